import { build, buildSummary } from './lib/build.ts';
import { main } from './lib/cli.ts';
import { serve } from './lib/server.ts';

const PORT = 4321;

await main(async () => {
  const result = await build({ data: 'data', out: 'dist' });
  if (!result.ok) return 1;
  console.log(buildSummary(result));
  await serve('dist', PORT);
  for (const { base, title } of result.bases) console.log(`${title}：http://127.0.0.1:${PORT}${base}`);
  console.log('按 Ctrl+C 停止。');
  return 0;
});
