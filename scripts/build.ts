import { build, buildSummary } from './lib/build.ts';
import { main, options } from './lib/cli.ts';

const USAGE = 'npm run build -- [--data 文件夹] [--dataset 编号] [--out 文件夹]';

await main(async () => {
  const values = options(
    {
      data: { type: 'string', default: 'data' },
      dataset: { type: 'string' },
      out: { type: 'string', default: 'dist' },
    },
    USAGE,
  );
  const result = await build(values);
  if (result.ok) console.log(buildSummary(result));
  return result.ok ? 0 : 1;
});
