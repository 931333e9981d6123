/** What importing a ledger can find (family I of the catalogue). */
export const ofImports = {
  I001: { title: '文件导入不了', mend: '{detail}' },
  I002: {
    title: '没有找到表',
    mend: '前30行里没有一行像表头；表头里至少要有两列认得出来的，例如“小区名称”“户数”。打开看是乱码的，是存成了别的编码，请回到原表另存一份',
  },
  I003: {
    title: '有隐藏的内容',
    mend: '隐藏或筛掉的有：{what}。要一起导入，加 --hidden include；不要的，加 --hidden skip',
  },
  I004: {
    title: '这一列还没有定填到哪里',
    mend: '请在 mapping.json 给“{header}”写 "to": "表/列"，例如“小区/总户数”；不要的写 { "skip": "为什么不要" }',
  },
  I005: {
    title: '几行合并成一个数',
    mend: '第 {rows} 行合并在一格，每一条记录各是多少看不出来；请在台账里取消合并，一行写一个数，没有分开的数就只留第一行的，其余留空',
  },
  I006: { title: '公式还没有算出结果', mend: '请在 Excel 或 WPS 里打开这个文件，保存一次，再导入' },
  I007: { title: '单位定不下来', mend: '{detail}' },
  I008: {
    title: '显示的数比存着的小',
    mend: '这一格的格式把数缩小了显示（例如存着 12345，显示成 1.2）；请把格式改成“常规”，看清是哪个单位，再导入',
  },
  I009: {
    title: '名字对上了几条记录',
    mend: '“{part}”对上了{table}的 {ids}；请在台账加一列写编号，或写明街道、年度',
  },
  I010: { title: '没有叫这个名字的记录', mend: '{table}里没有“{part}”，编号里也没有；请核对名字' },
  I011: { title: '同一条记录写了两次', mend: '{detail}；请核对，只留一个' },
  I012: {
    title: '这一列像是合并过的格子',
    mend: '“{header}”有的行空着，像是一格管几行，存成文字以后看不出来。请直接导入 .xlsx；或者在 mapping.json 给这一列写 "fill": "down"（空着的照上一行），真的没有的写 "fill": "none"',
  },
  I013: { title: 'mapping.json 写错了', mend: '{detail}' },
  I014: {
    title: '这个词还没有定是哪一个代码',
    mend: '请在 mapping.json 这一列的 codes 里写明；可以写：{codes}',
  },
  I015: { title: '还有一项没有定', mend: '请在 mapping.json {where}把“{name}”写明{words}' },
  I016: {
    title: '一张工作表里有两张表',
    mend: '第 {row} 行又是表头：{headers}。请把下面这一张移到另一张工作表，再导入',
  },
} as const;
