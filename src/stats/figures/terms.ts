/** What the words of the figures mean, said once: in the definition of each figure and on the methodology page. */
export const terms = {
  recorded: '收录：公开的文件和报道写了名字、本站记下来的小区。没有收录，不等于没有改造。',
  listed: '列入：项目的计划年度是这一年，项目里的小区都算，后来居民否决和取消的也算。',
  baseline:
    '原定计划：年度计划公布时在里面的小区（环节“计划公布”有日期的项目）。公布以后不再变，后来退出的仍算。',
  current: '现行计划：列入这一年、没有居民否决也没有取消的小区。',
  started: '开工：项目有开工日期，或状态是施工中、暂停、已完工、已验收（环节G18）。',
  finished: '完工：项目状态是已完工或已验收。完工不等于验收。',
  accepted: '验收：联合竣工验收通过，项目状态是已验收（环节G19）。本站说“完成”都指验收。',
  planned: '应当验收：项目写明的计划验收日期已到；没有写的，取计划完工日期。居民否决和取消的仍在计划里。',
  running: '施工中：项目状态是施工中。',
  rejected: '居民否决：征求意见没有达到三分之二，项目状态是居民否决。',
  cancelled: '取消：列入以后不再做，项目状态是取消。',
  unannounced: '没有计划公布日期：列入这一年、还在计划里，环节“计划公布”没有日期，不知道原定计划里有没有。',
  unknown: '状态未公开：没有公开材料写明改到哪一步。',
} as const;
export type Term = keyof typeof terms;
