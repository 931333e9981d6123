import { formatDate, formatDecimal } from '../../src/shared/format.ts';
import { infoOf, rowsOf } from './site.ts';
import type { Walk } from './tasks.ts';

type Row = Readonly<Record<string, unknown>>;

/** A reported number as the page writes it, without its qualifier. */
const written = ({ 数值: value, 单位: unit }: Row): string => {
  const [whole = '', fraction = ''] = String(value).split('.');
  return `${formatDecimal(Number(whole + fraction), fraction.length)}${String(unit)}`;
};

/** The newest year that has a plan, every wording of it, and how many have begun: from the home page, no step. */
export function plannedAndBegun(prefix: string): Walk {
  const { district } = infoOf(prefix);
  const own = rowsOf(prefix, 'figures').filter(
    (row) => row['指标'] === '小区数' && row['范围'] === district && /^\d{4}$/.test(String(row['年度'])),
  );
  const plans = own.filter((row) => String(row['口径']).startsWith('年度计划'));
  const year = plans
    .map((row) => String(row['年度']))
    .sort()
    .at(-1);
  if (year === undefined) return { steps: [], answer: ['各年计划改造多少个小区，都没有见到'] };
  const ofYear = (rows: readonly Row[]): Row[] => rows.filter((row) => row['年度'] === year);
  const begun = ofYear(own.filter((row) => row['口径'] === '年度开工'));
  return {
    steps: [],
    answer: [
      ...ofYear(plans).map((row) => `计划${written(row)}`),
      ...begun.map((row) => `开工${written(row)}`),
    ],
  };
}

/** The sentence a status begins with. */
const told: Readonly<Record<string, string>> = { 施工中: '正在施工' };

/** The first compound that has a newest project with a status: where it stands, and the first source of that. */
export function whereOneStands(prefix: string): Walk {
  const newest = new Map<string, Row>();
  for (const project of rowsOf(prefix, 'projects'))
    for (const id of project['小区编号'] as string[])
      if (Number(project['计划年度']) >= Number(newest.get(id)?.['计划年度'] ?? 0)) newest.set(id, project);
  const names = rowsOf(prefix, 'compounds').map((row) => String(row['小区名称']));
  const compound = rowsOf(prefix, 'compounds').find((row) => {
    const project = newest.get(String(row['小区编号']));
    const name = String(row['小区名称']);
    // One that no other name contains, so that it is the first answer.
    return project?.['状态'] && project['来源编号'] && names.filter((one) => one.includes(name)).length === 1;
  });
  if (!compound) throw new Error('no compound with a status and a source');
  const project = newest.get(String(compound['小区编号']))!;
  const [first] = project['来源编号'] as string[];
  const source = rowsOf(prefix, 'sources').find((row) => row['来源编号'] === first)!;
  const status = String(project['状态']);
  const day = source['发布日期'];
  return {
    steps: [{ find: String(compound['小区名称']) }],
    answer: [
      told[status] ?? status,
      String(source['发布机构']),
      ...(typeof day === 'string' ? [formatDate(day)] : []),
    ],
  };
}
