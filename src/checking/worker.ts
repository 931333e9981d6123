import './older-engines.ts';
import { chinaDay } from '../shared/countdown.ts';
import { formatDate } from '../shared/format.ts';
import { plainZod } from '../schema/plain-zod.ts';
import { runCheck, type CheckInput, type CheckOutcome } from './run.ts';

/** What the page asks of the worker: files of the disk, unread. */
export interface Asked extends Omit<CheckInput, 'files' | 'today'> {
  readonly files: readonly { readonly name: string; readonly file: Blob }[];
}

/** What the worker says to the page. */
export type Told =
  | { readonly is: 'progress'; readonly words: string; readonly share: number }
  | ({ readonly is: 'done' } & CheckOutcome)
  | { readonly is: 'failed'; readonly words: string };

/** Files that were made are handed over, not copied: the page does not stand still for them. */
const tell = (told: Told): void =>
  self.postMessage(told, {
    transfer: told.is === 'done' ? told.made.map(({ bytes }) => bytes.buffer) : [],
  });

// The page forbids code that is made of text.
plainZod();

self.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  const read = async (): Promise<CheckOutcome> => {
    const files = await Promise.all(
      data.files.map(async ({ name, file }) => ({ name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    const today = formatDate(chinaDay(Date.now()));
    return runCheck({ ...data, files, today }, (words, share) => tell({ is: 'progress', words, share }));
  };
  read().then(
    (outcome) => tell({ is: 'done', ...outcome }),
    (cause: unknown) => tell({ is: 'failed', words: cause instanceof Error ? cause.message : String(cause) }),
  );
});
