import type { Notice, Project, ProjectItem } from '../../model/types.ts';
import type { Obligation } from '../../policy/codes.ts';
import { itemView } from '../../facts/items/view.ts';
import type { Quotable } from '../figure/figure.ts';
import { joinWords, say, type Words } from '../figure/phrase.ts';

/** The step of the chain whose scope a kind of notice shows; a change is read against today's decisions. */
const gateOf: Partial<Record<Notice['kind'], readonly [gate: string, words: string]>> = {
  初步改造计划: ['G04', '初步改造计划'],
  年度计划: ['G13', '年度计划'],
  设计方案: ['G16', '初步设计'],
  验收结果: ['G19', '验收'],
};

/** One of the works in a list. */
export interface NoticeItem {
  readonly no: number;
  readonly name: string;
  readonly obligation: Obligation | null;
  /** Why it is left out; null for the others. */
  readonly why: string | null;
}

/** How a notice may speak of a work. */
export type ScopePart = 'doing' | 'notDoing' | 'unknown';

/** The works of a project as its notice proposes them. */
export interface NoticeScope extends Readonly<Record<ScopePart, readonly NoticeItem[]>> {
  readonly project: Project;
  /** Where the list was taken from, as a sentence. */
  readonly basis: string;
}

const isIn = ({ row }: ProjectItem, gate: string | null): boolean =>
  gate !== null && row !== null && row.gates !== null
    ? row.gates.includes(gate)
    : row?.decision === '纳入' && row.status !== '取消';

function scopeOf(project: Project, kind: Notice['kind'] | null): NoticeScope {
  const [gate, words] = (kind === null ? null : gateOf[kind]) ?? [null, ''];
  const dated = project.items.some(({ row }) => row !== null && row.gates !== null);
  const entry = (each: ProjectItem, why: string | null = null): NoticeItem => {
    const { no, name, obligation } = each.item;
    return { no, name, obligation, why };
  };
  const known = project.items.filter(({ row }) => row !== null && row.decision !== null);
  return {
    project,
    doing: known.filter((each) => isIn(each, gate)).map((each) => entry(each)),
    notDoing: known
      .filter((each) => !isIn(each, gate))
      .map((each) => {
        const view = itemView(project, each);
        return entry(each, each.row?.decision === '不纳入' ? view.text : null);
      }),
    unknown: project.items.filter((each) => !known.includes(each)).map((each) => entry(each)),
    basis:
      gate !== null && dated
        ? `按项目清单里${words}这一步列入的内容。`
        : '按项目清单现在的决定，公示以后可能改过。',
  };
}

/** What a notice proposes, project by project; empty for kinds that are not about the works. */
export const noticeScopes = ({ kind, projects }: Notice): NoticeScope[] =>
  kind in gateOf || kind === '变更' ? projects.map((project) => scopeOf(project, kind)) : [];

/** The works of a project as they are decided now. */
export const projectScope = (project: Project): NoticeScope => scopeOf(project, null);

/** `做20项，不做6项，1项未公开`; the numbers are figures where `number` tells them. */
export function scopeCounts(
  { doing, notDoing, unknown }: NoticeScope,
  number: (part: ScopePart, count: number) => Words | Quotable = (_, count) => `${count}项`,
): Words {
  if (doing.length + notDoing.length === 0) return '做不做都未公开';
  return joinWords(
    [
      say`做${number('doing', doing.length)}`,
      ...(notDoing.length > 0 ? [say`不做${number('notDoing', notDoing.length)}`] : []),
      ...(unknown.length > 0 ? [say`${number('unknown', unknown.length)}未公开`] : []),
    ],
    '，',
  );
}
