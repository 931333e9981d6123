import { formatDate } from '../../shared/format.ts';
import type { Compound, Dataset, Project } from '../../model/types.ts';
import { authorityOf, officeOf } from '../../facts/contacts.ts';
import { listTitle } from '../../figures/directory/listing.ts';
import { clauseWords } from '../../facts/words.ts';
import { compoundGaps, gapWords, projectGaps, type Gap } from '../../figures/disclosure/gaps.ts';

/**
 * A request for what a record does not tell, as 政府信息公开条例 (国务院令第711号) has anybody make one: article 27 who
 * may ask whom, 29 in writing and with what, 33 within how many working days it is answered.
 */
export interface Asking {
  /** `听涛街道办事处`. */
  readonly office: string;
  /** Who else may hold it; null where the notice names no bureau. */
  readonly bureau: string | null;
  /** What it is about: `望海苑片区改造项目（2025年计划）`. */
  readonly subject: string;
  /** What is asked for, one line each. */
  readonly things: readonly string[];
  /** The letter, line by line; an empty line parts paragraphs. */
  readonly letter: readonly string[];
}

const thingOf = (gap: Gap): string => `${gapWords(gap)}（${gap.who}，${clauseWords(gap.clause)}）`;

function asking(dataset: Dataset, office: string, subject: string, gaps: readonly Gap[]): Asking | null {
  const { notice } = dataset.policy;
  if (notice === null || gaps.length === 0) return null;
  const things = gaps.map(thingOf);
  return {
    office,
    bureau: authorityOf(dataset),
    subject,
    things,
    letter: [
      '政府信息公开申请',
      '',
      `${office}：`,
      `根据《中华人民共和国政府信息公开条例》第二十七条，申请公开“${subject}”的下列信息：`,
      ...things.map((thing, at) => `${at + 1}. ${thing}`),
      `文件名称：《${notice.title}》，${notice.number}，${formatDate(notice.date)}。`,
      '没有制作或保存的，请告知应向哪个单位申请。',
      '',
      '申请人姓名：',
      '身份证明：',
      '联系方式：',
      '希望以什么形式提供（纸质或电子）：',
      '日期：',
    ],
  };
}

/** For what a project does not tell; null where it tells all that is due, or no notice is loaded. */
export const projectAsking = (dataset: Dataset, project: Project): Asking | null =>
  asking(
    dataset,
    `${project.street?.name ?? '所在街道'}办事处`,
    // Where the yearly list gave it its name, the year is in it.
    project.name.includes(String(project.planYear))
      ? project.name
      : `${project.name}（${listTitle(dataset, project.planYear)}）`,
    projectGaps(project),
  );

/** For what a compound does not tell. */
export const compoundAsking = (dataset: Dataset, compound: Compound): Asking | null =>
  asking(dataset, officeOf(compound), `${compound.name}（小区）`, compoundGaps(dataset.policy, compound));

/** A record with what may be asked for. */
export interface RecordAsking {
  readonly kind: 'project' | 'compound';
  readonly id: string;
  readonly asking: Asking;
}

/** Every project and compound that does not tell all that is due. */
export const askings = (dataset: Dataset): RecordAsking[] =>
  [
    ...dataset.projects.map((one) => ({
      kind: 'project' as const,
      id: one.id,
      asking: projectAsking(dataset, one),
    })),
    ...dataset.compounds.map((one) => ({
      kind: 'compound' as const,
      id: one.id,
      asking: compoundAsking(dataset, one),
    })),
  ].flatMap(({ asking, ...record }) => (asking === null ? [] : [{ ...record, asking }]));
