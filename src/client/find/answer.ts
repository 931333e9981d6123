import type { Answers } from './finder.ts';
import type { Names } from './load.ts';
import { optionsOf, type Option } from './options.ts';

/** So many are listed under a box. */
export const MOST = 8;

type Link = readonly [text: string, href: string];

/** What stands under a search box. */
export interface Answer {
  readonly options: readonly Option[];
  /** What of the names is marked. */
  readonly marked: string;
  /** The sentence about them. */
  readonly text: string;
  /** Where else to look. */
  readonly links: readonly Link[];
  /** Where the words lead that no name answers; null where one does. */
  readonly unnamed: string | null;
}

/** Nothing was asked. */
export const silence: Answer = { options: [], marked: '', text: '', links: [], unnamed: null };

/** The names cannot be had. */
export const withoutNames = (base: string): Answer => ({
  ...silence,
  text: '名单没有加载成功。',
  links: [['看全部小区', `${base}compounds/`]],
});

/**
 * What is answered to words, of which `answers` were found.
 * @param base address of the dataset, with its last slash.
 * @param keys how to choose, where there are keys.
 */
export function answerTo(
  typed: string,
  answers: Answers,
  { asOf, streets }: Pick<Names, 'asOf' | 'streets'>,
  base: string,
  keys: string,
): Answer {
  const { total, near, words: marked, house, subjects } = answers;
  const options = optionsOf(base, answers);
  const everywhere: Link = ['全站查找', `${base}search/?q=${encodeURIComponent(typed)}`];
  if (total === 0) {
    const unnamed = everywhere[1];
    if (subjects.length > 0) {
      const text = `没有小区叫“${typed}”，上面是说这件事的页。${keys}`;
      return { options, marked, text, links: [everywhere], unnamed };
    }
    const text = `没有找到“${typed}”。没找到不等于不改造。可以看所在街道的名单，或者在全站的文字里找。`;
    const lists = streets.map(({ code, name }): Link => [
      name,
      `${base}streets/${encodeURIComponent(code)}/`,
    ]);
    return { options, marked, text, links: [...lists, everywhere], unnamed };
  }
  const whole = house === null ? '' : `记录按小区，不分“${house}”。`;
  const head = near ? `没有叫“${typed}”的，名字相近的有${total}个` : `共${total}条`;
  const cutOff = total > MOST ? `，先列${MOST}条，按“查找”看全部` : '';
  const text = `${whole}${head}${cutOff}，状态截至${asOf}。${keys}`;
  return { options, marked, text, links: subjects.length > 0 ? [everywhere] : [], unnamed: null };
}
