import { build, buildSummary } from './lib/build.ts';
import { main, UserError } from './lib/cli.ts';
import { serve } from './lib/server.ts';

const PORT = 4321;

await main(async () => {
  const result = await build({ data: 'data', out: 'dist' });
  if (!result.ok) return 1;
  console.log(buildSummary(result));
  try {
    await serve('dist', PORT);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw cause;
    throw new UserError(`端口 ${PORT} 被占用；请关掉占用它的程序，或运行 npm run serve -- --port 4322`);
  }
  for (const { base, title } of result.bases) console.log(`${title}：http://127.0.0.1:${PORT}${base}`);
  console.log('按 Ctrl+C 停止。');
  return 0;
});
