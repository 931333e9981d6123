import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/intake/catalogue.ts';
import type { ImportOptions } from '../../scripts/lib/import-files.ts';
import { workbook } from '../lib/xlsx-parts.ts';
import { Copy } from './mutate.ts';
import { errorsOf, office, type Office, type Run } from './office.ts';

/** What wrote the workbooks of the fixtures. */
const PROGRAMS = ['libreoffice-zh', 'libreoffice-en', 'gnumeric'] as const;

/** The errors of an output: code and place. */
const errors = (run: Run): string[] => {
  const found = errorsOf(run);
  for (const one of found) met.add(one.slice(0, 4));
  return found;
};
/** Every code that an import of this file was refused with. */
const met = new Set<string>();

describe('a ledger as offices keep it', () => {
  test('the first time its columns are proposed, and nothing is written', () =>
    office((staff) => {
      const { ok, output } = staff.import(staff.ledger('ledger-libreoffice-zh.xlsx'));
      expect(output).toMatchInlineSnapshot(`
        "第一次见到这样的表，提出这样填：
        ledger-libreoffice-zh.xlsx「台账」：
          A 列 序号 → 不导入（只是行的序号）
          B 列 街道 → 小区/街道
          C 列 小区 → 小区/小区名称、项目/项目名称
          D 列 建成年代 → 小区/建成年份起、小区/建成年份止
          E 列 户数（户） → 小区/总户数，单位：户
          F 列 建筑面积（万㎡） → 小区/建筑面积（平方米），单位：万㎡
          G 列 总投资 → 项目/计划投资（万元），单位：万元
          H 列 进度 → 项目/状态；已竣工 → 已完工，在建 → 施工中
          I 列 竣工时间 → 环节/完成日期（环节：完工）
          J 列 联系电话 → 不导入（个人信息不公布）
          每一行都写 项目/计划年度：2024

        写在 data/base/mapping.json 里。看过没有错，再运行一次同样的命令；要改的，先在里面改。"
      `);
      expect(ok).toBe(false);
      expect(staff.added('compounds.csv')).toEqual([]);
    }));

  test('then it goes into three tables, with what was done said', () =>
    office((staff) => {
      const file = staff.ledger('ledger-libreoffice-zh.xlsx');
      staff.import(file);
      const { ok, output } = staff.import(file, { source: 'S01' });
      expect(output).toMatchInlineSnapshot(`
        "ledger-libreoffice-zh.xlsx「台账」：表头在第 3 行，读了 3 行
          没有导入 第 1 行（表头以上）：望海区2024年城镇老旧小区改造台账
          没有导入 第 2 行（表头以上）：填报单位:望海区住房城乡建设局 单位:万元
          没有导入 第 7 行（合计）：合计 263 3.3523 2018.7
          没有导入 第 8 行（表下面的说明、签字）：填表人:… 审核人:…
          没有导入的列：序号（只是行的序号）、联系电话（个人信息不公布）
          合并的格子「街道」填给了每一行，1 格

        换了写法的列（4）
          ledger-libreoffice-zh.xlsx「台账」 D 列「建成年代」年份拆开：1994-1996 → 1994，一共 2 格
          ledger-libreoffice-zh.xlsx「台账」 F 列「建筑面积（万㎡）」单位换算：1.8523 → 18523，一共 3 格
          ledger-libreoffice-zh.xlsx「台账」 H 列「进度」换成代码：已竣工 → 已完工，一共 3 格
          ledger-libreoffice-zh.xlsx「台账」 I 列「竣工时间」日期的写法：2024年5月1日 → 2024-05-01

        新加的记录（8）
          小区 WH-C10 苇湾里
          小区 WH-C11 石桥院
          小区 WH-C12 柏树坪
          项目 WH-2024-01 苇湾里
          项目 WH-2024-02 石桥院
          项目 WH-2024-03 柏树坪
          环节 WH-2024-01+完工
          环节 WH-2024-03+完工

        写好了：compounds.csv、projects.csv、stages.csv

        base：读了 108 行，没有错误的 108 行；错误 0，没有说明的不符合 0，提示 0"
      `);
      expect(ok).toBe(true);
      expect(staff.added('compounds.csv')).toMatchInlineSnapshot(`
        [
          "WH-C10,苇湾里,东岭街道,,,,,1994,1996,,120,18523,,,,,,,,,,S01,,,,,,,,",
          "WH-C11,石桥院,东岭街道,,,,,1997,1997,,98,12000,,,,,,,,,,S01,,,,,,,,",
          "WH-C12,柏树坪,西湾,,,,,1999,1999,,45,3000,,,,,,,,,,S01,,,,,,,,",
        ]
      `);
      expect(staff.added('projects.csv')).toMatchInlineSnapshot(`
        [
          "WH-2024-01,苇湾里,2024,WH-C10,,,,,,,已完工,,,,1318.2,,,,,S01,,,,,,,,,,,,,,,",
          "WH-2024-02,石桥院,2024,WH-C11,,,,,,,施工中,,,,400.5,,,,,S01,,,,,,,,,,,,,,,",
          "WH-2024-03,柏树坪,2024,WH-C12,,,,,,,施工中,,,,300,,,,,S01,,,,,,,,,,,,,,,",
        ]
      `);
      expect(staff.added('stages.csv')).toMatchInlineSnapshot(`
        [
          "WH-2024-01,完工,,,2024-05-10,,,,,,S01,,",
          "WH-2024-03,完工,,,2024-05-01,,,,,,S01,,",
        ]
      `);
      // What is there again is found again.
      const again = staff.import(file, { source: 'S01' });
      expect(again.output).toContain('和现在的数据一样，没有要写的。');
      expect(again.ok).toBe(true);
    }));

  test('whoever wrote the workbook, the tables get the same bytes', () => {
    const results = PROGRAMS.map((program) => {
      let tables: string[] = [];
      office((staff) => {
        const file = staff.ledger(`ledger-${program}.xlsx`);
        expect(staff.import(file, { yes: true }).ok).toBe(true);
        tables = ['compounds.csv', 'projects.csv', 'stages.csv'].map((name) => staff.text(name));
      });
      return tables;
    });
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
  });

  test('pasted from the sheet, the merged street is asked for', () =>
    office((staff) => {
      const pasted = '街道\t小区名称\t总户数\n东岭街道\t苇湾里\t120\n\t石桥院\t98\n西湾\t柏树坪\t45\n';
      const file = staff.ledger('粘贴.txt', pasted);
      const asked = staff.import(file);
      expect(errors(asked)).toEqual(['I012 粘贴.txt 第 1 行 A 列「街道」：街道']);
      staff.decide(['"to": "小区/街道"', '"to": "小区/街道", "fill": "down"']);
      expect(staff.import(file).ok).toBe(true);
      expect(staff.added('compounds.csv').map((line) => line.split(',').slice(0, 4).join())).toEqual([
        'WH-C10,苇湾里,东岭街道,',
        'WH-C11,石桥院,东岭街道,',
        'WH-C12,柏树坪,西湾,',
      ]);
    }));
});

