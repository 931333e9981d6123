import { ofImports } from './catalogue-import.ts';

/**
 * Every problem that reading and joining can find: permanent code, what is wrong,
 * how to mend it. `{name}` is filled from the problem's params.
 * Families: F file, T text, K key, C code list, D date, N number, Y year, U address,
 * G place, H holidays, R reference, S sums and order, P personal data, E explanations, Q removed records,
 * V what nobody believes, I import of a ledger.
 */
export interface Entry {
  readonly title: string;
  readonly mend: string;
}

export const catalogue = {
  F001: { title: '文件的编码认不出来', mend: '在 Excel 里另存为“CSV UTF-8（逗号分隔）”再放进来' },
  F002: { title: '文件里有空字符', mend: '这通常是导出中断或存成了别的格式；请重新导出 CSV' },
  F003: { title: '文件里有乱码', mend: '“�”表示有字在转存时丢了；请回到原表重新导出，不要在乱码上改' },
  F004: { title: '换行符混用', mend: '{detail}。请用一个软件重新另存整张表，不要把两个文件拼在一起' },
  F005: { title: '引号不配对', mend: '这一行附近有单独的英文双引号；内容里的引号请写成两个，或改用“ ”' },
  F006: { title: '没有表头', mend: '第 1 行应当是表头：{headers}' },
  F007: { title: '不认识的表头', mend: '{nearest}这张表的表头有：{headers}' },
  F008: { title: '表头重复', mend: '同名的列只能有一列；请删掉或改名' },
  F009: { title: '缺少必需的列', mend: '请补上“{header}”这一列：{description}' },
  F010: {
    title: '单元格个数和表头不一致',
    mend: '表头有 {expected} 列，这一行有 {actual} 格；内容里的逗号要用双引号括起来，或在 Excel 里重新导出',
  },
  F011: { title: '表头上面有标题行', mend: '第 1 行应当就是表头；请删掉上面的标题、说明和空行' },
  F012: { title: '表里有合计行', mend: '合计由网站计算；请删掉这一行' },
  F013: { title: '文件太大', mend: '一个文件最大 {limit}；请确认导出的是这张表' },
  F014: { title: '不认识的文件', mend: '{nearest}这个文件夹只放：{files}' },
  F015: { title: '是链接，不是文件', mend: '请放文件本身，不要放快捷方式或链接' },
  F016: { title: 'dataset.json 有错', mend: '“{path}”：{issue}' },
  F017: { title: '列没有表头，却有内容', mend: '请给这一列写上表头，或清空这一列' },
  F018: { title: '文件用不了', mend: '{detail}' },
  F019: {
    title: '分隔符不是逗号',
    mend: '这个文件用{detail}分隔；请在 Excel 里另存为“CSV UTF-8（逗号分隔）”，不要选“Unicode 文本”',
  },
  F020: {
    title: '同一个名字写了两次',
    mend: '“{key}”在第 {line} 行又写了一次，读的时候只会留下后一个；请删掉一个',
  },
  F021: {
    title: '缺少别的表指到的表',
    mend: '{tables}里有 {count} 处指到它。{nearest}请把这张表放进这个文件夹',
  },
  F022: {
    title: '是 Excel 打开文件时的临时文件',
    mend: '请在 Excel 里关掉“{name}”，它会自己消失；关掉以后还在的，删掉它',
  },
  F023: {
    title: '是工作簿，只是改了名字',
    mend: '请把名字改回 .xlsx，移到别处，用 npm run import 导入；或者在 Excel 里打开，另存为“CSV UTF-8（逗号分隔）”',
  },
  F024: {
    title: '工作簿不能直接放在这里',
    mend: '请移到别处，运行 npm run import -- {name} --dataset {dataset}，它会写成这里的表',
  },
  F025: {
    title: '有 git 的冲突标记',
    mend: '{detail}是两个人改了同一处，git 没有替您选；请留下对的一份，把 <<<<<<<、=======、>>>>>>> 三种行都删掉',
  },
  F026: {
    title: '表头一个也认不出来',
    mend: '第 1 行写的是“{written}”。看着是乱码的，是存成了别的编码，请回到原表另存为“CSV UTF-8（逗号分隔）”；不是乱码的，可能放错了表，或者是单位自己的台账，用 npm run import 导入。这张表的表头有：{headers}',
  },
  F027: { title: '表里有说明、签字的行', mend: '表下面的说明、填表人、审核人不是数据；请删掉这一行' },
  F028: {
    title: '正式发布，没有联系电话',
    mend: 'official 写的是 true：发现错误要有人可找。请在 contacts 里至少写一个单位和它公开的办公电话',
  },
  F029: {
    title: '照片不在文件夹里',
    mend: '{nearest}请把它放进 {folder}/photos，文件名的大小写也要一样；没有这张照片的，删掉这一行',
  },
  F030: {
    title: '照片没有登记',
    mend: '{nearest}请在 photos.csv 给它写一行；不公布的，移到别处',
  },
  F031: { title: '不是能用的照片', mend: '{detail}' },
  F032: { title: '照片的大小不合适', mend: '{detail}；一张照片最大 {limit}，短的一边至少 {least} 个像素' },
  T001: { title: '必填的格子空着', mend: '“{header}”必须填：{description}' },
  T002: { title: '有看不见的控制字符', mend: '请把这里的字重新打一遍，不要粘贴' },
  T003: { title: '格子里有换行', mend: '这一格只能写一行；请删掉换行' },
  T004: { title: '文字太长', mend: '这一格最多 {limit} 字，现在 {length} 字' },
  T005: {
    title: '是 Excel 的公式或报错，不是内容',
    mend: '请在 Excel 里改成实际的内容（复制，再“选择性粘贴”为“值”）；显示成一串 # 的，把列拉宽再导出',
  },
  T006: {
    title: '有自造字',
    mend: '“{char}”是某台电脑上自造的字，别处显示不出来；请换成规范的字，没有规范写法的，在备注里说明',
  },
  T007: {
    title: '不是指纹',
    mend: '应是12个字母，从a到p，照项目的全部记录页抄；没有抄过的留空',
  },
  T008: {
    title: '像是被 Excel 改成了日期',
    mend: '原来写的多半是“5-3”或“2021-03”这样的；请把这一列的格式改成“文本”，重新打一遍再导出',
  },
  T009: { title: '写了“同上”', mend: '每一行都要写全，照上一行抄一遍' },
  T010: {
    title: '有字可能丢了',
    mend: '“?”多半是存成旧编码的 CSV 时丢掉的字；请对照原表补上，以后另存为“CSV UTF-8（逗号分隔）”；原文就是问号的，写成“？”',
  },
  T011: {
    title: '不是照片的文件名',
    mend: '只写 photos 里的文件名，不写文件夹：英文字母、数字、- 和 _，以 .jpg 或 .jpeg 结尾，例如 {example}',
  },
  K001: {
    title: '编号写法不对',
    mend: '编号只用英文字母、数字、- 和 _，字母或数字开头，最长 64 个字符，例如 {example}',
  },
  K002: {
    title: '编号重复',
    mend: '第 {other} 行已经用了“{key}”（不分全角半角和大小写）；请改其中一个，或删掉重复的行',
  },
  K004: { title: '一格里同一个编号写了两次', mend: '“{part}”只写一次' },
  K005: {
    title: '几个编号没有用顿号隔开',
    mend: '请写成 {fixed}',
  },
  C001: { title: '不在可选的词里', mend: '{nearest}可以写：{codes}' },
  C002: { title: '没有这个街道', mend: '{nearest}本区街道有：{codes}' },
  C003: { title: '清单里没有这个序号', mend: '方案的清单里，序号只有 {numbers}' },
  C004: { title: '内容和序号对不上', mend: '第 {no} 项是“{name}”；请核对序号' },
  C005: { title: '细项和资金来源对不上', mend: '“{source}”的细项{codes}' },
  C006: { title: '这一项里没有这一样', mend: '{parts}' },
  D001: { title: '看不懂的日期', mend: '请写成 2021-05-10 这样，年月日写全' },
  D002: { title: '日期变成了一串数字', mend: '这是 Excel 的内部序号；请把这一列的格式改成“日期”再导出' },
  D003: { title: '日期不存在', mend: '{why}，请核对原件；写法示例 {example}' },
  D004: { title: '分不清年、月、日的顺序', mend: '请把四位年份写在最前面，例如 2021-05-10' },
  D005: { title: '日期只写了年或年月', mend: '请写到日；原文没有写日的，这一格留空，在备注里写明' },
  D006: { title: '日期晚于数据截至日', mend: '数据截至 {asOf}；请核对日期，或更新 dataset.json 的 asOf' },
  D007: { title: '日期先后颠倒', mend: '“{header}”不能早于“{before}”（{date}）' },
  D008: { title: '日期里带有时刻', mend: '只写到日，删掉时刻，例如 2021-05-10' },
  D009: { title: '起止在同一天', mend: '“{header}”要晚于“{before}”（{date}）' },
  D010: {
    title: '年份离得太远',
    mend: '数据截至 {asOf}；请核对年份。在日期格式的格子里只打“2021”，Excel 会变成 1905 年的一天',
  },
  N001: { title: '不是数', mend: '只写数字，例如 {example}' },
  N002: {
    title: '数变成了科学计数法',
    mend: '末尾的数字已经丢了；请回到原表，把这一列的格式改成“数值”（编号改成“文本”）再导出',
  },
  N003: {
    title: '数里有“约、余、以上”这样的字',
    mend: '这一列只收准数；没有准数就留空，约数写到 figures.csv，把“约”写在“修饰”列',
  },
  N004: { title: '数里带有单位', mend: '这里只写数字，单位{unit}；写着“万”“亿”的先换算，不要只删掉字' },
  N005: { title: '是负数', mend: '这一列不能小于 0；请核对' },
  N006: { title: '应当是整数', mend: '户数、栋数这样的数没有小数；请核对' },
  N007: { title: '小数位太多', mend: '最多 {scale} 位小数；请按原文填写' },
  N008: { title: '数太大', mend: '请核对数字和单位；单位{unit}' },
  N009: { title: '是百分数', mend: '这里要的是数量，不是比例；请写原数' },
  N010: { title: '是 0', mend: '这一列必须大于 0；不知道就留空' },
  N011: { title: '千分位写得不对', mend: '逗号每三位一个，例如 12,600；也可以不写逗号' },
  N012: { title: '数太小', mend: '至少是 {least}；多半是单位不同，这一列的单位{unit}，请换算' },
  Y001: { title: '不是年份', mend: '请写四位年份，例如 1996' },
  Y002: { title: '一格里写了两个年份', mend: '早的写在“建成年份起”，晚的写在“建成年份止”' },
  Y007: { title: '年份里有千分位逗号', mend: '请把这一列的格式改成“常规”，写成 {year}' },
  Y003: { title: '不是年度', mend: '请写一年（2024）或几年（2021-2025）' },
  Y004: { title: '计划年度不在规划期', mend: '规划期是 {window}；早于规划期的，小区批次要写“试点”' },
  Y005: { title: '建成年份颠倒', mend: '“建成年份起”（{from}）不能晚于“建成年份止”（{to}）' },
  Y006: { title: '需求年度对不上', mend: '{detail}；请核对年份，没有公布的留空' },
  U001: {
    title: '不是网址',
    mend: '一格只写一个以 http:// 或 https:// 开头、居民打得开的完整地址；不写单位内网的地址，前后不加别的字，地址里没有逗号、句号、分号这些全角标点',
  },
  U002: {
    title: '不是电话',
    mend: '一格写一个带区号的单位电话，例如 0000-0000 0001；分机写成 0000-0000 0001-8001',
  },
  G001: { title: '经纬度只写了一个', mend: '经度和纬度要么都写，要么都留空' },
  G002: {
    title: '有位置，没有坐标系',
    mend: '请在“坐标系”写明 CGCS2000、WGS84、GCJ02 或 BD09；不清楚就问导出坐标的人，不要猜',
  },
  G003: { title: '经度和纬度写反了', mend: '本区经度约 {lng}，纬度约 {lat}；请对调' },
  G004: { title: '位置在本区之外', mend: '本区范围是经度 {lngs}、纬度 {lats}；请核对' },
  G005: {
    title: '部队零散公寓不公布位置',
    mend: '请清空地址和经纬度；小区的“位置精度”写“街道”，同一项目的周边区域也不写经纬度和轮廓',
  },
  G006: {
    title: '一批位置更像是另一种坐标系',
    mend: '和这一行同样坐标系、同样出处的 {count} 个位置里，有 {off} 个不在所写的街道里，或落在海里；按 {other} 算，{left}。请问导出坐标的人用的是哪一种；没有写错的不用改',
  },
  G007: {
    title: '看不懂的轮廓',
    mend: '依次写各个拐角的经度和纬度，至少三个，同一个拐角只写一次，例如 120.4501 36.0981；120.4512 36.0981；120.4512 36.0975',
  },
  G008: { title: '位置精度和经纬度对不上', mend: '{detail}' },
  G009: { title: '街道边界对不上', mend: '{detail}' },
  H001: {
    title: '放假安排的年度没有接上',
    mend: '程序里的放假安排到 {known} 年为止，这里接着写 {next} 年；中间缺了年份，天数就会数错',
  },
  H002: {
    title: '和已经知道的放假安排不一样',
    mend: '{date} 在程序里（{number}）是{meaning}；请对照通知原文核对',
  },
  H003: { title: '星期一到星期五不用调休上班', mend: '{date} 是{weekday}；调休上班只在周末，请核对日期' },
  H004: {
    title: '这一年的放假安排不全',
    mend: '{year} 年还没有写{missing}的放假日；写不全，放假日会被当成工作日数进公示期',
  },
  H005: { title: '日期不在这一年度', mend: '{year} 年的通知只管 {year} 年，元旦可以从上一年 12 月放起' },
  R001: { title: '指到的记录不存在', mend: '{nearest}{table} 里没有编号“{part}”' },
  R002: { title: '小区不在这个项目里', mend: '“{project}”的小区是：{compounds}；请核对' },
  R003: {
    title: '没有写问的是哪里',
    mend: '写项目编号；还没有列入项目的小区，写小区编号',
  },
  R004: {
    title: '没有写清是哪里',
    mend: '写了单元的，要写是哪栋楼；写了楼栋的，要写是哪个小区',
  },
  R005: {
    title: '清单里还没有这一项',
    mend: 'checklist.csv 里“{project}”没有第 {no} 项；请先在那里写这一项，再写做在哪里',
  },
  R006: {
    title: '没有这一版计划',
    mend: 'plans.csv 里没有“{project}”的第 {version} 版；请先在那里加一行',
  },
  R007: {
    title: '计划的版次接不上',
    mend: '“{project}”的版次要从 1 起，一版接一版，缺第 {missing} 版；第 1 版是原定',
  },
  S001: {
    title: '资金各行相加和总额不一致',
    mend: '{basis}各行合计 {sum} 万元，“{header}”是 {total} 万元；请核对',
  },
  S002: { title: '户数对不上', mend: '{detail}' },
  S003: { title: '各街道相加和全区不一致', mend: '各街道合计 {sum}，全区是 {total}（{what}）；请核对' },
  S004: { title: '各小区相加和项目不一致', mend: '{what}：各小区合计 {sum}，项目是 {total}；请核对' },
  S005: { title: '件数对不上', mend: '化解 {settled} 件，多于收到的 {all} 件；请核对' },
  S006: {
    title: '写着“无异议”，却有异议',
    mend: 'objections.csv 里“{id}”有 {count} 条没有撤回的异议；请核对“结果”',
  },
  S007: { title: '状态和环节对不上', mend: '{detail}；请核对，改正其中一边' },
  S008: { title: '内容的状态对不上', mend: '{detail}；请核对' },
  P001: { title: '有身份证号', mend: '公开的表里不能有个人信息；请删掉' },
  P002: { title: '有手机号', mend: '公开的表里不能有个人手机；请换成单位电话，或删掉' },
  P003: { title: '有个人姓名', mend: '公开的表里不写居民姓名；请改成“一名居民”这样的说法' },
  P004: { title: '有银行卡号', mend: '公开的表里不能有个人信息；请删掉' },
  P005: { title: '有车牌号', mend: '公开的表里不能有个人信息；请改成“一辆车”这样的说法' },
  P006: {
    title: '有电子邮箱',
    mend: '公开的表里不能有个人邮箱；请换成单位邮箱（gov.cn、org.cn、edu.cn），或删掉',
  },
  P007: { title: '有微信号或QQ号', mend: '公开的表里不能有个人信息；请删掉' },
  P008: { title: '有某一户的门牌', mend: '公开的表里不写谁住哪一户；请改成“3号楼居民”这样的说法' },
  P101: {
    title: '像是身份证号，校验码不对',
    mend: '是身份证号的请删掉；是许可证、项目代码的，前面写明是什么',
  },
  P103: { title: '像是个人姓名', mend: '是居民的姓名，请改成“一名居民”这样的说法' },
  P108: { title: '像是某一户的门牌', mend: '是居民的住处，请改成“3号楼居民”这样的说法' },
  S009: { title: '公示还没有结束', mend: '公示到{date}才结束，现在还没有结果；请清空“结果”，结束以后再写' },
  S011: { title: '出资比例加起来超过100%', mend: '{detail}；请核对，照文件改' },
  S010: { title: '和合计的那一行对不上', mend: '{detail}；请核对，改正其中一边' },
  V001: { title: '写着还不知道', mend: '不知道的请留空，网站写“未公开”' },
  V002: { title: '像是丢了字，或者多了符号', mend: '请回到原表看这几个字' },
  V003: { title: '像是同一个小区写了两次', mend: '{detail}；是同一个，请留一行' },
  V004: { title: '征求意见的户数和小区的户数不同', mend: '{detail}；请核对，同意的比例要按全部住户算' },
  V006: {
    title: '大小和别处的小区差得太多',
    mend: '{detail}，照公布过的计划推算多半是{usual}；请核对数字和单位',
  },
  V007: { title: '这一步的日期和另一张表对不上', mend: '{detail}；两处说的是同一件事，请核对日期' },
  V008: {
    title: '户数太少，看得出是谁家',
    mend: '只有 {total} 户，写几户同意就等于写了各家的意见；可以只写总户数，别的留空。网页上不到{least}户的不写，下载的表照写',
  },
  V010: { title: '一处一处加起来，和合计对不上', mend: '{detail}；请核对' },
  V011: {
    title: '楼栋表里没有这栋楼',
    mend: '{nearest}buildings.csv 里这个小区没有这栋楼；请核对写法',
  },
  V009: { title: '金额和别的项目差得太多', mend: '{detail}；请核对单位是不是万元' },
  E001: {
    title: '说明没有对应的不符合',
    mend: '没有查出“{rule}”在“{subject}”上不符合；已经改正的，请删掉这一行；写错编号的，请照检查报告改',
  },
  E002: { title: '没有这条规则', mend: '{nearest}规则编号见检查报告' },
  Q001: {
    title: '上次发布的记录不见了',
    mend: '“{id}”上次发布过；误删的请找回，确实要撤下的，请在 removals.csv 写一行原因',
  },
  Q002: { title: '写了撤下，记录还在', mend: '“{id}”还在表里；请删掉其中一边' },
  ...ofImports,
} as const satisfies Record<string, Entry>;

export type ProblemCode = keyof typeof catalogue;
