import { describe, expect, test } from 'vitest';
import { live } from '../../../tests/fixtures/live.ts';
import { reported } from '../../../tests/fixtures/reported.ts';
import { fourCompounds, smallDataset } from '../../../tests/fixtures/small-dataset.ts';
import { policy } from '../../../tests/fixtures/records.ts';
import { catalogue } from './catalogue.ts';
import { figureMagnitude } from '../figure/figure-text.ts';
import type { Figure } from '../figure/figure.ts';
import { receiptRows, receiptSentence } from './receipt.ts';
import { sourceKeys } from '../figure/money-keys.ts';
import { itemStateKeys } from '../records/project-items.ts';
import { recordSheets, type RecordSheet } from '../records/record-sheet.ts';
import { earlierValues, releaseName, releasePath, retiredFamilies } from './release.ts';

const small = smallDataset(fourCompounds);
/** Who pays, 其他 last: it has figures only where a line says so. */
const payers = Object.values(sourceKeys);

describe.each([...live, ['reported', reported], ['small', small]] as const)('%s', (_, dataset) => {
  const all = catalogue(dataset);
  const get = (id: string): Figure => {
    const found = all.byId.get(id) ?? all.ofNothing.find((one) => one.id === id);
    if (!found) throw new Error(`no figure ${id}`);
    return found;
  };
  const sum = (figures: readonly Figure[]): number =>
    figures.reduce((total, { value }) => total + (value ?? 0), 0);

  test('every id can stand in an address, and every figure says what it is', () => {
    expect(all.figures.length).toBeGreaterThan(100);
    for (const { id, name, definition, formula, scope, unit } of all.figures) {
      expect(id).toMatch(/^[A-Za-z0-9_-]+$/);
      for (const text of [name, definition, formula, scope, unit]) expect(text, id).not.toBe('');
    }
  });

  test("every figure is in one family, whose page is no record's and whose id can stand in an address", () => {
    const ids = all.families.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(all.families.flatMap(({ figures }) => figures)).toHaveLength(all.figures.length);
    for (const { id, title, figures } of all.families) {
      expect(id).toMatch(/^(?!(project|compound|notice)-)[A-Za-z0-9-]+$/);
      expect(new Set(figures.map(({ family }) => family.title)), id).toEqual(new Set([title]));
    }
  });

  test('0 of a whole that is 0 is left out, and nothing that is published is worked out from it', () => {
    for (const { id, value, denominator } of all.ofNothing) {
      expect([value ?? 0, denominator?.value ?? 0], id).toEqual([0, 0]);
      if (denominator!.value === null) expect(all.ofNothing).toContain(denominator);
      expect(all.byId.has(id), id).toBe(false);
    }
    for (const { id, numerator, denominator, parts } of all.figures)
      for (const one of [numerator, denominator, ...parts])
        if (one !== null) expect(all.byId.has(one.id), `${id}: ${one.id}`).toBe(true);
  });

  test('every row of every figure exists and is named', () => {
    for (const figure of all.figures) {
      const rows = receiptRows(dataset, figure);
      expect(rows, figure.id).toHaveLength(figure.rows.ids.length);
      for (const { text } of rows) expect(text).not.toBe('');
      if (figure.kind === 'count' && figure.value !== null)
        expect(figure.value, figure.id).toBe(figure.rows.ids.length);
      if (figure.kind === 'total') expect(figure.value, figure.id).toBe(sum(figure.parts));
    }
  });

  test('a share is its part of its whole, and never 0% or 100% by rounding', () => {
    const shares = all.figures.filter(({ kind }) => kind === 'share');
    for (const { id, value, numerator, denominator } of shares) {
      const [part, whole] = [figureMagnitude(numerator)!, figureMagnitude(denominator)!];
      expect(Math.abs(value! - (part * 1000) / whole), id).toBeLessThanOrEqual(1);
      expect(value === 1000, id).toBe(part === whole);
      expect(value === 0, id).toBe(part === 0);
    }
  });

  test('streets add up to the district, states to their street, ages to all compounds', () => {
    const streets = all.figures.filter(({ id }) => /^street-\w+-recorded$/.test(id));
    expect(sum(streets)).toBe(get('recorded-compounds').value);
    for (const { id, value } of streets) {
      const parts = ['running', 'finished', 'unknown', 'rest'].map((state) =>
        get(id.replace('recorded', state)),
      );
      expect(sum(parts), id).toBe(value);
    }
    const ages = all.figures.filter(({ id }) => /^cohort-\w+-recorded$/.test(id));
    expect(sum(ages)).toBe(get('recorded-compounds').value);
  });

  test('done, left, dropped and unknown works add up to the planned ones', () => {
    for (const planned of all.figures.filter(({ id }) => /^item-\d+-planned$/.test(id))) {
      const parts = ['done', 'left', 'dropped', 'unknown'].map((part) =>
        get(planned.id.replace('planned', part)),
      );
      expect(sum(parts), planned.id).toBe(planned.value);
    }
  });

  test('money by source, by class and by both add up to its total', () => {
    for (const total of all.figures.filter(({ id }) => /^money-\w+-total$/.test(id))) {
      const prefix = total.id.replace('total', '');
      const classes = all.figures.filter(
        ({ id, kind }) => kind === 'sum' && id.startsWith(`${prefix}class-`),
      );
      const sources = payers.filter((one) => all.byId.has(prefix + one)).map((one) => get(prefix + one));
      expect(sources.length, total.id).toBeGreaterThanOrEqual(5);
      expect(sum(classes), total.id).toBe(total.value);
      expect(sum(sources), total.id).toBe(total.value);
    }
  });

  test('parts of a whole add up to it: the out-turn, batches, classes of consent, ends of works', () => {
    const starting = (prefix: string, keep: (figure: Figure) => boolean): Figure[] =>
      all.figures.filter((figure) => figure.id.startsWith(prefix) && keep(figure));
    const listed = get('window-compounds-listed');
    expect(
      sum(starting('outturn-', (one) => one.kind === 'count' && one.denominator?.id === listed.id)),
    ).toBe(listed.value);
    expect(sum(starting('batch-', ({ id, kind }) => kind === 'count' && id.endsWith('-compounds')))).toBe(
      get('recorded-compounds').value,
    );
    expect(sum(starting('consent-share-', ({ kind }) => kind === 'count'))).toBe(get('consent-asked').value);
    expect(sum(['early', 'punctual', 'late'].map((one) => get(`works-${one}`)))).toBe(
      get('works-ended').value,
    );
    const [baseline, current] = [get('window-compounds-baseline'), get('window-compounds-current')];
    if (baseline.value !== null)
      expect(
        baseline.value -
          sum([get('window-rejected'), get('window-cancelled')]) +
          get('window-unannounced').value!,
      ).toBe(current.value);
  });

  test('streets add up to the district, communities, lists and states to their street', () => {
    const valued = (test: RegExp): number => sum(all.figures.filter(({ id }) => test.test(id)));
    const total = get('recorded-compounds').value;
    expect(valued(/^list-/)).toBe(total);
    expect(valued(/^street-\w+-list-/)).toBe(total);
    expect(valued(/^compounds-(?!placed|unplaced|planned)/) + get('running-compounds').value!).toBe(total);
    expect(get('compounds-placed').value! + get('compounds-unplaced').value!).toBe(total);
    expect(valued(/^placed-/)).toBe(get('compounds-placed').value);
    for (const { code } of dataset.streets) {
      const recorded = get(`street-${code}-recorded`).value;
      const of = (part: string): number => valued(new RegExp(`^street-${code}-${part}$`));
      expect(of('community-\\w+'), code).toBe(recorded);
      expect(of('list-\\w+'), code).toBe(recorded);
      expect(of('(state-[a-z-]+|running|unknown)'), code).toBe(recorded);
    }
  });

  test('decisions on a work add up to all projects, reasons to those that leave it out', () => {
    const projects = get('recorded-projects').value;
    const value = (id: string): number => all.byId.get(id)?.value ?? 0;
    for (const { no } of policy.items) {
      const parts = ['doing', 'not', 'cancelled', 'unknown'].map((one) =>
        value(`item-${no}-projects-${one}`),
      );
      expect(
        parts.reduce((a, b) => a + b),
        String(no),
      ).toBe(projects);
      expect(value(`item-${no}-projects-finished`)).toBeLessThanOrEqual(value(`item-${no}-projects-doing`));
      const reasons = all.figures.filter(({ id }) => id.startsWith(`item-${no}-reason-`));
      expect(sum(reasons), String(no)).toBe(value(`item-${no}-projects-not`));
    }
    expect(value('items-projects-some') + value('items-projects-none')).toBe(projects);
  });

  test('what is due and missing one by one, and by street, is what is due and missing in all', () => {
    for (const kind of ['projects', 'compounds']) {
      const of = (end: string): number =>
        sum(all.figures.filter(({ id }) => id.startsWith(`gap-${kind}-`) && id.endsWith(end)));
      expect(of('-due'), kind).toBe(get(`disclosure-${kind}-due`).value);
      expect(of('-missing'), kind).toBe(
        get(`disclosure-${kind}-due`).value! - get(`disclosure-${kind}-published`).value!,
      );
    }
    for (const key of ['due', 'published']) {
      const streets = all.figures.filter(({ id }) => new RegExp(`^street-\\w+-disclosure-${key}$`).test(id));
      expect(sum(streets), key).toBe(get(`disclosure-all-${key}`).value);
    }
    expect(get('disclosure-all-due').value! - get('disclosure-all-published').value!).toBe(
      get('disclosure-all-missing').value,
    );
  });

  test('every rule: what it said of its records is what the model tallied; together they are the totals', () => {
    const value = (id: string): number => all.byId.get(id)?.value ?? 0;
    const totals = { judged: 0, met: 0, unknown: 0 };
    for (const { ruleId, met, breached, doubtful, unknown } of dataset.tallies) {
      totals.judged += met + breached + doubtful;
      totals.met += met;
      totals.unknown += unknown;
      if (ruleId === 'D13') continue;
      const told = ['met', 'breached', 'doubtful', 'unknown', 'used'].map((one) =>
        value(`rule-${ruleId}-${one}`),
      );
      expect(told, ruleId).toEqual([met, breached, doubtful, unknown, met + breached + doubtful + unknown]);
    }
    for (const [key, total] of Object.entries(totals)) expect(value(`rules-${key}`), key).toBe(total);
    expect(value('findings-breaches') + value('findings-doubts') + value('findings-notes')).toBe(
      dataset.findings.length,
    );
  });

  test('notices: past ones by year add up, all states are all notices', () => {
    const past = all.figures.filter(({ id }) => /^notices-past-/.test(id));
    expect(sum(past)).toBe(get('notices-past').value);
    expect(sum(['open', 'coming', 'undated', 'past'].map((one) => get(`notices-${one}`)))).toBe(
      dataset.notices.length,
    );
  });

  test('the numbers of every record add up within it, and over all records to the figures of the district', () => {
    const [projects, compounds] = recordSheets(dataset);
    const over = (sheet: RecordSheet, key: string): number =>
      sheet.records.reduce((total, { figures }) => total + (figures.get(key)?.value ?? 0), 0);
    for (const { id, figures } of projects!.records) {
      const value = (key: string): number => figures.get(key)?.value ?? 0;
      const parts = (...keys: string[]): number => keys.reduce((total, key) => total + value(key), 0);
      expect(parts('items-doing', 'items-not', 'items-cancelled', 'items-unknown'), id).toBe(27);
      expect(parts(...itemStateKeys.map(([, key]) => `items-state-${key}`)), id).toBe(27);
      expect(parts('items-basic-unknown', 'items-improve-unknown', 'items-extra-unknown'), id).toBe(
        value('items-unknown'),
      );
      expect(parts('published', 'missing'), id).toBe(value('due'));
      for (const basis of ['estimate', 'budgeted', 'received', 'final'])
        expect(parts(...payers.map((one) => `money-${basis}-${one}`)), id).toBe(
          value(`money-${basis}-total`),
        );
    }
    for (const sheet of [projects!, compounds!])
      for (const key of ['due', 'published'])
        expect(over(sheet, key), key).toBe(get(`disclosure-${sheet.kind}s-${key}`).value);
    expect(over(projects!, 'items-doing')).toBe(
      sum(all.figures.filter(({ id }) => /^item-\d+-projects-doing$/.test(id))),
    );
    expect(over(projects!, 'money-budgeted-total')).toBe(all.byId.get('money-budgeted-total')?.value ?? 0);
  });

  test('what is judged by a rule is what the rules tell of', () => {
    for (const id of ['G02', 'G07', 'G10']) {
      const tally = dataset.tallies.find(({ ruleId }) => ruleId === id);
      const values = ['met', 'breached', 'doubtful', 'unknown'].map((one) => get(`rule-${id}-${one}`).value);
      expect(values, id).toEqual(
        [tally?.met, tally?.breached, tally?.doubtful, tally?.unknown].map((n) => n ?? 0),
      );
    }
  });

  test('a sum by year and its count of unpublished rows are all that was listed', () => {
    for (const measure of ['buildings', 'households', 'area']) {
      const [listed, silent] = [get(`window-${measure}-listed`), get(`window-${measure}-unpublished`)];
      expect(listed.missing, measure).toBe(silent.value);
      expect(listed.rows.ids.length + silent.value!, measure).toBe(get('window-compounds-listed').value);
    }
  });

  test('a sentence says the number, the day and where it comes from', () => {
    for (const figure of all.figures) {
      const sentence = receiptSentence(dataset, figure);
      expect(sentence).toMatch(/截至\d{4}年\d{1,2}月\d{1,2}日/);
      expect(sentence).toContain(figure.name);
    }
  });
});

