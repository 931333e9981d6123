import type { Subject } from '../../shared/name-index.ts';
import { comparable, neutral } from './query.ts';

/** What people write around a name: where it lies before it, which house and what they want to know after it. */

const number = '(?:\\d{1,4}|[一二三四五六七八九十百]{1,4}|[甲乙丙丁a-h东南西北])';
/** 3号楼, 3号楼2单元, 12栋501室. */
const house = new RegExp(
  `(?:第?${number}(?:号楼|栋|幢|座|单元|号院))(?:${number}(?:单元|门))?(?:${number}(?:室|户|层|楼))?$`,
);
/** 某路8号: of a pasted address. */
const address = /^[^\d]{1,8}(?:路|街|道|巷|弄|大街|大道)\d{1,5}号(?:甲|乙|附\d+)?/;
const region = /^(?:[^\d]{2,3}省)?(?:[^\d]{2,3}市)?/;

/** Words of a question that are no name. */
const askedWords = (
  '老旧小区 老旧 旧改 改造 整治 更新 提升 项目 工程 计划 方案 名单 进度 进展 情况 内容 事项 哪些小区 哪些 哪个小区 哪个 ' +
  '什么时候 什么时间 啥时候 啥时间 何时 几时 几月份 几月 哪天 哪年 多久 多长时间 什么 怎么样 怎么办 怎么 咋样 咋办 咋 如何 哪里 哪儿 ' +
  '到哪一步 哪一步 到哪 开工 动工 施工 完工 竣工 完成 开始 结束 验收 改完 改到 改 做完 做 修 装 加装 安装 弄 ' +
  '能不能 可不可以 是不是 有没有 会不会 要不要 可以 能 会 要 有 没有 没 不 了 吗 么 呢 啊 呀 吧 的 在 到 ' +
  '找谁 找 问谁 问 谁 电话 为什么 为啥 多少钱 多少 钱 我们 我家 我住 请问 查一下 查 关于 今年 明年 gaizao'
).split(' ');

/** Words to be taken off an end of a text. */
class Words {
  private readonly all: ReadonlySet<string>;
  private readonly longest: number;

  constructor(words: readonly string[]) {
    this.all = new Set(words.filter(Boolean));
    this.longest = words.reduce((most, { length }) => Math.max(most, length), 0);
  }

  /** What is left when the longest word at the end is taken off, again and again. */
  without(text: string, end: 'start' | 'end'): string {
    let left = text;
    for (let length = Math.min(left.length, this.longest); length > 0; length--) {
      const word = end === 'start' ? left.slice(0, length) : left.slice(-length);
      if (!this.all.has(word)) continue;
      left = end === 'start' ? left.slice(length) : left.slice(0, -length);
      length = Math.min(left.length, this.longest) + 1;
    }
    return left;
  }
}

export interface Asked {
  /** What may be the name; empty where nothing is left of the query. */
  readonly core: string;
  /** 3号楼2单元, or null. */
  readonly house: string | null;
}

/** A subject with the word that asked for it. */
export interface AskedSubject extends Subject {
  readonly word: string;
}

/** Reads queries, knowing the places of a district and the subjects people ask about. */
export interface Reader {
  read(query: string): Asked;
  /** Is all that stands before and after a name understood? */
  knows(before: string, after: string): boolean;
  /** Subjects whose words stand in a text, those of the longest words first, three at most. */
  about(text: string): AskedSubject[];
}

/**
 * @param places names of the district, its city, streets and communities, as they are compared.
 */
export function createReader(places: readonly string[], subjects: readonly Subject[]): Reader {
  const spoken = subjects.map((subject) => ({ subject, words: subject.words.map(comparable) }));
  const before = new Words([...places, ...askedWords].filter((word) => word.length > 1));
  const after = new Words([...spoken.flatMap(({ words }) => words), ...askedWords]);

  const withoutPlace = (text: string): string => before.without(text, 'start');
  /** Of a place that the records do not know its form is: 某市, 某路8号. */
  const withoutAnyPlace = (text: string): string =>
    withoutPlace(withoutPlace(text.replace(region, '')).replace(address, ''));
  function withoutQuestion(text: string): { left: string; house: string | null } {
    const asked = after.without(text, 'end');
    const found = house.exec(asked)?.[0] ?? null;
    return { left: found === null ? asked : asked.slice(0, -found.length), house: found };
  }

  return {
    read(query) {
      const { left, house } = withoutQuestion(query);
      return { core: withoutPlace(left), house };
    },
    about: (text) =>
      spoken
        .map(({ subject, words }) => ({
          ...subject,
          word: words.reduce(
            (best, one) => (one.length > best.length && text.includes(one) ? one : best),
            '',
          ),
        }))
        .filter(({ word }) => word !== '')
        .sort((a, b) => b.word.length - a.word.length)
        .slice(0, 3),
    knows: (head, tail) =>
      withoutAnyPlace(head) === '' && withoutQuestion(tail).left.replace(neutral, '') === '',
  };
}
