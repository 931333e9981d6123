import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import type { MapData } from '../../src/shared/payload.ts';
import { CHROMIUM_ARGS, ensureChromium } from '../lib/browser.ts';
import { serve } from '../lib/server.ts';
import { withPoints } from './map-points.ts';

/** The page measured: the list with its map in view, in the dataset that has positions. */
const PAGE = 'sample/compounds/';
const FEW = 150;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const ms = (time: number): string => `${time.toFixed(0)}毫秒`;
const root = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

/** Bytes after gzip of all that the page loads for its map: script with what it imports, style, data of the base. */
function weight(site: string): { script: number; style: number; land: number } {
  const folder = join(site, 'sample/_astro');
  const gzipped = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length;
  const names = readdirSync(folder);
  const seen = new Set<string>();
  const add = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const text = readFileSync(join(folder, name), 'utf8');
    for (const [, other] of text.matchAll(/from\s*"\.\/([^"]+\.js)"/g)) add(other!);
  };
  for (const name of names) if (/^live-map\..*\.js$/.test(name)) add(name);
  const styles = names.filter(
    (name) => name.endsWith('.css') && readFileSync(join(folder, name), 'utf8').includes('.leaflet-pane'),
  );
  const sum = (files: Iterable<string>) => [...files].reduce((n, name) => n + gzipped(join(folder, name)), 0);
  const { land } = JSON.parse(readFileSync(join(site, 'map.json'), 'utf8')) as MapData;
  return { script: sum(seen), style: sum(styles), land: gzipSync(JSON.stringify(land), { level: 9 }).length };
}

/** A page that is nothing but Leaflet with a marker a point, in a folder that can be served. */
function barePage(folder: string, data: MapData): void {
  const out = join(folder, 'bare');
  mkdirSync(out);
  symlinkSync(out, join(folder, 'current'));
  const dist = createRequire(import.meta.url).resolve('leaflet/dist/leaflet.js');
  writeFileSync(join(out, 'leaflet.js'), readFileSync(dist));
  writeFileSync(join(out, 'leaflet.css'), readFileSync(dist.replace(/js$/, 'css')));
  writeFileSync(join(out, 'points.json'), JSON.stringify({ bbox: data.bbox, points: data.compounds }));
  writeFileSync(
    join(out, 'page.js'),
    `fetch('points.json').then((r) => r.json()).then(({ bbox: [w, s, e, n], points }) => {
      const map = L.map('map').fitBounds([[s, w], [n, e]], { animate: false });
      for (const row of points) L.marker([row[7], row[6]], { title: row[1] }).addTo(map);
      document.dispatchEvent(new Event('map:ready'));
    });`,
  );
  writeFileSync(
    join(out, 'index.html'),
    `<!doctype html><meta charset="utf-8"><title>bare</title><link rel="stylesheet" href="leaflet.css">
    <link rel="stylesheet" href="page.css"><div id="map"></div><script src="leaflet.js"></script><script src="page.js"></script>`,
  );
  writeFileSync(join(out, 'page.css'), '#map { width: 392px; height: 442px }');
}

interface Timing {
  /** Milliseconds from the start of the navigation until the marks stand. */
  readonly ready: number;
  /** The same from the moment the map comes into view and is asked for; the whole on the bare page. */
  readonly own: number;
  /** The slowest of some steps in and out, in milliseconds. */
  readonly step: number;
}

/** Opens a page in a fresh context and waits until its map is ready. */
async function timing(browser: Browser, address: string): Promise<Timing> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    await page.addInitScript(() => {
      document.addEventListener('map:ready', () =>
        requestAnimationFrame(() => {
          document.documentElement.dataset['mapReady'] = String(performance.now());
        }),
      );
    });
    await page.goto(address);
    await page.waitForFunction(() => document.documentElement.dataset['mapReady'], undefined, {
      timeout: 60_000,
    });
    const ready = Number(await page.evaluate(() => document.documentElement.dataset['mapReady']));
    const step = await page.evaluate(() => {
      const press = (name: string): number => {
        const begun = performance.now();
        document.querySelector<HTMLElement>(`.leaflet-control-zoom-${name}`)?.click();
        return performance.now() - begun;
      };
      return Math.max(...['in', 'in', 'in', 'in', 'out', 'out', 'out', 'out'].map(press));
    });
    const asked = await page.evaluate(
      () =>
        performance.getEntriesByType('resource').find(({ name }) => name.endsWith('map.json'))?.startTime ??
        0,
    );
    return { ready, own: ready - asked, step };
  } finally {
    await context.close();
  }
}

/** Prints what the map of the built site weighs, and how fast it stands against a bare Leaflet page, in one run. */
export async function benchMap(out: string, runs: number): Promise<void> {
  const site = join(out, 'current');
  const { script, style, land } = weight(site);
  console.log(
    `地图的脚本${kB(script)}，样式${kB(style)}，共${kB(script + style)}（不超过60 kB）；海岸线${kB(land)}（不超过12 kB）；都是gzip后`,
  );
  const own = JSON.parse(readFileSync(join(site, 'sample/map.json'), 'utf8')) as MapData;
  const few = withPoints(own, FEW);
  const folder = mkdtempSync(join(tmpdir(), 'renovation-bench-'));
  barePage(folder, few);
  // The site with another map.json: both pages and their data come from the same kind of server.
  const copy = join(folder, 'site', 'current');
  cpSync(join(site, 'sample'), join(copy, 'sample'), { recursive: true });
  const put = (data: MapData): void => writeFileSync(join(copy, 'sample/map.json'), JSON.stringify(data));
  put(few);
  const [pages, bare] = [await serve(join(folder, 'site'), 0), await serve(folder, 0)];
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS });
  try {
    const times = { page: [] as number[], own: [] as number[], bare: [] as number[] };
    for (let run = 0; run <= runs; run++) {
      const ours = await timing(browser, root(pages) + PAGE);
      const theirs = await timing(browser, root(bare));
      // The first of each warms the engine up.
      if (run === 0) continue;
      times.page.push(ours.ready);
      times.own.push(ours.own);
      times.bare.push(theirs.ready);
      console.log(
        `第${run}次：${FEW}个点，本站整页${ms(ours.ready)}，其中地图${ms(ours.own)}；只有Leaflet的页面${ms(theirs.ready)}`,
      );
    }
    const [ours, map, theirs] = [median(times.page), median(times.own), median(times.bare)];
    console.log(
      `中位数：地图${ms(map)}，是只有Leaflet的页面（${ms(theirs)}）的${(map / theirs).toFixed(2)}倍（不超过2倍）；连名单的整页${ms(ours)}，${(ours / theirs).toFixed(2)}倍`,
    );
    for (const count of [20_000, 219_000]) {
      const data = withPoints(own, count);
      put(data);
      const bytes = gzipSync(JSON.stringify(data), { level: 9 }).length;
      const { ready, step } = await timing(browser, root(pages) + PAGE);
      console.log(
        `${count}个点：${kB(bytes)}，出现用${ms(ready)}，是${FEW}个点的${(ready / ours).toFixed(1)}倍；缩放一级最慢${ms(step)}`,
      );
    }
  } finally {
    await browser.close();
    pages.close();
    bare.close();
    rmSync(folder, { recursive: true });
  }
}
