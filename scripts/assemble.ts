import { assemble } from './lib/assemble.ts';
import { main, optionsAndFiles, UserError } from './lib/cli.ts';
import { stopSignal } from './lib/stopping.ts';

const USAGE = 'npm run assemble -- 文件夹… --out 文件夹 [--first | --previous 文件夹或网址]';

await main(async () => {
  const { values, positionals } = optionsAndFiles(
    {
      out: { type: 'string', default: 'dist' },
      first: { type: 'boolean', default: false },
      previous: { type: 'string' },
    },
    USAGE,
  );
  if (positionals.length === 0) throw new UserError(`写上各部分所在的文件夹\n用法：${USAGE}`);
  const { release, parts, pages } = await assemble(positionals, values.out, {
    ...values,
    signal: stopSignal(),
  });
  console.log(`合了 ${parts.length} 个数据集：${parts.map(({ id }) => id).join('、')}`);
  console.log(`${pages} 页，发布为 ${release}`);
  return 0;
});
