import { assemble } from './lib/assemble.ts';
import { main, optionsAndFiles, UserError } from './lib/cli.ts';

const USAGE = 'npm run assemble -- 文件夹… --out 文件夹';

await main(async () => {
  const { values, positionals } = optionsAndFiles({ out: { type: 'string', default: 'dist' } }, USAGE);
  if (positionals.length === 0) throw new UserError(`写上各部分所在的文件夹\n用法：${USAGE}`);
  const { release, parts, pages } = await assemble(positionals, values.out);
  console.log(`合了 ${parts.length} 个数据集：${parts.map(({ id }) => id).join('、')}`);
  console.log(`${pages} 页，发布为 ${release}`);
  return 0;
});
