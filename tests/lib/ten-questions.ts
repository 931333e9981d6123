import type { AddressInfo } from 'node:net';
import { listenWithOrca, type Heard } from '../../scripts/lib/engines/orca.ts';
import { serve } from '../../scripts/lib/server.ts';
import { tasks, type Step } from './tasks.ts';

/*
 * Walks the ten questions by ear and prints what is spoken; started by scripts/listen.ts in a desk session of its own.
 * Arguments: the home of the session, the folder of the site, numbers of the questions, `whole` for every word.
 */
const [home = '', out = '', only = '', whole = ''] = process.argv.slice(2);
const squeeze = (text: string): string => text.replace(/\s+/g, '');
/** What the reader says of kinds and not of words. */
const KIND =
  /^(链接|按钮|标题 水平 \d|\d+ 个项目的列表|离开列表|项目符号|列表项|表格.*|第 \d+ 列|第 \d+ 行|，怎么算的|主内容|条幅|导航.*|区域.*|已经访问的连接|正在离开.*)\.?$/;

const settle = (): Promise<void> => new Promise((done) => setTimeout(done, 1500));

async function take({ page, press, spoken }: Heard, step: Step): Promise<string[]> {
  const from = page.url();
  if ('find' in step) {
    await page.focus('main [data-find] input');
    await page.type('main [data-find] input', step.find);
    await page.waitForSelector('[role="option"]');
    await settle();
    await press('Down');
  } else
    await page.evaluate((name) => {
      const links = [...document.querySelectorAll<HTMLElement>('a[href]')];
      links
        .find((one) => one.getClientRects().length > 0 && one.textContent?.replace(/\s+/g, '') === name)
        ?.focus();
    }, String(step.follow));
  const said = await spoken();
  await press('Return');
  for (let turn = 0; turn < 200 && page.url() === from; turn++)
    await new Promise((done) => setTimeout(done, 100));
  return said;
}

const server = await serve(out, 0);
const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const heard = await listenWithOrca(home);
const numbers = only === '' ? tasks.map((_, at) => at + 1) : only.split(',').map(Number);
let missed = 0;
try {
  for (const number of numbers) {
    const { question, home: start, walk } = tasks[number - 1]!;
    console.log(`\n${number}. ${question}`);
    const { steps, answer } = walk();
    await heard.page.goto(root + start, { waitUntil: 'load' });
    await heard.enter();
    await heard.spoken();
    for (const step of steps) for (const words of await take(heard, step)) console.log(`   ${words}`);
    await settle();
    await heard.enter();
    await heard.press('ctrl+Home');
    await heard.spoken();
    await heard.press('KP_Add');
    const spoken = await heard.spoken();
    const words = squeeze(spoken.filter((one) => !KIND.test(one)).join(''));
    const unheard = answer.filter((one) => !words.includes(squeeze(one)));
    missed += unheard.length;
    // As far as the last words of the answer, unless every word is asked for.
    let end = spoken.length;
    if (whole === '' && unheard.length === 0)
      for (end = 1; end < spoken.length; end++) {
        const so = squeeze(
          spoken
            .slice(0, end)
            .filter((one) => !KIND.test(one))
            .join(''),
        );
        if (answer.every((one) => so.includes(squeeze(one)))) break;
      }
    console.log(`   —— ${heard.page.url().replace(root, '')}`);
    for (const one of spoken.slice(0, end)) console.log(`   ${one}`);
    console.log(unheard.length === 0 ? '   ✓ 听得到答案' : `   ✗ 没有听到：${unheard.join('；')}`);
  }
} finally {
  await heard.close();
  server.close();
}
console.log(missed === 0 ? '\n每个问题的答案都听得到' : `\n${missed} 处答案没有听到`);
process.exit(missed === 0 ? 0 : 1);