describe('what other offices keep: grouped headers, money by who pays, works by ticks and numbers', () => {
  test('the first time its columns are proposed, each with what its group says', () =>
    office((staff) => {
      const { output } = staff.import(staff.ledger('grouped-libreoffice-zh.xlsx'));
      expect(output).toMatchInlineSnapshot(`
        "第一次见到这样的表，提出这样填：
        grouped-libreoffice-zh.xlsx「项目」：
          A 列 街镇 → 小区/街道
          B 列 改造项目名称 → 小区/小区名称、项目/项目名称
          C 列 小区基本情况·建成年代 → 小区/建成年份起、小区/建成年份止
          D 列 小区基本情况·户数 → 小区/总户数
          E 列 小区基本情况·总建筑面积（万平方米） → 小区/建筑面积（平方米），单位：万平方米
          F 列 计划时间·开工时间 → 项目/计划开工日期
          G 列 计划时间·竣工时间 → 项目/计划完工日期
          H 列 投资（万元）·总投资 → 项目/计划投资（万元），单位：万元
          I 列 投资（万元）·合同价 → 项目/合同价（万元），单位：万元
          每一行都写 项目/计划年度：2024
        grouped-libreoffice-zh.xlsx「资金」：
          A 列 项目名称 → 项目/项目名称
          B 列 资金到位情况（元）·中央 → 资金/金额（万元）（资金来源：上级奖补，细项：中央，口径：到位），单位：元
          C 列 资金到位情况（元）·省级 → 资金/金额（万元）（资金来源：上级奖补，细项：省，口径：到位），单位：元
          D 列 资金到位情况（元）·区级配套 → 资金/金额（万元）（资金来源：财政补贴，细项：区，口径：到位），单位：元
          E 列 资金到位情况（元）·居民自筹 → 资金/金额（万元）（资金来源：居民出资，口径：到位），单位：元
          F 列 物业专项维修资金 → 资金/金额（万元）（资金来源：居民出资，细项：住宅专项维修资金，口径：？（请定）），单位：？（请定）
        grouped-libreoffice-zh.xlsx「内容」：
          A 列 项目名称 → 项目/项目名称
          B 列 屋面防水 → 改造内容/决定（序号：11，内容：建筑物修缮）；√ → 纳入，× → 不纳入
          C 列 外墙保温 → 改造内容/决定（序号：14，内容：建筑节能改造）；√ → 纳入，× → 不纳入
          D 列 加装电梯（部） → 改造内容/计划数量（序号：18，内容：电梯加装，单位：部）
          E 列 停车位 → 改造内容/计划数量（序号：15，内容：完善停车设施，单位：个车位）
          F 列 路灯 → 改造内容/状态（序号：4，内容：完善公共照明）；已完成 → 完成，在建 → 施工中
          G 列 供水 → ？（请定）
          H 列 绿化提升 → 改造内容/决定（序号：10，内容：环境绿化提升）；√ → 纳入，× → 不纳入

        写在 data/base/mapping.json 里。还有 3 处写着 "?" 的要您定；改好以后，再运行一次同样的命令。"
      `);
    }));

  test.each(PROGRAMS)('then each goes where it was decided: %s', (program) =>
    office((staff) => {
      const file = staff.ledger(`grouped-${program}.xlsx`);
      staff.import(file);
      expect(errors(staff.import(file, { source: 'S01' }))).toEqual([
        `I004 ${file}「内容」 第 1 行 G 列：供水`,
        `I015 ${file}「资金」 第 2 行 F 列：物业专项维修资金`,
      ]);
      const { ok, output } = staff
        .decide(
          ['"to": "?"', '"skip": "另报"'],
          ['"口径": "?"', '"口径": "到位"'],
          ['"unit": "?"', '"unit": "元"'],
        )
        .import(file, { source: 'S01' });
      expect(output).toContain('写好了：compounds.csv、projects.csv、checklist.csv、funding.csv\n');
      expect(ok).toBe(true);
      expect(
        ['compounds.csv', 'projects.csv', 'funding.csv', 'checklist.csv'].flatMap((table) =>
          staff.added(table),
        ),
      ).toMatchInlineSnapshot(`
        [
          "WH-C10,苇湾里,东岭街道,,,,,1994,1994,,120,18523,,,,,,,,,,S01,,,,,,,,",
          "WH-C11,柏树坪,西湾街道,,,,,1999,1999,,45,3000,,,,,,,,,,S01,,,,,,,,",
          "WH-2024-01,苇湾里,2024,WH-C10,,,,,,,,,2024-03-01,2024-11-30,1318.2,,,,,S01,,,,,,,,1290,,,,,,,",
          "WH-2024-02,柏树坪,2024,WH-C11,,,,,,,,,,,300,,,,,S01,,,,,,,,,,,,,,,",
          "WH-2024-01,,上级奖补,中央,到位,486,S01",
          "WH-2024-01,,上级奖补,省,到位,100,S01",
          "WH-2024-01,,财政补贴,区,到位,600,S01",
          "WH-2024-01,,居民出资,,到位,30.35,S01",
          "WH-2024-01,,居民出资,住宅专项维修资金,到位,1.2,S01",
          "WH-2024-02,,财政补贴,区,到位,300,S01",
          "WH-2024-01,11,建筑物修缮,,,,,,,纳入,,,,,,,,S01,,,,,,,,",
          "WH-2024-01,18,电梯加装,,,,,,,,,,,12,,部,,S01,,,,,,,,",
          "WH-2024-01,15,完善停车设施,,,,,,,,,,,186,,个车位,,S01,,,,,,,,",
          "WH-2024-01,4,完善公共照明,,,,,,,,,,完成,,,,,S01,,,,,,,,",
          "WH-2024-01,10,环境绿化提升,,,,,,,不纳入,,,,,,,,S01,,,,,,,,",
          "WH-2024-02,11,建筑物修缮,,,,,,,不纳入,,,,,,,,S01,,,,,,,,",
          "WH-2024-02,14,建筑节能改造,,,,,,,纳入,,,,,,,,S01,,,,,,,,",
          "WH-2024-02,15,完善停车设施,,,,,,,,,,,40,,个车位,,S01,,,,,,,,",
          "WH-2024-02,4,完善公共照明,,,,,,,,,,施工中,,,,,S01,,,,,,,,",
          "WH-2024-02,10,环境绿化提升,,,,,,,纳入,,,,,,,,S01,,,,,,,,",
        ]
      `);
    }),
  );

  test('a header in two rows that were never merged', () =>
    office((staff) => {
      const text = [
        '2024年项目,,,,',
        '街道,小区名称,基本情况,,总投资（万元）',
        ',,户数,楼栋数,',
        '东岭街道,苇湾里,120,6,1318.2',
      ].join('\n');
      const { output } = staff.import(staff.ledger('台账.csv', text));
      expect(output).toMatchInlineSnapshot(`
        "第一次见到这样的表，提出这样填：
        台账.csv：
          A 列 街道 → 小区/街道
          B 列 小区名称 → 小区/小区名称、项目/项目名称
          C 列 基本情况·户数 → 小区/总户数
          D 列 楼栋数 → 小区/楼栋数
          E 列 总投资（万元） → 项目/计划投资（万元），单位：万元
          每一行都写 项目/计划年度：2024

        写在 data/base/mapping.json 里。看过没有错，再运行一次同样的命令；要改的，先在里面改。"
      `);
    }));
});

