import { parseArgs, type ParseArgsConfig } from 'node:util';

/** Something the person at the keyboard can mend; shown without a stack. A bug is any other error. */
export class UserError extends Error {}

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

/** Runs a command: exit 2 with a plain message on a UserError, a stack on a bug. */
export async function main(command: () => Promise<number> | number): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (cause) {
    if (!(cause instanceof UserError)) throw cause;
    console.error(cause.message);
    process.exitCode = 2;
  }
}