test('what is not published is no number', () => {
  const { byId } = catalogue(reported);
  expect(byId.get('y2021-compounds-listed')?.value).toBe(0);
  expect(byId.get('y2025-compounds-listed')?.value).toBe(5);
  expect(byId.get('y2025-compounds-baseline')?.value).toBeNull();
  expect(byId.get('y2025-households-listed')).toMatchObject({ value: null, missing: 5 });
  expect(byId.has('money-budgeted-total')).toBe(false);
});

test('sentences, word for word', () => {
  const { figures, byId } = catalogue(reported);
  const told = (figure: Figure | undefined): string => receiptSentence(reported, figure!);
  expect(told(figures.find(({ name }) => name.includes('累计完成') && name.includes('小区数')))).toBe(
    '据《望潮今年改造5个老旧小区》（望潮晚报，2025年7月18日），截至2025年7月18日，2021年至2025年望潮区小区数，累计完成：83个。',
  );
  expect(told(byId.get('y2025-compounds-started'))).toMatchInlineSnapshot(
    `"截至2025年7月18日，2025年计划已开工的小区：5个，占2025年计划列入的小区（5个）的100%。出处：望潮老旧小区改造公开（测试用），由收录的记录算出。"`,
  );
  expect(told(byId.get('y2025-compounds-started-share'))).toMatchInlineSnapshot(
    `"截至2025年7月18日，2025年计划已开工的小区，占2025年计划列入的小区的比例：100%（5个÷5个）。出处：望潮老旧小区改造公开（测试用），由收录的记录算出。"`,
  );
  expect(told(byId.get('y2025-households-listed'))).toMatchInlineSnapshot(
    `"截至2025年7月18日，2025年计划列入的户数：未公开；另有5行没有公布这个数，不在里面。出处：望潮老旧小区改造公开（测试用），由收录的记录算出。"`,
  );
});

