import { expect, test } from 'vitest';
import { history } from '../../../tests/unit/commits.ts';
import type { Redaction } from '../../schema/staff-tables.ts';
import { forget, forgottenIn } from './forget.ts';
import type { Revisions } from './revisions.ts';

const header = '小区编号,小区名称,街道,总户数,地址\n';
const compounds = (...files: readonly (readonly [rows: string, message?: string])[]): Promise<Revisions> =>
  history(...files.map(([rows, message = '改']) => ({ 'compounds.csv': header + rows, message })));
const redaction = (more: Partial<Redaction> = {}): Redaction => ({
  row: 2,
  commit: null,
  file: 'compounds.csv',
  record: 'c1',
  column: '地址',
  kind: '住处',
  date: '2025-06-01',
  note: null,
  ...more,
});
const OLD = '老槐树旁绿门那家';
const shown = (
  revisions: Revisions,
  redactions: readonly Redaction[],
  standing: readonly string[] = [],
): string =>
  JSON.stringify(
    forget(
      revisions,
      forgottenIn(revisions, redactions, (text) => standing.includes(text)),
    ).list,
  );

test('what redactions.csv names is shown nowhere in the history, with the day on which it was taken out', async () => {
  const told = await compounds(
    ['C1,一号院,,5,\n'],
    [`C1,一号院,,5,${OLD}\n`],
    ['C1,一号院,,5,东岭路1号\n', `改\n\n原因：${OLD}要求更正\n`],
    ['C2,二号院,,5,东岭路2号\n'],
  );
  expect(JSON.stringify(told.list)).toContain(OLD);
  const clean = shown(told, [redaction()], ['东岭路1号']);
  expect(clean).not.toContain(OLD);
  expect(clean).toContain('"from":"（2025年6月1日已按个人信息保护要求隐去）","to":"东岭路1号"');
  expect(clean).toContain('"reason":"（2025年6月1日已按个人信息保护要求隐去）要求更正"');
  // Of another commit, column or record nothing is hidden; of the record as a whole all is.
  for (const other of [
    { commit: 'ffff' },
    { column: '小区名称' },
    { record: 'C2' },
    { file: 'projects.csv' },
  ])
    expect(shown(told, [redaction(other)], ['东岭路1号'])).toContain(OLD);
  expect(shown(told, [redaction({ commit: '2222222' })], ['东岭路1号'])).not.toContain(OLD);
  expect(shown(told, [redaction({ column: null })], [])).not.toContain('东岭路1号');
});

test('what a commit took out that says it was of a person is hidden without being named', async () => {
  const told = await compounds(
    [`C1,一号院,,5,${OLD}\n`],
    ['C1,一号院,,5,东岭路1号\n', '改\n\n原因：删去个人信息\n'],
    ['C1,一号院,,5,东岭路3号\n', '改\n\n原因：地址更正\n'],
  );
  const clean = shown(told, [], ['东岭路3号']);
  expect(clean).not.toContain(OLD);
  expect(clean).toContain('"from":"（已按个人信息保护要求隐去）","to":"东岭路1号"');
  expect(clean).toContain('"from":"东岭路1号","to":"东岭路3号"');
});

test('numbers and texts that stand in the data today stay', async () => {
  const told = await compounds(
    ['C1,一号院,,5,东岭路1号\n'],
    ['C1,一号院,,6,东岭路2号\n', '改\n\n原因：删去隐私\n'],
  );
  const clean = shown(told, [], ['东岭路1号', '东岭路2号']);
  expect(clean).toContain('"from":"5","to":"6"');
  expect(clean).toContain('"from":"东岭路1号","to":"东岭路2号"');
});
