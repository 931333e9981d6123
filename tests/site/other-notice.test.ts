import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listFiles } from '../../scripts/lib/files.ts';
import { NO_NOTICE } from '../../src/policy/words.ts';
import { announcedDays } from '../lib/recount.ts';
import { servedFrom } from '../../src/recount/served.ts';
import { disagreements, recompute } from '../../src/recount/recompute.ts';

/** Two districts under no real notice: one has an invented pack with other numbers, one has none. */
const out = mkdtempSync(join(tmpdir(), 'other-notice-'));
const site = join(out, 'current');
const read = (path: string): string => readFileSync(join(site, path), 'utf8');
const plain = (path: string): string => read(path).replace(/<[^>]*>/g, '');

/** Every text that a build publishes. */
const texts = (prefix: (path: string) => boolean): [path: string, text: string][] =>
  listFiles(site)
    .filter((path) => prefix(path) && /\.(html|xml|json|csv|ics|svg|txt)$/.test(path))
    .map((path) => [path, read(path)]);

const without = (prefix: (path: string) => boolean, words: RegExp): string[] =>
  texts(prefix).flatMap(([path, text]) => {
    const found = words.exec(text);
    return found ? [`${path}: ${text.slice(Math.max(0, found.index - 20), found.index + 30)}`] : [];
  });

beforeAll(() => {
  execFileSync(
    process.execPath,
    ['--conditions=fixture', 'scripts/build.ts', '--data', 'tests/fixtures/districts', '--out', out],
    { encoding: 'utf8' },
  );
});

afterAll(() => rmSync(out, { recursive: true }));

describe('a district whose notice has other numbers', () => {
  const own = (path: string): boolean => !path.startsWith('feichi/');

  test('says nothing of another district', () => {
    expect(without(own, /崂山|崂政办发|青岛|0532-|370212/)).toEqual([]);
  });

  test('and nothing of another notice', () => {
    expect(
      without(
        own,
        /三分之二|不少于5个工作日|满5个工作日|8月底|27项|2005年|不少于6人|领导小组|基础类|联合验收|住房城乡建设局/,
      ),
    ).toEqual([]);
  });

  test('is judged by its own', () => {
    expect(plain('methodology/index.html')).toContain('张榜不少于7个工作日');
    expect(plain('findings/index.html')).toContain('2001年建成，晚于1998年');
    expect(plain('findings/index.html')).toContain('算上是7个');
    expect(plain('projects/P2/index.html')).toContain('四分之三');
    expect(read('projects/P2/index.html')).toMatch(/<rect class="consent-ink" x="75%"/);
    expect(plain('progress/index.html')).not.toContain(NO_NOTICE);
    expect(plain('checklist/index.html')).toContain('清单列了22项：必选4项、应选10项、自选8项。');
    expect(plain('policy/index.html')).toContain('云渚办〔2022〕7号');
  });

  test('SQL works out every number by what this notice decides, and finds the same', () => {
    const { tables, published, values } = servedFrom(site);
    expect(published.policy.terms).toMatchObject({
      consentShare: { part: 3, of: 4 },
      minWorkingDays: 7,
      declaration: null,
    });
    expect(disagreements(values, recompute(tables, published, announcedDays))).toEqual([]);
  });

  test('by the numbers of another notice SQL finds something else', () => {
    const { tables, published, values } = servedFrom(site);
    const { policy } = published;
    const found = (part: Partial<typeof policy>, terms: Partial<typeof policy.terms> = {}): string =>
      disagreements(
        values,
        recompute(
          tables,
          { ...published, policy: { ...policy, ...part, terms: { ...policy.terms, ...terms } } },
          announcedDays,
        ),
      ).join('\n');
    expect(found({}, { minWorkingDays: 5 })).toContain('rule-G07-doubtful：网站写1，重算0');
    expect(found({}, { consentShare: { part: 2, of: 3 } })).toContain('consent-passed：网站写1，重算2');
    expect(found({}, { scope: { builtBy: 2005, land: '国有' } })).toContain(
      'rule-D8-breached：sql文件夹里没有算它的',
    );
    expect(found({ works: policy.works.slice(0, 21) })).toContain('item-22-planned：sql文件夹里没有算它的');
    expect(found({ rules: policy.rules.filter(({ id }) => id !== 'G09') })).toContain(
      'rule-G09-met：sql文件夹里没有算它的',
    );
    expect(found({ dues: policy.dues.filter(({ id }) => id !== 'built') })).toContain(
      'gap-compounds-built-due：sql文件夹里没有算它的',
    );
    expect(
      found({ steps: policy.steps.map((step) => (step.code === 'G19' ? { ...step, place: null } : step)) }),
    ).toContain('pace-g19-days：sql文件夹里没有算它的');
  });
});

describe('a district without a notice', () => {
  const own = (path: string): boolean => path.startsWith('feichi/');

  test('says nothing of any notice: no clause, no threshold, no annex', () => {
    expect(
      without(
        own,
        /崂山|崂政|云渚办|三分之二|四分之三|方案[一二三四五六]（|附件注|27项|22项|8月底|2005年|不少于\d+个工作日|联合验收|住房城乡建设局/,
      ),
    ).toEqual([]);
  });

  test('judges nothing, and says so', () => {
    for (const page of ['policy', 'methodology', 'checklist', 'about'])
      expect(plain(`feichi/${page}/index.html`), page).toContain(NO_NOTICE);
    for (const id of ['P1', 'P2'])
      expect(plain(`feichi/projects/${id}/index.html`)).not.toMatch(/文件允许|文件不允许|允不允许/);
    expect(read('feichi/data/findings.csv').trim().split('\n')).toHaveLength(1);
  });

  test('SQL works out every number; of rules and duties neither has one', () => {
    const { tables, published, values } = servedFrom(join(site, 'feichi'));
    const found = recompute(tables, published, announcedDays);
    expect(published.policy).toMatchObject({ id: null, rules: [], dues: [] });
    expect(disagreements(values, found)).toEqual([]);
    const judging = /^(rules?|duty|findings)-/;
    expect([...values.keys(), ...found.keys()].filter((id) => judging.test(id))).toEqual([]);
  });

  test('its works are those of its own list, with the names it gives them', () => {
    expect(listFiles(site).filter((path) => /^feichi\/checklist\/\d+\/index\.html$/.test(path))).toEqual([
      'feichi/checklist/1/index.html',
      'feichi/checklist/9/index.html',
    ]);
    expect(plain('feichi/checklist/9/index.html')).toContain('自行车棚');
  });
});
