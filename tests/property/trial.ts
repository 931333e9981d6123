import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkFolder, type CheckedFolder } from '../../scripts/lib/datasets.ts';
import { renderProblem, type Problem } from '../../src/intake/problem.ts';
import { differencesOf } from '../lib/recount.ts';
import type { Description } from './description.ts';
import { lawful, today, type PlainTables } from './lawful.ts';
import { writeDataset } from './write.ts';

/** A dataset made of a description, in `data/made`, as the check sees it. */
export interface Made {
  readonly data: string;
  readonly checked: CheckedFolder;
  /** What the check has against it; empty when it accepts it. */
  readonly refused: readonly Problem[];
}

const stops = (checked: CheckedFolder): Problem[] =>
  checked.problems.filter(({ severity }) => severity !== 'note');

/** An explanation of every breach that the check finds: an office may comply or explain. */
function explain(all: PlainTables, problems: readonly Problem[], day: string): void {
  const rows = problems
    .filter(({ severity }) => severity === 'breach')
    .map(({ code, record }) => ({
      ruleId: code,
      subjectId: record!.split(' ')[0]!,
      text: '情况属实，已经补办。',
      unit: '某街道办事处',
      date: day,
    }));
  if (rows.length > 0) all.explanations = [...(all.explanations ?? []), ...rows];
}

/** Checks a folder as somebody does who looks at every question and finds nothing wrong. */
export function checkLooked(data: string, id: string, day: string): CheckedFolder {
  const checked = checkFolder(data, id);
  const rows = [...new Set(checked.problems.flatMap(({ confirm }) => confirm ?? []))];
  if (rows.length === 0) return checked;
  const header = '编号,文件,记录,列,指纹,谁看过,日期';
  writeFileSync(
    join(data, id, 'confirmations.csv'),
    `${[header, ...rows.map((row) => `${row},某街道办事处,${day}`)].join('\n')}\n`,
  );
  return checkFolder(data, id);
}

/** Writes the dataset of a description, with its breaches explained, and checks it as `npm run check` does. */
export function make(description: Description, data: string): Made {
  const folder = join(data, 'made');
  const all = lawful(description);
  const write = (): CheckedFolder => {
    rmSync(folder, { recursive: true, force: true });
    writeDataset(folder, description, all);
    return checkLooked(data, 'made', today(description));
  };
  let checked = write();
  if (checked.problems.some(({ severity }) => severity === 'breach')) {
    explain(all, checked.problems, today(description));
    checked = write();
  }
  return { data, checked, refused: stops(checked) };
}

/** What is wrong with an accepted dataset without building it: a text for a person, or null. */
export function fault(made: Made): string | null {
  try {
    const wrong = differencesOf(made.checked.dataset!);
    return wrong.length === 0 ? null : `重算不一致 ${wrong.length} 处：\n${wrong.slice(0, 40).join('\n')}`;
  } catch (cause) {
    return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  }
}

/** The refusals as the check words them. */
export const refusals = (made: Made): string => made.refused.map(renderProblem).join('\n\n');

/** Keeps a description beside its dataset, to make it again. */
export const keep = (description: Description, file: string): void =>
  writeFileSync(file, `${JSON.stringify(description, null, 1)}\n`);
