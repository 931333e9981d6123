import { main, options } from './lib/cli.ts';
import { rollBack } from './lib/rollback.ts';

const USAGE = 'npm run rollback -- [--out 文件夹] [--to 版本]';

await main(async () => {
  const { out, to } = options({ out: { type: 'string', default: 'dist' }, to: { type: 'string' } }, USAGE);
  const { from, name } = await rollBack(out, to);
  console.log(`已从 ${from} 退回到 ${name}。下一次 npm run build 会照数据重新发布：先改好数据。`);
  return 0;
});
