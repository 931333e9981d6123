import { items, type Item } from '../policy/items.ts';
import type {
  Compound,
  ConsentRound,
  Dataset,
  FundingLine,
  Notice,
  Project,
  ProjectItem,
  StageEvent,
  Street,
} from '../model/types.ts';

/** Records with nothing published, for unit tests: each test states only what it is about. */
type Part<T> = Partial<T>;
type ItemRow = NonNullable<ProjectItem['row']>;

export const street = (part: Part<Street> = {}): Street => ({
  code: 'S1',
  name: '听涛街道',
  label: [120, 36],
  taskforce: null,
  asOf: '2025-09-30',
  compounds: [],
  projects: [],
  ...part,
});

export const compound = (part: Part<Compound> = {}): Compound => ({
  row: 2,
  id: 'C1',
  name: '望海苑',
  street: null,
  community: null,
  address: null,
  kind: null,
  land: null,
  builtFrom: null,
  builtTo: null,
  buildings: null,
  households: null,
  area: null,
  lng: null,
  lat: null,
  datum: null,
  precision: null,
  inScope: null,
  surveyedOn: null,
  batch: null,
  committee: null,
  propertyMode: null,
  propertyDecidedOn: null,
  sourceIds: null,
  note: null,
  cohort: null,
  point: null,
  projects: [],
  status: null,
  ...part,
});

export const stageEvent = (stage: string, part: Part<StageEvent> = {}): StageEvent => ({
  row: 2,
  projectId: 'P1',
  stage,
  round: null,
  plannedOn: null,
  doneOn: null,
  result: null,
  unit: null,
  participants: null,
  basis: null,
  url: null,
  sourceIds: null,
  note: null,
  ...part,
});

export const consentRound = (part: Part<ConsentRound> = {}): ConsentRound => ({
  row: 2,
  projectId: 'P1',
  round: null,
  compoundId: null,
  startOn: null,
  endOn: null,
  total: 1084,
  returned: null,
  agreeWill: null,
  agreeContent: null,
  method: null,
  sourceIds: null,
  note: null,
  ...part,
});

export const fundingLine = (part: Part<FundingLine> = {}): FundingLine => ({
  row: 2,
  projectId: 'P1',
  workClass: null,
  source: '财政补贴',
  detail: null,
  basis: '预算',
  amount: 0,
  sourceIds: null,
  ...part,
});

export const itemRow = (part: Part<ItemRow> = {}): ItemRow => ({
  row: 2,
  projectId: 'P1',
  no: 1,
  name: null,
  keyWork: null,
  need: null,
  needReason: null,
  condition: null,
  agree: null,
  asked: null,
  funds: null,
  decision: null,
  reasonCode: null,
  reason: null,
  gates: null,
  status: null,
  planned: null,
  done: null,
  unit: null,
  doneOn: null,
  responsible: null,
  sourceIds: null,
  ...part,
});

export const itemOf = (no: number): Item => {
  const found = items.find((item) => item.no === no);
  if (!found) throw new Error(`no item ${no}`);
  return found;
};

export const blankItems = (): ProjectItem[] =>
  items.map((item) => ({ item, row: null, state: '未公开', passed: [] }));

/** The 27 items with some of them published. */
export const withItems = (
  published: Readonly<Record<number, { state: ProjectItem['state']; row?: Part<ItemRow> }>>,
): ProjectItem[] =>
  blankItems().map((entry) => {
    const given = published[entry.item.no];
    return given
      ? { ...entry, state: given.state, row: itemRow({ no: entry.item.no, ...given.row }) }
      : entry;
  });

export const project = (part: Part<Project> = {}): Project => ({
  row: 2,
  id: 'P1',
  name: '望海苑改造项目',
  planYear: 2025,
  compoundIds: ['C1'],
  workKind: null,
  leadStreet: null,
  builder: null,
  contractor: null,
  supervisor: null,
  consultant: null,
  delivery: null,
  onPlatform: null,
  qualityGroupOn: null,
  status: null,
  statusNote: null,
  plannedStart: null,
  plannedEnd: null,
  plannedFunds: null,
  finalFunds: null,
  warrantyStart: null,
  warrantyEnd: null,
  warrantyUnit: null,
  warrantyBasis: null,
  warrantyPhone: null,
  sourceIds: null,
  note: null,
  street: null,
  compounds: [compound()],
  stages: [],
  consent: [],
  items: blankItems(),
  funding: [],
  notices: [],
  utilities: [],
  findings: [],
  ...part,
});

export const notice = (part: Part<Notice> = {}): Notice => ({
  row: 2,
  id: 'GS-1',
  kind: '初步改造计划',
  title: '望海苑初步改造计划公示',
  projectIds: null,
  publisher: null,
  postedOn: null,
  startOn: null,
  endOn: null,
  receiver: null,
  channel: null,
  phone: null,
  address: null,
  body: null,
  attachment: null,
  result: null,
  url: null,
  sourceIds: null,
  projects: [],
  objections: [],
  period: null,
  state: '日期未公开',
  ...part,
});

/** A dataset that holds the given records; official, so that its statuses speak of `asOf`. */
export function dataset(part: Part<Dataset> & { official?: boolean } = {}): Dataset {
  const { official = true, ...rest } = part;
  const index = <T extends { id: string }>(list: readonly T[] = []): ReadonlyMap<string, T> =>
    new Map(list.map((x) => [x.id, x]));
  return {
    info: {
      official,
      sample: false,
      district: '示范区',
      contacts: [],
      planWindow: { start: '2021-01-01', end: '2025-12-31' },
    } as unknown as Dataset['info'],
    asOf: '2025-09-30',
    geo: { land: null, boundaries: null },
    sources: [],
    streets: [],
    compounds: [],
    projects: [],
    notices: [],
    figures: [],
    findings: [],
    tallies: [],
    rows: {} as Dataset['rows'],
    byId: {
      source: index(rest.sources),
      street: new Map(),
      compound: index(rest.compounds),
      project: index(rest.projects),
      notice: index(rest.notices),
    },
    ...rest,
  };
}
