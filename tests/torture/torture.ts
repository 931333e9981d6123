import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumPath } from '../../scripts/lib/browser.ts';
import { main, options, UserError } from '../../scripts/lib/cli.ts';
import { hasNginx, startNginx } from '../lib/nginx.ts';
import { Copy } from '../unit/mutate.ts';
import { tortureDisks } from './disks.ts';
import { kill } from './kills.ts';
import { Searcher } from './searcher.ts';
import { Visitors } from './visitors.ts';
import { begin, beginBuild, beginPublish, faultOf, stagesIn, untilStaged, type Place } from './work.ts';

const USAGE = 'npm run torture -- [--kills 次数] [--rate 每秒几个请求] [--releases 至少发布几次]';

const whole = (text: string, name: string): number => {
  if (!/^[1-9]\d{0,4}$/.test(text))
    throw new UserError(`--${name} 写正整数，现在是“${text}”\n用法：${USAGE}`);
  return Number(text);
};

/** How long a piece of work takes, ms. @throws Error when it does not end well. */
async function timed(work: ReturnType<typeof begin>): Promise<number> {
  const begun = performance.now();
  const { code, output } = await work.end;
  if (code !== 0) throw new UserError(`没有做成：${output.slice(-500)}`);
  return performance.now() - begun;
}

/** Two builds at once, each of its own change: both publish, one after the other. */
async function twoAtOnce(place: Place): Promise<string[]> {
  const ends = await Promise.all([beginBuild(place).end, beginBuild(place).end]);
  const codes = ends.map(({ code }) => code);
  return codes.every((code) => code === 0) ? [] : [`两个一起生成：退出码${codes.join('、')}`];
}

/** A build in a container (a world of process ids of its own) that dies: the next one does not wait for it. */
async function deadContainer(place: Place): Promise<string[] | null> {
  const inside = beginBuild(place, ['unshare', '--pid', '--fork', '--kill-child', '--mount-proc']);
  const died = inside.end.then(() => true);
  if (await Promise.race([died, untilStaged(place).then(() => false)])) return null;
  process.kill(-inside.child.pid!, 'SIGKILL');
  await inside.end;
  const { code, output } = await beginBuild(place).end;
  if (code !== 0) return [`容器死了以后：退出码${code}，${output.slice(-300)}`];
  return output.includes('正占着') ? ['容器死了以后：下一次等了它的锁'] : [];
}

async function rollback({ out }: Place): Promise<string[]> {
  const ms = await timed(begin('scripts/rollback.ts', ['--out', out]));
  console.log(`退回用了${(ms / 1000).toFixed(1)}秒。`);
  return ms < 5000 ? [] : [`退回用了${Math.round(ms)}毫秒`];
}

await main(async () => {
  const values = options(
    {
      kills: { type: 'string', default: '200' },
      rate: { type: 'string', default: '50' },
      releases: { type: 'string', default: '10' },
    },
    USAGE,
  );
  const [kills, rate, releases] = [
    whole(values.kills, 'kills'),
    whole(values.rate, 'rate'),
    whole(values.releases, 'releases'),
  ];
  if (!hasNginx()) throw new UserError('要用真的 nginx 试；请先装 nginx 和 libnginx-mod-http-brotli-static');
  const folder = mkdtempSync(join(tmpdir(), 'torture-'));
  const place = { data: join(folder, 'data'), out: join(folder, 'out') };
  const wrong: string[] = [];
  const note = (what: string, found: readonly string[] | null): void => {
    console.log(
      `${what}：${found === null ? '这台机器做不了，跳过' : found.length === 0 ? '没有问题' : `${found.length}处不对`}`,
    );
    wrong.push(...(found ?? []));
  };
  try {
    new Copy().save(place.data);
    const build = await timed(beginBuild(place));
    const publish = await timed(beginPublish(place));
    console.log(`生成一次${(build / 1000).toFixed(1)}秒，发布一次${(publish / 1000).toFixed(1)}秒。`);
    const nginx = await startNginx(folder, join(place.out, 'current'));
    try {
      const root = `http://127.0.0.1:${nginx.plain}`;
      const visitors = new Visitors(place.out, root);
      const searcher = chromiumPath() === null ? null : new Searcher(root);
      visitors.start(rate);
      await searcher?.start();
      const round = await kill(place, kills, releases, { build, publish }, visitors, searcher);
      note('两个一起生成', await twoAtOnce(place));
      note('容器死了留下的锁', await deadContainer(place));
      note('退回', await rollback(place));
      const searches = await searcher?.stop();
      const visits = await visitors.stop();
      note(`杀了${round.killed}次，其间发布${round.published}次`, round.wrong);
      note(`请求${visits.asked}个`, visits.wrong);
      note(`开着的查找页查了${searches?.asked ?? 0}次`, searches?.wrong ?? null);
    } finally {
      await nginx.stop();
    }
    if (faultOf(place) !== '') wrong.push(faultOf(place));
    note('没有留下半成品', stagesIn(place));
    note('磁盘满、只读', await tortureDisks(folder, place));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  for (const line of wrong.slice(0, 20)) console.error(`  ${line}`);
  return wrong.length === 0 ? 0 : 1;
});
