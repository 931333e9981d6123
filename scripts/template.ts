import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { templateOrder } from '../src/publish/template.ts';
import { tables, type TableName } from '../src/schema/tables/index.ts';
import { main, options, UserError } from './lib/cli.ts';
import { templateFile } from './lib/template-file.ts';

const USAGE =
  'npm run template -- --dataset 编号 [--data 文件夹] [--tables 小区,项目,…] [--filled] [--out 文件.xlsx]';

/** Tables by their titles or names. @throws UserError when there is no such table. */
function chosen(written: string | undefined): readonly TableName[] {
  if (written === undefined) return templateOrder;
  return written.split(/[,，、]/).map((one) => {
    const found = templateOrder.find((name) => name === one.trim() || tables[name].title === one.trim());
    if (found !== undefined) return found;
    const titles = templateOrder.map((name) => tables[name].title).join('、');
    throw new UserError(`没有“${one.trim()}”这张表；有：${titles}`);
  });
}

await main(async () => {
  const { data, dataset, filled, out, ...rest } = options(
    {
      data: { type: 'string', default: 'data' },
      dataset: { type: 'string' },
      tables: { type: 'string' },
      filled: { type: 'boolean', default: false },
      out: { type: 'string' },
    },
    USAGE,
  );
  if (dataset === undefined) throw new UserError(`没有写哪个数据集\n用法：${USAGE}`);
  const { bytes, name, titles } = await templateFile(data, dataset, chosen(rest.tables), filled);
  const path = out ?? name;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    throw new UserError(`写不了文件“${path}”（${code}）；它要是在 Excel 里开着，先关掉`);
  }
  console.log(`写好了 ${path}：${titles.join('、')}`);
  return 0;
});
