import { parseArgs, type ParseArgsConfig } from 'node:util';

/** Something the person at the keyboard can mend; shown without a stack. A bug is any other error. */
export class UserError extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Parses options strictly. @throws UserError in Chinese on an unknown option or a missing value. */
export function options<T extends Options>(config: T, usage: string) {
  try {
    return parseArgs({ options: config, strict: true, allowPositionals: false }).values;
  } catch (cause) {
    throw new UserError(`看不懂的参数：${(cause as Error).message}\n用法：${usage}`);
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
