import { ensureShell } from './lib/browser.ts';
import { main, UserError } from './lib/cli.ts';
import { engines } from './lib/engines/engines.ts';

/** The engines of the browser tests: Chromium must be there; another is told where it cannot be. */
await main(() => {
  console.log(`浏览器测试使用 ${ensureShell()}`);
  for (const { id, name, ensure, version } of engines)
    try {
      ensure();
      console.log(`和 ${version()}`);
    } catch (cause) {
      if (!(cause instanceof UserError)) throw cause;
      console.warn(
        `${cause.message}\n没有 ${name}：在它里面的样子这一次没有检查，tests/browser/${id}.test.ts 跳过。`,
      );
    }
  return 0;
});
