import { main, UserError } from './lib/cli.ts';
import { ensureChromium } from './lib/browser.ts';
import { ensureWebKit, webkitVersion } from './lib/engines/webkit.ts';

/** The engines of the browser tests: Chromium must be there, WebKit is told where it cannot be. */
await main(() => {
  console.log(`浏览器测试使用 ${ensureChromium()}`);
  try {
    ensureWebKit();
    console.log(`和 ${webkitVersion()}`);
  } catch (cause) {
    if (!(cause instanceof UserError)) throw cause;
    console.warn(
      `${cause.message}\n没有 WebKit：iPhone 上的样子这一次没有检查，tests/browser/webkit.test.ts 跳过。`,
    );
  }
  return 0;
});
