/**
 * Does some work for each item, two at once: while one waits for its process, the other has this one.
 * When one fails the others are stopped by their signal, and it is told what failed once they have ended.
 * @throws what the first that failed threw, the reason of `outer` when that aborts.
 */
export async function inPairs<T>(
  items: readonly T[],
  work: (item: T, signal: AbortSignal) => Promise<void>,
  outer?: AbortSignal,
): Promise<void> {
  const failed = new AbortController();
  const signal = outer === undefined ? failed.signal : AbortSignal.any([outer, failed.signal]);
  const left = items.values();
  const worker = async (): Promise<void> => {
    for (const item of left) {
      signal.throwIfAborted();
      await work(item, signal);
    }
  };
  const stopping = (cause: unknown): never => {
    failed.abort(cause);
    throw cause;
  };
  await Promise.allSettled([worker().catch(stopping), worker().catch(stopping)]);
  signal.throwIfAborted();
}