describe('a plan table of a province', () => {
  test.each(PROGRAMS)('by district, into figures.csv (%s)', (program) =>
    office((staff) => {
      const file = staff.ledger(`plan-${program}.xlsx`);
      const first = staff.import(file, { yes: true });
      expect(first.ok).toBe(false);
      expect(first.output).toContain('还有 3 处写着 "?" 的要您定');
      staff.decide(
        ['"公布的数字/口径": "?"', '"公布的数字/口径": "年度计划(省)"'],
        ['"公布的数字/截至日期": "?"', '"公布的数字/截至日期": "2021-12-31"'],
        ['"公布的数字/来源编号": "?"', '"公布的数字/来源编号": "S01"'],
        ['"constants"', '"only": { "县(市、区)": ["平原县", "禹城市"] }, "constants"'],
      );
      const { ok, output } = staff.import(file);
      expect(ok).toBe(true);
      expect(output).toContain('去掉序号：9.平原县 → 平原县，一共 10 格');
      // The sum fits the rows, and every row but two is left out by name.
      expect(output).not.toContain('各行相加');
      expect(output).toContain('没有导入 10 行，不在 only 写的范围里');
      expect(staff.added('figures.csv')).toEqual(
        [
          ...['项目数,2022,年度计划(省),平原县,39,无,个', '小区数,2022,年度计划(省),平原县,39,无,个'],
          ...['楼栋数,2022,年度计划(省),平原县,95,无,栋', '户数,2022,年度计划(省),平原县,2449,无,户'],
          '建筑面积,2022,年度计划(省),平原县,24.86,无,万平方米',
          ...['项目数,2022,年度计划(省),禹城市,87,无,个', '小区数,2022,年度计划(省),禹城市,87,无,个'],
          ...['楼栋数,2022,年度计划(省),禹城市,253,无,栋', '户数,2022,年度计划(省),禹城市,7250,无,户'],
          '建筑面积,2022,年度计划(省),禹城市,74.29,无,万平方米',
        ].map((line) => `${line},2021-12-31,S01,`),
      );
    }),
  );
});

