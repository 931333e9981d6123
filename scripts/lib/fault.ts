import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Dataset } from '../../src/model/types.ts';
import { releaseName } from '../../src/figures/catalogue/release.ts';
import { surroundings } from './surroundings.ts';
import { servedName } from './served.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/**
 * The program failed on data that passed the check: nothing that whoever keeps the data could mend. `step` says in
 * Chinese what it was doing, each of `details` what went wrong, for whoever keeps the program.
 */
export class ProgramFault extends Error {
  readonly step: string;
  readonly details: readonly string[];
  constructor(step: string, details: readonly string[], cause?: unknown) {
    super(`${step}：${details[0] ?? ''}`, { cause });
    this.step = step;
    this.details = details;
  }
}

/** Trouble of the machine (disk full, no permission), which is nobody's fault. */
const isOfSystem = (cause: unknown): boolean => cause instanceof Error && 'syscall' in cause;

/**
 * Runs a step of the build on checked data.
 * @throws ProgramFault for whatever it throws, but for troubles of the machine and errors of the kinds in `pass`.
 */
export async function blame<T>(
  step: string,
  work: () => T | Promise<T>,
  pass: readonly (abstract new (...args: never[]) => Error)[] = [],
): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof ProgramFault || isOfSystem(cause) || pass.some((kind) => cause instanceof kind))
      throw cause;
    throw new ProgramFault(
      step,
      [cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)],
      cause,
    );
  }
}

/** The commit a folder stands at, `没有版本记录` without one, with `（有没提交的改动）` where it was changed since. */
async function commitOf(folder: string): Promise<string> {
  const git = async (...args: string[]): Promise<string> =>
    (await promisify(execFile)('git', ['-C', folder, ...args], { env: surroundings() })).stdout.trim();
  try {
    const commit = await git('log', '-1', '--format=%h', '--', '.');
    if (commit === '') return '没有版本记录';
    return `提交${commit}${(await git('status', '--porcelain', '--', '.')) === '' ? '' : '（有没提交的改动）'}`;
  } catch {
    return '没有版本记录';
  }
}

interface Program {
  readonly version: string;
  readonly bugs?: string | { readonly email?: string; readonly url?: string };
}

/** Whom to send the report to: whoever package.json names, else whoever publishes the data knows. */
function keeper({ bugs }: Program, publishers: readonly string[]): string {
  const named = typeof bugs === 'string' ? bugs : (bugs?.email ?? bugs?.url);
  return named ?? `维护这套程序的人；不知道是谁，请问${publishers.join('、')}`;
}

/** What a faulty build was made of. */
export interface FaultyBuild {
  readonly out: string;
  readonly datasets: readonly { readonly dataset: Dataset; readonly folder: string }[];
}

/**
 * Writes the details of a fault to `<out>/faults/<release>.txt` and returns what to say of it at the keyboard: that the
 * program erred and not the data, which data and program, what file to send, to whom, and what is served now.
 */
export async function reportFault(fault: ProgramFault, { out, datasets }: FaultyBuild): Promise<string> {
  const program = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Program;
  const current = servedName(out);
  const served = current === null ? '还没有发布过网站。' : `现有网站没有变化，还是${current}。`;
  const stands = await Promise.all(
    datasets.map(
      async ({ dataset, folder }) =>
        `  数据集：${dataset.info.id} ${dataset.info.title}，数据截至${dataset.asOf}，这一版${releaseName(dataset)}，${await commitOf(folder)}`,
    ),
  );
  const facts = [...stands, `  程序：${program.version}，${await commitOf(ROOT)}，Node ${process.version}`];
  const folder = join(out, 'faults');
  const file = join(
    folder,
    `${datasets.map(({ dataset }) => `${dataset.info.id}-${releaseName(dataset)}`).join('+')}.txt`,
  );
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    file,
    [`程序出错：${fault.step}`, ...facts, `共 ${fault.details.length} 处：`, ...fault.details, ''].join('\n'),
  );
  return [
    `没有发布：程序出错了，不是数据的错。数据已经通过检查，请不要为此改数据。${served}`,
    `  出错的地方：${fault.step}，${fault.details.length} 处`,
    ...facts,
    `  请把文件 ${file} 和数据文件夹一起发给${keeper(program, [
      ...new Set(datasets.map(({ dataset }) => dataset.info.publisher)),
    ])}。`,
  ].join('\n');
}
