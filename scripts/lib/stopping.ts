import { UserError } from './cli.ts';

/** Exit codes by signal: 128 and its number, as shells count. */
const CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
type EndingSignal = keyof typeof CODES;

/** Somebody asked the command to end; it has undone what it had begun. */
export class Stopped extends UserError {
  override readonly code: number;
  constructor(signal: EndingSignal) {
    super('已停止：没有发布，现有网站没有变化。');
    this.code = CODES[signal];
  }
}

/** How often it is looked whether npm, which began the command, is still there, ms. */
const LOOK = 500;

/**
 * Aborts with `Stopped` when this process is asked to end by a signal, or when npm, which began it, has gone: npm hands
 * signals on to a shell, and not every shell hands them on.
 */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  const stop = (signal: EndingSignal): void => controller.abort(new Stopped(signal));
  for (const signal of Object.keys(CODES) as EndingSignal[]) process.on(signal, () => stop(signal));
  if (process.env['npm_lifecycle_event'] !== undefined) {
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) stop('SIGTERM');
    }, LOOK).unref();
  }
  return controller.signal;
}

/** Lets signals in, which wait while work is done in one go. @throws Stopped when there was one. */
export async function breathe(signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) return;
  await new Promise((next) => setImmediate(next));
  signal.throwIfAborted();
}