describe('what a workbook hides', () => {
  test.each(['libreoffice-zh', 'libreoffice-en'])('is asked for: %s', (program) =>
    office((staff) => {
      const file = staff.ledger(`hidden-${program}.xlsx`);
      staff.import(file);
      const asked = staff.import(file);
      expect(asked.ok).toBe(false);
      expect(asked.output).toContain(
        '隐藏或筛掉的有：2 行（3、5）、1 列（D）。要一起导入，加 --hidden include',
      );
      expect(asked.output).toContain('隐藏或筛掉的有：整张工作表。');
      const skipped = staff.import(file, { hidden: 'skip' });
      expect(skipped.output).toContain('没有导入 第 3 行（隐藏的行）：石桥院 东岭街道 98 苇湾社区');
      expect(skipped.output).toContain(`${file}「去年」：没有导入`);
      expect(staff.added('compounds.csv').map((line) => line.split(',')[1])).toEqual(['苇湾里', '柏树坪']);
      expect(staff.import(file, { hidden: 'include' }).ok).toBe(true);
      expect(staff.added('compounds.csv').map((line) => line.split(',')[1])).toEqual([
        ...['苇湾里', '柏树坪', '石桥院', '云台里', '旧巷'],
      ]);
    }),
  );
});

describe('harm is refused at its cell', () => {
  test.each(PROGRAMS)('what Excel made of dates, errors and percents (%s)', (program) =>
    office((staff) => {
      const file = staff.ledger(`dates-${program}.xlsx`);
      const place = `${file}「小区」`;
      staff.import(file);
      const refused = staff.import(file);
      expect(errors(refused)).toEqual([
        `T008 ${place} B 列「地址」 第 3-4 行`,
        `D005 ${place} 第 4 行 C 列「摸底日期」：2021-05`,
        `D002 ${place} 第 5 行 C 列「摸底日期」：44326`,
        `T005 ${place} 第 5 行 D 列「总户数」：#DIV/0!`,
        `N009 ${place} 第 6 行 D 列「总户数」：85%`,
      ]);
      expect(refused.output).toContain('例：2025-05-03（第 3 行），45780（第 4 行）');
      expect(refused.output).toContain('有 6 处错误，什么也没有写。');
      expect(staff.added('compounds.csv')).toEqual([]);
    }),
  );

  const ledger = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;
  const cases: readonly (readonly [what: string, text: string, expected: readonly string[]])[] = [
    [
      'an area without its unit',
      ledger('小区名称,街道,建筑面积', '苇湾里,西湾,1.85'),
      ['I007 t.csv 第 1 行 C 列：建筑面积'],
    ],
    [
      'an area in a unit of another kind',
      ledger('小区名称,街道,建筑面积（公顷）', '苇湾里,西湾,1.85'),
      ['I004 t.csv 第 1 行 C 列：建筑面积（公顷）'],
    ],
    [
      'more places than are kept, after the unit is converted',
      ledger('小区名称,街道,建筑面积（万㎡）', '苇湾里,西湾,1.8512345'),
      ['N007 t.csv 第 2 行 C 列「建筑面积（万㎡）」：1.8512345'],
    ],
    [
      'a number with a word in it, where the unit is converted',
      ledger('小区名称,街道,建筑面积（万㎡）', '苇湾里,西湾,约1.85'),
      ['N003 t.csv 第 2 行 C 列「建筑面积（万㎡）」：约1.85'],
    ],
    [
      'one compound on two lines',
      ledger('小区名称,街道,总户数', '苇湾里,西湾,120', '石桥院,西湾,98', '苇湾里,西湾,30'),
      ['I011 t.csv 第 4 行 A 列「小区名称」：苇湾里'],
    ],
    [
      'a mobile number in a column that is published',
      ledger('小区名称,街道,备注', '苇湾里,西湾,找王师傅 13800138000'),
      ['P002 t.csv 第 2 行 C 列「备注」：找王师傅 138********'],
    ],
    [
      'a line without its name',
      ledger('小区名称,街道,总户数', '苇湾里,西湾,120', ',西湾,30'),
      ['T001 t.csv 第 3 行 A 列「小区名称」'],
    ],
    [
      'a name that is no record, where one is named',
      ledger('项目名称,计划年度,小区编号', '西片,2024,无此小区'),
      ['I010 t.csv 第 2 行 C 列「小区编号」：无此小区'],
    ],
    [
      'a word that is no code',
      ledger('小区名称,街道,项目名称,计划年度,进度', '苇湾里,西湾,西片,2024,整治中'),
      ['I014 t.csv 第 2 行 E 列「进度」：整治中'],
    ],
    ['a year that nobody wrote', ledger('小区名称,街道,进度', '苇湾里,西湾,在建'), ['I015 t.csv']],
    [
      'two tables on one sheet',
      ledger('小区名称,街道,备注', '苇湾里,西湾,', '施工单位,小区名称,合同金额（万元）', '某公司,苇湾里,98'),
      ['I016 t.csv 第 3 行 A 列：施工单位'],
    ],
    ['no table', ledger('一段话', '第二行'), ['I002 t.csv']],
  ];
  test.each(cases)('%s', (_, text, expected) =>
    office((staff) => {
      const file = staff.ledger('t.csv', text);
      staff.import(file);
      const refused = staff.import(file);
      expect(errors(refused)).toEqual(expected);
      expect(refused.ok).toBe(false);
      expect(staff.added('compounds.csv')).toEqual([]);
    }),
  );
});

