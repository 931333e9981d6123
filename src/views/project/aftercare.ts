import { formatDate, formatWan } from '../../shared/format.ts';
import type { Compound, Project, UtilityWork } from '../../model/types.ts';
import type { TurningDay } from '../../shared/turning-days.ts';
import { dial } from '../../facts/contacts.ts';
import { joinWords, say, type Words } from '../../figures/figure/phrase.ts';
import { projectNumbers } from '../../figures/records/project-figures.ts';
import type { RecordFigure } from '../../figures/figure/record-figure.ts';
import { doneOn, works } from '../../facts/dates.ts';

/** A line of a utility company: designed, laid, accepted and handed over together with the works. */
export interface UtilityView {
  readonly trade: string;
  readonly company: string | null;
  readonly designed: string | null;
  readonly works: string | null;
  readonly accepted: string | null;
  readonly handedOver: string | null;
  /** `设计✓、施工✓、验收✗`: together with the project, or not; a step that cannot be told is left out. */
  readonly together: string | null;
  /** What the company pays, in 万元. */
  readonly paid: string | null;
}

const day = (iso: string | null): string | null => (iso === null ? null : formatDate(iso));

/** The three 同步 of 六(二), as rules L4, L4-2 and L4-3 judge them. */
function togetherOf(project: Project, line: UtilityWork): string | null {
  const { start, end, accepted } = works(project);
  const approved = doneOn(project, 'G16c');
  const { designedOn, worksFrom, worksTo, acceptedOn } = line;
  const known = [
    ['设计', designedOn !== null && approved !== null ? designedOn <= approved : null],
    [
      '施工',
      worksFrom !== null && worksTo !== null && start !== null && end !== null
        ? worksFrom >= start && worksTo <= end
        : null,
    ],
    ['验收', acceptedOn !== null && accepted !== null ? acceptedOn === accepted : null],
  ] as const;
  const words = known.flatMap(([name, is]) => (is === null ? [] : `${name}${is ? '✓' : '✗'}`));
  return words.length > 0 ? words.join('、') : null;
}

export function utilityViews(project: Project): UtilityView[] {
  const finished = project.status === '已完工' || project.status === '已验收';
  const ahead = (iso: string | null): string | null => day(iso) ?? (finished ? null : '没走到');
  return project.utilities.map((line) => ({
    trade: line.trade,
    company: line.company,
    designed: day(line.designedOn),
    works:
      line.worksFrom === null
        ? ahead(null)
        : `${formatDate(line.worksFrom)}${line.worksTo === null ? '开始' : `至${formatDate(line.worksTo)}`}`,
    accepted: ahead(line.acceptedOn),
    handedOver: ahead(line.handedOverOn),
    together: togetherOf(project, line),
    paid: line.paid === null ? null : formatWan(line.paid),
  }));
}

/** `5种专营管线，移交了5种`; null when nothing of them is published. */
export function utilitiesFinding(project: Project): Words | null {
  if (project.utilities.length === 0) return null;
  const numbers = projectNumbers(project);
  const [all, handed] = [numbers.get('utilities')!, numbers.get('utilities-handed')!];
  return say`${all}专营管线，${handed.value === 0 ? '移交日期都未公开' : say`移交了${handed}`}`;
}

/** A fact of the time after the works; null is 未公开. */
export interface CareFact {
  readonly term: string;
  readonly value: string | null;
  readonly note?: string;
  /** The day that the value goes on counting to. */
  readonly turn?: TurningDay | null;
  /** Where the value leads: a number to dial. */
  readonly href?: string;
}

const modeOf = ({ propertyMode }: Compound): string =>
  propertyMode === '无' ? '还没有确定' : (propertyMode ?? '未公开');

/** The property mode of each compound in one line, with the day when all were fixed on one. */
function propertyFact({ compounds }: Project): CareFact {
  const days = new Set(compounds.map((compound) => compound.propertyDecidedOn));
  const [decided] = days;
  const note = days.size === 1 && decided ? { note: `${formatDate(decided)}确定` } : {};
  if (compounds.every(({ propertyMode }) => propertyMode === null)) return { term: '物业方式', value: null };
  const [only] = compounds;
  if (compounds.length === 1 && only) return { term: '物业方式', value: modeOf(only), ...note };
  return {
    term: '物业方式',
    value: compounds.map((each) => `${each.name}：${modeOf(each)}`).join('；'),
    ...note,
  };
}

/** Warranty, then the property mode of each compound. */
export function careFacts(project: Project, asOf: string): CareFact[] {
  const { warrantyStart, warrantyEnd, warrantyPhone, warrantyUnit, warrantyBasis } = project;
  const accepted = project.status === '已验收';
  const over = warrantyEnd !== null && warrantyEnd < asOf ? '，已到期' : '';
  const term =
    warrantyStart !== null && warrantyEnd !== null
      ? `${formatDate(warrantyStart)}至${formatDate(warrantyEnd)}${over}`
      : warrantyEnd !== null
        ? `到${formatDate(warrantyEnd)}${over}`
        : accepted
          ? null
          : '验收后起算';
  return [
    {
      term: '保修期',
      value: term,
      turn: over === '' && warrantyEnd !== null ? { kind: 'warranty', on: [warrantyEnd] } : null,
      note: project.policy.words.warrantyNote ?? '以合同和法规为准',
    },
    warrantyPhone === null
      ? { term: '报修电话', value: accepted ? null : '验收后公布' }
      : { term: '报修电话', value: warrantyPhone, href: `tel:${dial(warrantyPhone)}` },
    ...(warrantyUnit === null && !accepted ? [] : [{ term: '保修单位', value: warrantyUnit }]),
    ...(warrantyBasis === null && !accepted ? [] : [{ term: '保修依据', value: warrantyBasis }]),
    propertyFact(project),
  ];
}

const modesWords = (all: RecordFigure, decided: RecordFigure): Words =>
  all.value === decided.value
    ? say`${all}小区都定了物业管理方式`
    : say`${all}小区中${decided}定了物业管理方式`;

/** The finding that answers 改完谁来管？; null when nothing of it is published. */
export function careFinding(project: Project, asOf: string): Words | null {
  const { compounds, utilities, warrantyEnd, warranties } = project;
  const known = compounds.some(({ propertyMode }) => propertyMode !== null);
  const silent = warrantyEnd === null && project.warrantyPhone === null && warranties.length === 0;
  if (!known && utilities.length === 0 && silent) return null;
  const numbers = projectNumbers(project);
  const parts: Words[] = [];
  if (warrantyEnd !== null)
    parts.push(
      warrantyEnd < asOf ? `保修${formatDate(warrantyEnd)}到期` : `保修到${formatDate(warrantyEnd)}`,
    );
  if (compounds.length > 1)
    parts.push(
      known ? modesWords(numbers.get('compounds')!, numbers.get('compounds-managed')!) : '物业管理方式未公开',
    );
  else if (numbers.get('compounds-managed')!.value === 1)
    parts.push(`物业管理方式是${compounds[0]?.propertyMode ?? ''}`);
  else parts.push(known ? '物业管理方式还没有确定' : '物业管理方式未公开');
  const handed = numbers.get('utilities-handed')!;
  if (utilities.length > 0 && handed.value! > 0)
    parts.push(say`${numbers.get('utilities')!}管线移交了${handed}`);
  return joinWords(parts, '，');
}
