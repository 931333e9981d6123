import type { BodyKinds } from '../../../parties.ts';

/** Kinds of bodies that the notice gives duties to. The office sits in the district's housing bureau (三(一)). */
export const bodyKinds: BodyKinds = [
  ['领导小组办公室', /领导小组办(公室)?|区[^市]*(住房|住建)/],
  ['领导小组', /领导小组/],
  ['市住建部门', /市[^区]*(住房|住建)/],
  ['街道', /街道|街办|办事处/],
  ['社区', /社区|居委会|居民委员会/],
  ['发展改革部门', /发展和?改革|发改/],
  ['民政部门', /民政/],
];
