import { chinaDay } from '../src/shared/countdown.ts';
import { main, optionsAndFiles, UserError } from './lib/cli.ts';
import { newDataset } from './lib/new-dataset.ts';

const USAGE =
  'npm run new -- 编号 --district 区名 --city 市名 --publisher 谁发布 --streets "代码:街道名:经度,纬度；…" [--policy 方案] [--as-of 2025-06-30] [--official] [--phone 公开电话] [--data 文件夹]';

await main(() => {
  const { values, positionals } = optionsAndFiles(
    {
      data: { type: 'string', default: 'data' },
      district: { type: 'string' },
      city: { type: 'string' },
      publisher: { type: 'string' },
      streets: { type: 'string' },
      policy: { type: 'string' },
      'as-of': { type: 'string' },
      official: { type: 'boolean', default: false },
      phone: { type: 'string' },
    },
    USAGE,
  );
  const [id, ...others] = positionals;
  const { data, district, city, publisher, streets, policy = null, official, phone = null } = values;
  const missing = Object.entries({ 编号: id, district, city, publisher, streets })
    .filter(([, value]) => value === undefined)
    .map(([name]) => (name === '编号' ? name : `--${name}`));
  if (missing.length > 0 || others.length > 0)
    throw new UserError(
      `${others.length > 0 ? `只写一个编号，多了：${others.join('、')}` : `还要写：${missing.join('、')}`}\n用法：${USAGE}`,
    );
  const asOf = values['as-of'] ?? chinaDay(Date.now());
  const text = (value: string | undefined): string => value ?? '';
  const folder = newDataset({
    ...{ data, id: text(id), district: text(district), city: text(city), publisher: text(publisher) },
    ...{ streets: text(streets), policy, asOf, official, phone },
  });
  console.log(`写好了 ${folder}，数据截至 ${asOf}。下一步怎么做，见 ${folder}/README.md`);
  return 0;
});
