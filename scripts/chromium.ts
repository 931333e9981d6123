import { main } from './lib/cli.ts';
import { ensureChromium } from './lib/browser.ts';

await main(() => {
  console.log(`浏览器测试使用 ${ensureChromium()}`);
  return 0;
});
