import type { Dataset, Project, Street } from '../../model/types.ts';
import { streetFamily } from '../figure/family.ts';
import type { Figure } from '../figure/figure.ts';
import { countOf } from '../figure/make.ts';
import { quote, say, type Words } from '../figure/phrase.ts';
import type { RecordFigure, RecordFigures, RecordMaker } from '../figure/record-figure.ts';
import { allPromises, promisesOf } from './ledger.ts';
import { promiseStates, type Promised, type PromiseState } from './state.ts';

/** The states in ids. */
export const promiseKeys: Readonly<Record<PromiseState, string>> = {
  没做到: 'broken',
  改了: 'changed',
  做到: 'kept',
  还没到期: 'open',
  不知道: 'unknown',
};

const DEFINITION =
  '答应过的事：登记的原定计划写的每项内容、完工日期、居民出资，公示期里的意见要答复，合同价，采纳和部分采纳的异议，“答应过的事”表里的每一件。';
const meanings: Readonly<Record<PromiseState, string>> = {
  做到: '做到：照原来答应的做了。',
  没做到: '没做到：做少了、晚了、多收了，或者不做了、改了没有写原因。',
  改了: '改了：后来的文件或登记改了，写了原因。',
  还没到期: '还没到期：期限在数据截至日当天或以后，或者项目还没有验收。',
  不知道: '不知道：缺数据，不作判断。',
};

/** How many promises, and how many in each state; the states add up to all. */
export interface PromiseCounts {
  readonly all: Figure;
  readonly states: Readonly<Record<PromiseState, Figure>>;
}

function counts(dataset: Dataset, own: readonly Promised[], street: Street | null): PromiseCounts {
  const key = street === null ? 'promises' : `street-${street.code}-promises`;
  const where = street === null ? '' : street.name;
  const count = (
    id: string,
    what: string,
    meaning: string,
    list: readonly Promised[],
    of: Figure | null,
  ): Figure =>
    countOf(dataset, {
      id: `${key}-${id}`,
      group: street === null ? 'plan' : 'street',
      ...(street === null ? {} : { family: streetFamily(street), scope: street.name }),
      name: `${where}答应过的事${what}`,
      definition: `${DEFINITION}${meaning}`,
      formula: `“答应过的事：结果”表里${street === null ? '' : `项目（没有项目的看小区）在${street.name}的`}，数${what === '' ? '全部' : `状态是“${what.slice(1)}”的`}`,
      of,
      unit: '件',
      rows: { table: 'ledger', ids: list.map((one) => one.id) },
    });
  const all = count('all', '', '', own, null);
  const states = Object.fromEntries(
    promiseStates.map((state) => [
      state,
      count(
        promiseKeys[state],
        `，${state}`,
        meanings[state],
        own.filter((one) => one.state === state),
        all,
      ),
    ]),
  ) as Record<PromiseState, Figure>;
  return { all, states };
}

/** Of the whole district. */
export const districtPromises = (dataset: Dataset): PromiseCounts =>
  counts(dataset, allPromises(dataset), null);

/** Of the projects of a street, and of its compounds where no project is named. */
export function streetPromises(dataset: Dataset, street: Street): PromiseCounts {
  const { project, compound } = dataset.byId;
  const streetOf = ({ projectId, compoundId }: Promised): Street | null =>
    (projectId === null ? compound.get(compoundId ?? '')?.street : project.get(projectId)?.street) ?? null;
  const own = allPromises(dataset).filter((one) => streetOf(one)?.code === street.code);
  return counts(dataset, own, street);
}

/** Every figure of them. */
export const promiseFigures = (dataset: Dataset): Figure[] =>
  [districtPromises(dataset), ...dataset.streets.map((street) => streetPromises(dataset, street))].flatMap(
    ({ all, states }) => [all, ...Object.values(states)],
  );

/** The same numbers of one project. */
export function promiseNumbers(dataset: Dataset, project: Project, make: RecordMaker): RecordFigure[] {
  const own = promisesOf(dataset, project);
  const number = (key: string, what: string, meaning: string, value: number): RecordFigure =>
    make.number(
      {
        key,
        name: `答应过的事${what}`,
        definition: `${DEFINITION}${meaning}`,
        formula: `“答应过的事：结果”表里这个项目的${what === '' ? '行数' : `，状态是“${what.slice(1)}”的行数`}`,
        unit: '件',
      },
      value,
    );
  return [
    number('promises', '', '', own.length),
    ...promiseStates.map((state) =>
      number(
        `promises-${promiseKeys[state]}`,
        `，${state}`,
        meanings[state],
        own.filter((one) => one.state === state).length,
      ),
    ),
  ];
}

/** What a resident looks for first. */
const GRAVE: readonly PromiseState[] = ['没做到', '改了'];

/** `答应过25件，没做到1件，改了1件`: in short, for the page of the project; null where nothing is promised. */
export function promisesShort(numbers: RecordFigures): Words | null {
  const all = numbers.get('promises');
  if (all === undefined || all.value === 0) return null;
  const grave = statesIn(numbers, GRAVE);
  return grave.length === 0
    ? say`答应过${all}，没有见到没做到的`
    : grave.reduce<Words>((line, part) => say`${line}，${part}`, say`答应过${all}`);
}

/** `没做到1件` of each state that occurs. */
const statesIn = (numbers: RecordFigures, states: readonly PromiseState[]): Words[] =>
  states.flatMap((state) => {
    const figure = numbers.get(`promises-${promiseKeys[state]}`)!;
    return figure.value === 0 ? [] : [say`${state}${quote(figure, `${figure.value!}件`)}`];
  });

/** `答应过25件：没做到1件，改了1件，做到20件，还没到期3件`; null where nothing is promised. States that do not occur are left out. */
export function promisesFinding(numbers: RecordFigures): Words | null {
  const all = numbers.get('promises');
  if (all === undefined || all.value === 0) return null;
  return statesIn(numbers, promiseStates).reduce<Words>(
    (line, part, i) => (i === 0 ? say`${line}${part}` : say`${line}，${part}`),
    say`答应过${all}：`,
  );
}
