import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect, parseArgs, type ParseArgsConfig } from 'node:util';

/** Something the person at the keyboard can mend; shown without a stack. A bug is any other error. */
export class UserError extends Error {
  /** What the command ends with. */
  readonly code: number = 2;
}

/** What a machine may refuse, and what whoever runs it can do. */
const REFUSALS: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘满了，写不下 {file}；请腾出地方（旧的版本在 dist/releases）再运行',
  EDQUOT: '磁盘的配额用完了，写不下 {file}；请腾出地方再运行',
  EROFS: '{file} 所在的磁盘是只读的，写不了；请用 --out 换一个能写的文件夹，或让管机器的人改成可写',
  EACCES: '没有权限读写 {file}；请换一个有权限的用户运行，或让管机器的人给这个文件夹的权限',
  EPERM: '系统不允许读写 {file}；请换一个有权限的用户运行，或关掉占用它的程序',
  EMFILE: '同时打开的文件太多了；请关掉别的程序，或调大系统的上限（ulimit -n）再运行',
  ENFILE: '同时打开的文件太多了；请关掉别的程序再运行',
  EISDIR: '{file} 是文件夹，这里要的是文件；请改名或移走再运行',
  ENOTDIR: '{file} 的上一级是文件，不是文件夹；请改名或移走再运行',
  EEXIST: '{file} 已经有了，不能再写一个；请改名或移走再运行',
  ENOTEMPTY: '{file} 里还有别的文件，删不掉；请关掉占用它的程序再运行',
  EBUSY: '{file} 正被别的程序占用；请关掉那个程序再运行',
  ENOENT: '找不到 {file}，运行的时候可能被移走或删掉了；请再运行一次',
  ENAMETOOLONG: '{file} 的名字太长，系统不收；请换一个短的文件夹',
  ELOOP: '{file} 的链接绕成了一圈；请换成文件夹本身',
  EIO: '磁盘读写出错：{file}；请检查磁盘',
};

/** One sentence on a trouble of the machine, such as a full disk; null for any other error. */
export function refusalOf(cause: unknown): string | null {
  const { code = '', path, dest, syscall } = (cause ?? {}) as NodeJS.ErrnoException & { dest?: string };
  const file = dest ?? path;
  const known = REFUSALS[code]?.replace('{file}', () => file ?? '要写的文件');
  if (known !== undefined) return known;
  // Whatever else a system says of a file: its code, for whoever keeps the machine.
  return syscall === undefined || file === undefined
    ? null
    : `读写 ${file} 的时候，系统说 ${code}；请管机器的人看一看`;
}

const WRONG: Readonly<Record<string, string>> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: '没有这个选项',
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: '选项后面的值不对，或少了值',
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: '多出来的参数',
};

type Options = NonNullable<ParseArgsConfig['options']>;

/** Parses options strictly. @throws UserError in Chinese on an unknown option or a missing value. */
export const options = <T extends Options>(config: T, usage: string) => parsed(config, usage, false).values;

/** Parses options, and names of files beside them. @throws as `options` does. */
export const optionsAndFiles = <T extends Options>(config: T, usage: string) => parsed(config, usage, true);

function parsed<T extends Options>(config: T, usage: string, allowPositionals: boolean) {
  try {
    return parseArgs({ options: config, strict: true, allowPositionals });
  } catch (cause) {
    const { code, message } = cause as Error & { code?: string };
    const what = WRONG[code ?? ''];
    if (what === undefined) throw cause;
    const named = /'([^' ]+)/.exec(message)?.[1] ?? '';
    throw new UserError(`${what}${named === '' ? '' : `：${named}`}\n用法：${usage}`);
  }
}

/** Where the details of an error of the program go: nobody at the keyboard can use them. */
function keepDetails(cause: unknown): string {
  const file = join(tmpdir(), `laoshan-renovation-fault-${process.pid}.txt`);
  writeFileSync(file, `${inspect(cause)}\n`);
  return file;
}

/**
 * Runs a command: what the person can mend is a plain message and ends with the code of the error, 2 unless it says
 * another; a trouble of the machine is one sentence, 74 (EX_IOERR); a bug is one sentence that names a file with the details, 70
 * (EX_SOFTWARE).
 */
export async function main(command: () => Promise<number> | number): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (cause) {
    const refusal = refusalOf(cause);
    if (cause instanceof UserError) {
      console.error(cause.message);
      process.exitCode = cause.code;
    } else if (refusal !== null) {
      console.error(refusal);
      process.exitCode = 74;
    } else {
      console.error(`程序出错了，不是数据的错。请把文件 ${keepDetails(cause)} 发给维护这套程序的人。`);
      process.exitCode = 70;
    }
  }
}
