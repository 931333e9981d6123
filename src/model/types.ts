import type { PhotoFile } from '../intake/photos.ts';
import type { NoticePeriod } from '../policy/calendar.ts';
import type { Calendar } from '../policy/holidays.ts';
import type { ProjectStatus } from '../policy/codes.ts';
import type { Item } from '../policy/items.ts';
import type { Policy } from '../policy/policy.ts';
import type { OpenQuestion } from '../policy/rule.ts';
import type { SubjectKind } from '../policy/rules.ts';
import type { DatasetInfo } from '../schema/dataset.ts';
import type { MapFile } from '../schema/geojson.ts';
import type { Row, TableName } from '../schema/tables/index.ts';

export type SourceRecord = Row<'sources'>;

/** A step with its kind in every notice, such as G18a. */
export interface StageEvent extends Row<'stages'> {
  readonly code: string;
}

export type ConsentRound = Row<'consent'>;
export type FundingLine = Row<'funding'>;
export type Objection = Row<'objections'>;
/** A promise as it was entered from its paper. */
export type TypedPromise = Row<'promises'>;
export type ReportedFigure = Row<'figures'>;
export type Explanation = Row<'explanations'>;
export type Evidence = Row<'evidence'>;
export type Photo = Row<'photos'>;
export type UtilityWork = Row<'utilities'>;
export type Building = Row<'buildings'>;
/** What is said of a work at one place, or of one part of it. */
export type WorkPart = Row<'parts'>;
export type Warranty = Row<'warranties'>;

/** One published version of a project's plan with the works that it names; version 1 is 原定. */
export interface Plan extends Row<'plans'> {
  /** In the order of the list; of a later version only those that it changes. */
  readonly works: readonly Row<'planworks'>[];
}

/** A street with its taskforce and the compounds recorded in it. */
export interface Street {
  readonly code: string;
  readonly name: string;
  /** Where the name stands on the map, [lng, lat]. */
  readonly label: readonly [number, number];
  readonly taskforce: Row<'streets'> | null;
  /** The dataset's day: how fresh a street's reports are depends on it. */
  readonly asOf: string;
  readonly compounds: readonly Compound[];
  readonly projects: readonly Project[];
  readonly policy: Policy;
}

/** Building-year group as the notice makes them: the older, the younger, and 'later', which is outside its plan. */
export type Cohort = 'A' | 'B' | 'later';

/** A place outside the compounds that a project works on too. */
export interface Area extends Row<'areas'> {
  /** In CGCS2000; null where no point is published. */
  readonly point: { readonly lng: number; readonly lat: number } | null;
  /** The outline in CGCS2000 as a ring: closed, counter-clockwise, as [lng, lat]; null where none is published. */
  readonly ring: readonly (readonly [number, number])[] | null;
}

export interface Compound extends Omit<Row<'compounds'>, 'street'> {
  /** null: 街道未公开. */
  readonly street: Street | null;
  readonly cohort: Cohort | null;
  /** Position in CGCS2000, only for 精确 points; null never becomes a false point. */
  readonly point: { readonly lng: number; readonly lat: number } | null;
  /** Newest plan year first. */
  readonly projects: readonly Project[];
  /** Those of its buildings that are told one by one, in the order of their table. */
  readonly blocks: readonly Building[];
  /** What its residents were asked while it was in no project, by round. */
  readonly asked: readonly ConsentRound[];
  /** Status of the newest project; null is 未公开. */
  readonly status: ProjectStatus | null;
  readonly policy: Policy;
}

/** One of the works of the list in one project; `row` is null where nothing is published. */
export interface ProjectItem {
  readonly item: Item;
  readonly row: Row<'checklist'> | null;
  /** Where it is done and which of it, in the order of their table; what nobody told is not among them. */
  readonly parts: readonly WorkPart[];
  readonly state: ItemState;
  /** The gates of `scopeGates` that the project has passed: where the item could have been dropped. */
  readonly passed: readonly string[];
  /** Whether the project has passed its acceptance. */
  readonly accepted: boolean;
  /** Households of whom the majority decides; null where they are not known, or only those concerned decide. */
  readonly voters: number | null;
}

