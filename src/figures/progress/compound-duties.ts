import type { Compound, Dataset } from '../../model/types.ts';
import { propertyModes } from '../../policy/codes.ts';
import { joinWords, say } from '../figure/phrase.ts';
import { answered, countRows, type Duty } from './duty.ts';

const compoundId = ({ id }: Compound): string => id;

/**
 * The survey, and in which streets its day is not published. What is counted is publishing itself, so every
 * compound is in the denominator; those without a day are unpublished, not unsurveyed.
 */
export function surveyed(dataset: Dataset): Duty {
  const told = {
    id: 'surveyed',
    name: '公布了摸底日期',
    clause: dataset.policy.cites.survey ?? null,
    what: '小区',
    definition: '摸底：街道调查以后记入数据库；小区写明摸底日期的，算公布了。',
  };
  const has = ({ surveyedOn }: Compound): boolean => surveyedOn !== null;
  const streets = dataset.streets.flatMap(({ code, name, compounds }) =>
    compounds.length === 0
      ? []
      : {
          name,
          figure: countRows(
            dataset,
            { ...told, id: `unsurveyed-${code}` },
            `${name}没有公布摸底日期的小区`,
            'compounds',
            compounds.filter((compound) => !has(compound)).map(compoundId),
          ),
        },
  );
  const duty = answered(dataset, told, 'compounds', dataset.compounds, compoundId, has);
  const silent = dataset.compounds.filter((compound) => !has(compound)).map(compoundId);
  // Where none is published there is no street to single out.
  const open = duty.done.value === 0 ? [] : streets.filter(({ figure }) => figure.value !== 0);
  return {
    ...duty,
    allUnpublished: silent.length === dataset.compounds.length,
    unknown: countRows(
      dataset,
      { ...told, id: 'surveyed-unknown' },
      '没有公布摸底日期的小区',
      'compounds',
      silent,
    ),
    note:
      open.length === 0
        ? null
        : say`分母是全部小区；没有公布的：${joinWords(
            open.map(({ name, figure }) => say`${name}${figure}`),
            '、',
          )}`,
    more: streets.map(({ figure }) => figure),
  };
}

/** Property management after acceptance, by mode; the three modes are kept apart. */
export function managed(dataset: Dataset): Duty {
  const accepted = dataset.compounds.filter(({ status }) => status === '已验收');
  const told = {
    id: 'managed',
    name: '验收后有物业管理',
    clause: dataset.policy.cites.street ?? null,
    what: '小区',
    definition: '已验收的小区，物业方式是物业企业、居民自治或网格化，三种都算；写“无”的不算。',
  };
  const duty = answered(dataset, told, 'compounds', accepted, compoundId, ({ propertyMode }) =>
    propertyMode === null ? null : propertyMode !== '无',
  );
  const keys = { 物业企业: 'company', 居民自治: 'residents', 网格化: 'grid', 无: 'none' } as const;
  const modes = propertyModes.map((mode) => ({
    mode,
    figure: countRows(
      dataset,
      { ...told, id: `managed-${keys[mode]}` },
      `已验收、物业方式是${mode}的小区`,
      'compounds',
      accepted.filter(({ propertyMode }) => propertyMode === mode).map(compoundId),
      duty.of,
    ),
  }));
  return {
    ...duty,
    note:
      duty.of.value === 0
        ? null
        : joinWords(
            modes.map(({ mode, figure }) => say`${mode}${figure}`),
            '、',
          ),
    more: modes.map(({ figure }) => figure),
  };
}

/** How many compounds have an owners' committee. */
export const committees = (dataset: Dataset): Duty => ({
  ...answered(
    dataset,
    {
      id: 'committee',
      name: '小区有业委会',
      clause: dataset.policy.cites.street ?? null,
      what: '小区',
      definition: '业委会写“有”的算；筹建、物管会不算。',
    },
    'compounds',
    dataset.compounds,
    compoundId,
    ({ committee }) => (committee === null ? null : committee === '有'),
  ),
  note: '筹建、物管会不算；改造以前有没有，没有记录',
});
