import { Worker } from 'node:worker_threads';

/** What the thread is to do. */
export interface Compressing {
  readonly folder: string;
  readonly previous: string;
}

/**
 * Does what `compressFiles` does in a thread of its own, beside what this one does meanwhile.
 * @throws as that does, the reason of `signal` once the thread has ended.
 */
export async function compressBeside(task: Compressing, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const thread = new Worker(new URL('compress-thread.ts', import.meta.url), { workerData: task });
  const stop = (): void => void thread.terminate();
  signal.addEventListener('abort', stop);
  try {
    await new Promise<unknown>((done, fail) => thread.on('error', fail).on('exit', done));
  } finally {
    signal.removeEventListener('abort', stop);
  }
  signal.throwIfAborted();
}
