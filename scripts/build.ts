import { build, buildSummary } from './lib/build.ts';
import { main, options } from './lib/cli.ts';
import { stopSignal } from './lib/stopping.ts';

const USAGE =
  'npm run build -- [--data 文件夹] [--dataset 编号] [--out 文件夹] [--first | --previous 文件夹或网址]';

await main(async () => {
  const values = options(
    {
      data: { type: 'string', default: 'data' },
      dataset: { type: 'string' },
      out: { type: 'string', default: 'dist' },
      first: { type: 'boolean', default: false },
      previous: { type: 'string' },
    },
    USAGE,
  );
  const result = await build({ ...values, signal: stopSignal() });
  if (result.ok) console.log(buildSummary(result));
  return result.ok ? 0 : 1;
});