describe('what only some programs write', () => {
  const header = ['小区名称', '街道', '总户数']
    .map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`)
    .join('');
  const names = (i: number): string =>
    `<c t="inlineStr"><is><t>新院${i}</t></is></c><c t="inlineStr"><is><t>西湾</t></is></c>`;
  const rows = (...cells: readonly string[]): string =>
    `<worksheet><sheetData><row>${header}</row>${cells.map((cell, i) => `<row>${names(i)}${cell}</row>`).join('')}</sheetData>`;
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="0!.0,&quot;万&quot;"/></numFmts><cellXfs><xf/><xf numFmtId="170"/></cellXfs></styleSheet>';
  test.each([
    [
      'a formula that was never worked out',
      `${rows('<c><f>SUM(A1:A2)</f></c>')}</worksheet>`,
      'I006 t.xlsx「A&B」 第 2 行 C 列「总户数」',
    ],
    [
      'a number shown smaller than it is',
      `${rows('<c s="1"><v>12345</v></c>')}</worksheet>`,
      'I008 t.xlsx「A&B」 第 2 行 C 列「总户数」：12345',
    ],
    [
      'one number for two compounds',
      `${rows('<c><v>300</v></c>', '<c/>')}<mergeCells><mergeCell ref="C2:C3"/></mergeCells></worksheet>`,
      'I005 t.xlsx「A&B」 第 2 行 C 列「总户数」：300',
    ],
  ])('%s', (_, sheet, expected) =>
    office((staff) => {
      const file = staff.ledger('t.xlsx', workbook(sheet, { 'xl/styles.xml': styles }));
      staff.import(file);
      expect(errors(staff.import(file))).toEqual([expected]);
    }),
  );

  test('a mapping with names that are none of ours', () =>
    office((staff) => {
      const file = staff.ledger('t.csv', '小区,街道\n苇湾里,西湾\n');
      staff.import(file);
      staff.decide(['小区/街道', '小区/街']);
      const refused = staff.import(file);
      expect(errors(refused)).toEqual(['I013 t.csv 第 1 行 B 列：街道']);
      expect(refused.output).toContain('“街道”写的“小区/街”不是“表/列”，例如“小区/总户数”');
    }));
});

describe('records that are there', () => {
  const update = (staff: Office, text: string, more: Partial<ImportOptions> = {}): Run => {
    const file = staff.ledger('更新.csv', text);
    staff.import(file, more);
    return staff.import(file, more);
  };

  test('are found by name, changed in place, and nothing else is', () =>
    office((staff) => {
      const before = staff.text('compounds.csv').split('\n');
      const [id, name] = (before[1] ?? '').split(',');
      expect(update(staff, `小区名称,总户数\n${name},777\n`).ok).toBe(true);
      const after = staff.text('compounds.csv').split('\n');
      expect(after.filter((line, i) => line !== before[i])).toEqual([
        expect.stringMatching(new RegExp(`^${id},${name},.*,777,`)),
      ]);
      expect(after).toHaveLength(before.length);
    }));

  test('two of one name are asked for', () =>
    office(
      (staff) => {
        const asked = update(staff, '小区名称,总户数\n双桥里,50\n');
        expect(errors(asked)).toEqual(['I009 更新.csv 第 2 行 A 列「小区名称」：双桥里']);
        expect(asked.output).toContain('“双桥里”对上了小区的 WH-C20、WH-C21；请在台账加一列写编号');
        expect(update(staff, '小区名称,街道,总户数\n双桥里,西湾,50\n').ok).toBe(true);
        expect(staff.added('compounds.csv').filter((line) => line.includes(',50,'))).toEqual([
          expect.stringContaining('WH-C21,双桥里,西湾'),
        ]);
      },
      new Copy()
        .add('compounds.csv', { 小区编号: 'WH-C20', 小区名称: '双桥里', 街道: '东岭街道', 来源编号: 'S01' })
        .add('compounds.csv', { 小区编号: 'WH-C21', 小区名称: '双桥里', 街道: '西湾', 来源编号: 'S01' }),
    ));

  test('what the ledger leaves empty stays, unless it is to be emptied', () =>
    office((staff) => {
      const name = new Copy().cell('compounds.csv', 2, '小区名称');
      const kept = update(staff, `小区名称,总户数,社区\n${name},,\n`);
      expect(kept.output).toContain('台账空着、原来有内容的');
      expect(staff.added('compounds.csv')).toEqual([]);
      expect(staff.import('更新.csv', { clear: true }).output).toContain('→ （空）');
      expect(staff.added('compounds.csv')).toHaveLength(1);
    }));

  test('projects of several lines gather their compounds', () =>
    office((staff) => {
      const text =
        '小区名称,街道,项目名称,计划年度,进度\n苇湾里,西湾,西片,2024,未开工\n石桥院,西湾,西片,2024,未开工\n';
      expect(update(staff, text).ok).toBe(true);
      expect(staff.added('projects.csv').map((line) => line.split(',').slice(0, 4))).toEqual([
        ['WH-2024-01', '西片', '2024', 'WH-C10、WH-C11'],
      ]);
    }));
});

test('the command asks for what it needs', () => {
  const script = resolve(import.meta.dirname, '../../scripts/import.ts');
  const run = (...options: string[]): string =>
    spawnSync(process.execPath, [script, ...options], { encoding: 'utf8' }).stderr;
  expect(run()).toMatch(/^没有写要导入的文件\n用法：npm run import -- /);
  expect(run('t.csv')).toMatch(/^没有写导入到哪个数据集\n/);
  expect(run('t.csv', '--dataset', 'base', '--hidden', 'no')).toMatch(/^--hidden 只能写 include 或 skip\n/);
});

test('what stands in the way is said before anything is read', () =>
  office((staff) => {
    expect(staff.import('没有.xlsx').output).toBe('没有文件 没有.xlsx；名字里有空格的，两头加英文引号');
    expect(staff.import(staff.ledger('~$台账.xlsx', 'x')).output).toBe(
      '~$台账.xlsx 是 Excel 打开文件时的临时文件；请导入不带 ~$ 的那一个',
    );
    expect(errors(staff.import(staff.ledger('旧.xls', '<html>')))).toEqual(['I001 旧.xls']);
    writeFileSync(join(staff.folder, 'data/base/mapping.json'), '{');
    expect(staff.import(staff.ledger('ledger-gnumeric.xlsx')).output).toContain(
      'mapping.json 不是正确的 JSON',
    );
    writeFileSync(join(staff.folder, 'data/base/mapping.json'), '{"layouts":[{"seen":"","columns":{}}]}');
    expect(staff.import('ledger-gnumeric.xlsx').output).toContain('layouts 第 1 个的 seen：空着');
  }));

test('every problem of importing is met above', () => {
  // I003, what is hidden, is asserted by its text.
  const own = Object.keys(catalogue).filter((code) => code.startsWith('I') && code !== 'I003');
  expect(own.filter((code) => !met.has(code))).toEqual([]);
});

test('the day of the data is set with the import; without it, the newest day of the ledger is named', () =>
  office((staff) => {
    const day = '2031-03-05';
    const text = `公示编号,类型,标题,发布单位,发布日期\nGS-99,其他,试一试,某办,${day}\n`;
    const file = staff.ledger('notices.csv', text);
    const late = staff.import(file);
    expect(late.ok).toBe(false);
    expect(late.output).toContain('什么也没有写');
    expect(staff.added('notices.csv')).toEqual([]);
    expect(late.output).toContain('日期晚于数据截至日');
    expect(late.output).toMatch(
      new RegExp(`最晚的日期是 ${day}。数据截至日就是它的，再运行一次同样的命令，加 --as-of ${day}$`),
    );
    const before = staff.text('dataset.json');
    const set = staff.import(file, { asOf: day });
    expect(set.output).toContain('写好了：notices.csv、dataset.json');
    expect(set.output).not.toContain('日期晚于数据截至日');
    expect(staff.text('dataset.json')).toBe(before.replace(/"asOf": "[^"]*"/, `"asOf": "${day}"`));
    expect(staff.import(file, { asOf: '2020-01-01' }).output).toBe(
      `--as-of 写的 2020-01-01 早于现在的数据截至日 ${day}`,
    );
    expect(staff.import(file, { asOf: '2031-02-30' }).output).toBe(
      '--as-of 写的“2031-02-30”不是日期，写法示例 2025-06-30',
    );
  }));
