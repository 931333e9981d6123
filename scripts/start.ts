import type { AddressInfo } from 'node:net';
import { build, buildSummary } from './lib/build.ts';
import { main } from './lib/cli.ts';
import { serve } from './lib/server.ts';
import { stopSignal } from './lib/stopping.ts';

/** Where the site is usually shown; another that is free where this is taken. */
const PORT = 4321;

await main(async () => {
  const stop = stopSignal();
  const result = await build({ data: 'data', out: 'dist', first: true, signal: stop });
  if (!result.ok) return 1;
  console.log(buildSummary(result));
  const server = await serve('dist', PORT).catch(() => serve('dist', 0));
  const { port } = server.address() as AddressInfo;
  for (const { base, title } of result.bases) console.log(`${title}：http://127.0.0.1:${port}${base}`);
  console.log('按 Ctrl+C 停止。');
  stop.addEventListener('abort', () => process.exit());
  return 0;
});