test('the same data has the same release; another number another one, which keeps the old', () => {
  expect(releaseName(small)).toBe(releaseName(smallDataset(fourCompounds)));
  const changed = smallDataset({
    ...fourCompounds,
    figures: fourCompounds.figures.replace('70,无', '71,无'),
  });
  expect(releaseName(changed)).not.toBe(releaseName(small));
  expect(releaseName(small)).toMatch(/^2024-06-15-[0-9a-f]{12}$/);
  const one = catalogue(small).byId.get('recorded-compounds')!;
  expect(releasePath('2024-06-15-abc', { id: one.id, family: one.family.id })).toBe(
    'r/2024-06-15-abc/recorded/#recorded-compounds',
  );
  const old = (id: string, text: string) => ({ id, group: 'compound', family: 'recorded', name: id, text });
  const history = [
    {
      release: '2023-01-01-a',
      asOf: '2023-01-01',
      figures: [old('recorded-compounds', '2个'), old('gone', '1个')],
    },
    { release: '2024-01-01-b', asOf: '2024-01-01', figures: [old('recorded-compounds', '3个')] },
  ];
  expect(earlierValues(history, one).map(({ release, figure }) => [release, figure.text])).toEqual([
    ['2024-01-01-b', '3个'],
    ['2023-01-01-a', '2个'],
  ]);
  const again = { release: '2024-02-01-c', asOf: '2024-02-01', figures: [old('recorded-compounds', '3个')] };
  expect(earlierValues([...history, again], one).map(({ release }) => release)).toEqual([
    '2024-02-01-c',
    '2023-01-01-a',
  ]);
  expect(
    [...retiredFamilies(small, history)].map(([family, gone]) => [family, gone.map(({ id }) => id)]),
  ).toEqual([['recorded', ['gone']]]);
});
