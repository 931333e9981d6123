import { formatDate } from './format.ts';
import { isRealDate } from './date.ts';

/**
 * What a date may be part of: a web address, or a run of letters, digits and signs without a hanzi, a space or a
 * Chinese mark in it (a code, a file name, a version, a span of days).
 */
const RUN =
  /https?:\/\/[^\s，。；、！？（）《》“”‘’]+|[^\s\p{Script=Han}，。；：、！？（）《》〈〉“”‘’「」『』【】〔〕…]+/giu;

/** A date, with nothing about it but the marks of an English sentence. */
const ALONE = /^([([<"',;:!?]*)(\d{4}-\d{2}-\d{2})([)\]>"',;:!?]*)$/;

const dateOf = (run: string): RegExpExecArray | null => {
  const found = ALONE.exec(run);
  return found && isRealDate(found[2]!) ? found : null;
};

/**
 * A text of the data as pages write it: whole dates in Chinese, every other letter as it is.
 * `2024-06-06开工，合同LSZC-2021-06-15-03` → `2024年6月6日开工，合同LSZC-2021-06-15-03`
 */
export const writeDates = (text: string): string =>
  text.replace(RUN, (run) => {
    const found = dateOf(run);
    return found ? `${found[1]}${formatDate(found[2]!)}${found[3]}` : run;
  });

/** The whole dates of a text, ISO, in their order. */
export const datesIn = (text: string): string[] =>
  [...text.matchAll(RUN)].flatMap(([run]) => dateOf(run)?.[2] ?? []);
