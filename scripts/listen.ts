import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installDebian } from './lib/browser.ts';
import { main, options, UserError } from './lib/cli.ts';
import { hasOrca, ORCA_PACKAGES, orcaEnvironment, prepareHome } from './lib/engines/orca.ts';

const USAGE = 'npm run listen -- [--out 文件夹] [--tasks 1,4] [--whole]';

/** What the screen reader Orca speaks, in Chinese, on the way of the ten questions; exits with 1 when an answer is not heard. */
await main(() => {
  const { out, tasks, whole } = options(
    {
      out: { type: 'string', default: 'dist' },
      tasks: { type: 'string', default: '' },
      whole: { type: 'boolean', default: false },
    },
    USAGE,
  );
  if (!existsSync(join(out, 'current')))
    throw new UserError(`${out} 里还没有发布过的网站；先运行 npm run build`);
  if (!/^(\d+(,\d+)*)?$/.test(tasks)) throw new UserError(`--tasks 应为题号，写的是“${tasks}”`);
  if (!hasOrca()) installDebian('读屏软件 Orca', ORCA_PACKAGES);
  if (!hasOrca()) throw new UserError(`装好以后仍然不全，要有：${ORCA_PACKAGES.join('、')}`);
  const home = mkdtempSync(join(tmpdir(), 'listen-'));
  try {
    prepareHome(home);
    const { status } = spawnSync(
      'xvfb-run',
      [
        ...['-a', '-s', '-screen 0 1280x1000x24', 'dbus-run-session', '--', process.execPath],
        ...[
          join(import.meta.dirname, '../tests/lib/ten-questions.ts'),
          home,
          out,
          tasks,
          whole ? 'whole' : '',
        ],
      ],
      // What the desk around says of itself (sound, portals) is not what is asked.
      { stdio: ['ignore', 'inherit', 'ignore'], env: orcaEnvironment(home) },
    );
    return status ?? 1;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});
