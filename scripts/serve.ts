import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { main, options, UserError } from './lib/cli.ts';
import { currentParts } from './lib/release.ts';
import { serve } from './lib/server.ts';

const USAGE = 'npm run serve -- [--out 文件夹] [--port 端口]';

await main(async () => {
  const { out, port } = options(
    { out: { type: 'string', default: 'dist' }, port: { type: 'string', default: '4321' } },
    USAGE,
  );
  if (!existsSync(join(out, 'current')))
    throw new UserError(`${out} 里还没有发布过的网站；先运行 npm run build`);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new UserError(`--port 应为 0 到 65535 的整数，写的是“${port}”`);
  await serve(out, Number(port));
  for (const part of currentParts(out)) console.log(`${part.title}：http://127.0.0.1:${port}${part.base}`);
  console.log('按 Ctrl+C 停止。');
  return 0;
});
