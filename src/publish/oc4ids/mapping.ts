/** How the notice's records stand in OC4IDS, for the data page: our words, the field, and what to know. */
export const mapping: readonly { readonly ours: string; readonly field: string; readonly note: string }[] = [
  { ours: '项目走到哪一步', field: 'status', note: 'G00到G03是identification，G04到G13是preparation，G14到G18是implementation，G19到G21是completion，G22、G23是maintenance，取消、居民否决是cancelled' }, // prettier-ignore
  { ours: '计划年度', field: 'planYear', note: '标准里没有，是加的字段' },
  { ours: '环节', field: 'milestones', note: '一个环节一轮一个，代码见“环节代码”；不通过是notMet' },
  { ours: '征求意见', field: 'social.consultationMeetings', note: '户数写在加的字段households里：它是户数，不是到会人数' }, // prettier-ignore
  { ours: '公示、出处', field: 'documents', note: '类型是本站加的代码renovationNotice、renovationSource，前者最接近hearingNotice' }, // prettier-ignore
  { ours: '资金', field: 'budget.budgetBreakdowns', note: '测算、预算、到位、决算各一组，不相加；出资方写在sourceParty，角色funder和本站加的sourceParty' }, // prettier-ignore
  { ours: '各方单位', field: 'parties', note: '方案定的主管部门是publicAuthority，建设单位是procuringEntity和administrativeEntity，街道是本站加的角色leadStreet' }, // prettier-ignore
  { ours: '施工、监理、咨询', field: 'contractingProcesses', note: '只写公布了单位或合同价的，合同价写在contractValue；和计划比的变化写在modifications，类型scope' }, // prettier-ignore
  { ours: '各项内容', field: 'renovationItems', note: '标准里没有，是加的字段；数量写在forecasts（计划）和metrics（完成）' }, // prettier-ignore
  { ours: '保修', field: 'maintenancePeriod', note: '保修开始到截止' },
  { ours: '验收、决算', field: 'completion', note: '验收通过的日期、决算金额（元）' },
  { ours: '项目类别', field: 'additionalClassifications', note: '用本站的分类；标准的socialHousing指保障房，不适用' }, // prettier-ignore
];
