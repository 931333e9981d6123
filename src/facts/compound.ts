import { formatDate, formatDecimal } from '../shared/format.ts';
import type { Compound } from '../model/types.ts';

/** When a compound was built: `1996年至2002年`, `2003年`; null is 未公开. */
export function builtText({ builtFrom, builtTo }: Compound): string | null {
  if (builtFrom === null && builtTo === null) return null;
  if (builtFrom !== null && builtTo !== null && builtFrom !== builtTo)
    return `${builtFrom}年至${builtTo}年建成`;
  return `${builtTo ?? builtFrom}年建成`;
}

/** `2003年建成，17栋，557户`; empty when none of it is published. */
export function sizeLine(compound: Compound): string {
  return [
    builtText(compound),
    compound.buildings === null ? null : `${formatDecimal(compound.buildings)}栋`,
    compound.households === null ? null : `${formatDecimal(compound.households)}户`,
  ]
    .filter((part) => part !== null)
    .join('，');
}

/** A published field, or one that is not (`value` null). */
export interface Fact {
  readonly term: string;
  readonly value: string | null;
}

/** The facts of a compound that the survey of 五（一） should have put on record. */
export function compoundFacts(compound: Compound): Fact[] {
  const count = (value: number | null, unit: string) =>
    value === null ? null : `${formatDecimal(value)}${unit}`;
  return [
    { term: '街道', value: compound.street?.name ?? null },
    { term: '社区', value: compound.community },
    { term: '地址', value: compound.address },
    { term: '小区类型', value: compound.kind },
    { term: '建成年份', value: builtText(compound)?.replace('建成', '') ?? null },
    { term: '土地性质', value: compound.land },
    { term: '楼栋数', value: count(compound.buildings, '栋') },
    { term: '总户数', value: count(compound.households, '户') },
    {
      term: '建筑面积',
      value: compound.area === null ? null : `${formatDecimal(compound.area, 2)}平方米`,
    },
    { term: '摸底日期', value: compound.surveyedOn === null ? null : formatDate(compound.surveyedOn) },
    { term: '改造批次', value: compound.batch },
    { term: '位置坐标', value: compound.point ? '已公布，在地图上标出' : null },
  ];
}

/** Property management of a compound, 三（二） and 五（四）. */
export function propertyFacts(compound: Compound): Fact[] {
  return [
    { term: '物业方式', value: compound.propertyMode },
    {
      term: '方式确定日期',
      value: compound.propertyDecidedOn === null ? null : formatDate(compound.propertyDecidedOn),
    },
    { term: '业委会', value: compound.committee },
    {
      term: '维修资金',
      value:
        compound.repairFund === null
          ? null
          : [compound.repairFund, compound.repairFundOn && formatDate(compound.repairFundOn)]
              .filter(Boolean)
              .join('，'),
    },
  ];
}

/** The answer to 谁来管物业. */
export function propertyFinding({ propertyMode, committee }: Compound): string {
  if (propertyMode === null) return '物业管理方式未公开';
  const mode = propertyMode === '无' ? '没有物业管理' : `物业方式是${propertyMode}`;
  const words = { 有: '有业委会', 无: '没有业委会', 筹建: '业委会在筹建', 物管会: '设了物管会' } as const;
  return committee === null ? mode : `${mode}，${words[committee]}`;
}