/** How an item is shown. 不符合 marks a breach of the decision, whatever the progress. */
export type ItemState =
  '已验收' | '已完工' | '施工中' | '未开工' | '要做' | '不做' | '取消' | '不符合' | '未公开';

export interface Project extends Omit<Row<'projects'>, 'leadStreet'> {
  readonly leadStreet: string | null;
  /** Who holds the notice's role of 建设单位 in this dataset; null where the notice names nobody. */
  readonly namedBuilder: string | null;
  /** The lead street, else the street all its compounds share. */
  readonly street: Street | null;
  readonly compounds: readonly Compound[];
  /** What its plans said when they were published, by version; none: 原定 is 未公开. */
  readonly plans: readonly Plan[];
  readonly areas: readonly Area[];
  /** In chain order, then by round. */
  readonly stages: readonly StageEvent[];
  readonly consent: readonly ConsentRound[];
  /** All works of the list, in its order. */
  readonly items: readonly ProjectItem[];
  readonly funding: readonly FundingLine[];
  readonly notices: readonly Notice[];
  readonly utilities: readonly UtilityWork[];
  /** Part by part, beside the one term of the project. */
  readonly warranties: readonly Warranty[];
  /** In the order of the notice. */
  readonly evidence: readonly Evidence[];
  /** In the order of their table. */
  readonly photos: readonly Photo[];
  readonly findings: readonly Finding[];
  /** What it is judged by, as of the dataset. */
  readonly policy: Policy;
  readonly chain: Policy['chain'];
}

/** 公示 as seen on `asOf`; 日期未公开 where its dates are not known. */
export type NoticeState = '正在公示' | '未开始' | '已截止' | '日期未公开' | '公布';

export interface Notice extends Row<'notices'> {
  readonly projects: readonly Project[];
  readonly objections: readonly Objection[];
  /** null when a date is unpublished or 无法计算. */
  readonly period: NoticePeriod | null;
  readonly state: NoticeState;
  readonly policy: Policy;
}

/** A rule's finding about a record: a breach with its explanation, a doubt, or a flag. */
export interface Finding {
  readonly ruleId: string;
  readonly clause: string;
  readonly title: string;
  readonly statement: string;
  readonly result: '不符合' | '存疑' | '提示';
  readonly fact: string;
  /** The open question, for 存疑: in words, and which of the notice's it is. */
  readonly question: string | null;
  readonly open: OpenQuestion | null;
  readonly subject: { readonly kind: SubjectKind; readonly id: string; readonly name: string };
  readonly explanation: Explanation | null;
  /** Projects on whose page it belongs. */
  readonly projectIds: readonly string[];
  readonly compoundIds: readonly string[];
}

/** How many records a rule passed, failed, and could not be judged on. */
export interface RuleTally {
  readonly ruleId: string;
  readonly met: number;
  readonly breached: number;
  readonly doubtful: number;
  readonly unknown: number;
}

/** A dataset joined, checked and frozen: the only thing pages, figures and downloads read. */
export interface Dataset {
  readonly info: DatasetInfo;
  readonly asOf: string;
  /** What the data are judged by: a notice, or none (`policy.notice` is null). */
  readonly policy: Policy;
  /** The State Council's calendar, with the years that the dataset adds. */
  readonly calendar: Calendar;
  readonly geo: { readonly land: MapFile | null; readonly boundaries: MapFile | null };
  /** Photographs by the name of their file. */
  readonly photos: ReadonlyMap<string, PhotoFile>;
  readonly sources: readonly SourceRecord[];
  readonly streets: readonly Street[];
  readonly compounds: readonly Compound[];
  readonly projects: readonly Project[];
  readonly notices: readonly Notice[];
  readonly figures: readonly ReportedFigure[];
  readonly findings: readonly Finding[];
  readonly tallies: readonly RuleTally[];
  /** The rows of every table as read, for downloads. */
  readonly rows: { readonly [N in TableName]: readonly Row<N>[] };
  readonly byId: {
    readonly source: ReadonlyMap<string, SourceRecord>;
    readonly street: ReadonlyMap<string, Street>;
    readonly compound: ReadonlyMap<string, Compound>;
    readonly project: ReadonlyMap<string, Project>;
    readonly notice: ReadonlyMap<string, Notice>;
  };
}
