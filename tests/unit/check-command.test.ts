import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Copy, inTemp } from './mutate.ts';

const CHECK = join(import.meta.dirname, '../../scripts/check.ts');

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs scripts/check.ts as staff do, in a folder that holds `data`. */
function run(cwd: string, ...options: string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CHECK, ...options], {
    cwd,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** Several files broken at once, in several ways. */
const broken = (): Copy =>
  new Copy()
    .set('compounds.csv', 2, '总户数', '约120户')
    .set('compounds.csv', 4, '街道', '西湾街')
    .set('compounds.csv', 5, '摸底日期', '2021-02-30')
    .set('projects.csv', 3, '状态', '在建')
    .set('notices.csv', 4, '标题', '')
    .set('objections.csv', 2, '理由', '业主<b>王建国</b>，13800138000')
    .write('streets.csv', '街道专班一览,,,,\n街道,专班成立日期,专班人数,最近上报日期,来源编号\n')
    .write('utilities.csv', '项目编号,专业\n"WH-2022-01,供水\n')
    .write('说明.docx', 'PK');

describe('npm run check', () => {
  test('a good dataset: exit 0, one line, and both files when asked', () =>
    inTemp((folder) => {
      new Copy().save(join(folder, 'data'));
      expect(run(folder, '--json', 'check.json', '--html', 'check.html')).toMatchInlineSnapshot(`
        {
          "status": 0,
          "stderr": "",
          "stdout": "base：读了 100 行，没有错误的 100 行；错误 0，没有说明的不符合 0，提示 0
        ",
        }
      `);
      const [report] = JSON.parse(readFileSync(join(folder, 'check.json'), 'utf8')) as [
        { problems: unknown[] },
      ];
      expect(report.problems).toEqual([]);
      expect(readFileSync(join(folder, 'check.html'), 'utf8')).toContain('没有发现问题');
    }));

  test('a broken one: exit 1, every problem of every file at once, as text, --json and --html', () =>
    inTemp((folder) => {
      broken().save(join(folder, 'data'));
      // The folders of the files need not exist.
      const files = ['--json', 'out/a/check.json', '--html', 'out/check.html'];
      const { status, stdout, stderr } = run(folder, ...files);
      expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
      expect(stdout).toMatchInlineSnapshot(`
        "base：读了 96 行，没有错误的 89 行；错误 9，没有说明的不符合 0，提示 0

        错误 F011 表头上面有标题行
          data/base/streets.csv 第 1 行：街道专班一览
          怎么改：第 1 行应当就是表头；请删掉上面的标题、说明和空行

        错误 F005 引号不配对
          data/base/utilities.csv 第 2 行 A 列
          怎么改：这一行附近有单独的英文双引号；内容里的引号请写成两个，或改用“ ”

        错误 F014 不认识的文件
          data/base/说明.docx
          怎么改：这个文件夹只放：dataset.json、README.md、sources.csv、compounds.csv、buildings.csv、projects.csv、plans.csv、planworks.csv、areas.csv、stages.csv、consent.csv、checklist.csv、parts.csv、funding.csv、notices.csv、objections.csv、promises.csv、figures.csv、streets.csv、utilities.csv、warranties.csv、evidence.csv、photos.csv、holidays.csv、explanations.csv、removals.csv、confirmations.csv、redactions.csv、land.geojson，照片放在里面的 photos 文件夹

        错误 N003 数里有“约、余、以上”这样的字
          data/base/compounds.csv 第 2 行 K 列「总户数」：约120户
          记录：WH-C01 东岭一村
          怎么改：这一列只收准数；没有准数就留空，约数写到 figures.csv，把“约”写在“修饰”列

        错误 C002 没有这个街道
          data/base/compounds.csv 第 4 行 C 列「街道」：西湾街
          记录：WH-C03 西湾新村
          怎么改：是不是“西湾街道”？本区街道有：东岭街道、西湾街道、南屿街道

        错误 D003 日期不存在
          data/base/compounds.csv 第 5 行 Q 列「摸底日期」：2021-02-30
          记录：WH-C04 南屿花园
          怎么改：2021 年 2 月只有 28 天，请核对原件；写法示例 2021-02-28

        错误 T001 必填的格子空着
          data/base/notices.csv 第 4 行 C 列「标题」
          记录：GS-2021-02
          怎么改：“标题”必须填：公示的标题

        错误 P002 有手机号
          data/base/objections.csv 第 2 行 G 列「理由」：业主<b>王**</b>，138********
          记录：GS-2021-01+Y1 希望把北门改为人行门
          怎么改：公开的表里不能有个人手机；请换成单位电话，或删掉

        错误 C001 不在可选的词里
          data/base/projects.csv 第 3 行 K 列「状态」：在建
          记录：WH-2023-01 西湾新村改造项目
          怎么改：可以写：未开工、施工中、暂停、已完工、已验收、居民否决、取消

        各文件：data/base/compounds.csv 3，data/base/说明.docx 1，data/base/projects.csv 1，data/base/notices.csv 1，data/base/objections.csv 1，data/base/streets.csv 1，data/base/utilities.csv 1
        base：读了 96 行，没有错误的 89 行；错误 9，没有说明的不符合 0，提示 0
        "
      `);

      const [report] = JSON.parse(readFileSync(join(folder, 'out/a/check.json'), 'utf8')) as [
        { id: string; summary: unknown; problems: { code: string; file: string; mend: string }[] },
      ];
      expect(report.id).toBe('base');
      expect(report.summary).toMatchInlineSnapshot(`
        {
          "breaches": 0,
          "dataset": "base",
          "errors": 9,
          "notes": 0,
          "questions": 0,
          "rightRows": 89,
          "rows": 96,
        }
      `);
      expect(report.problems.map((p) => `${p.file} ${p.code}`)).toMatchInlineSnapshot(`
        [
          "data/base/streets.csv F011",
          "data/base/utilities.csv F005",
          "data/base/说明.docx F014",
          "data/base/compounds.csv N003",
          "data/base/compounds.csv C002",
          "data/base/compounds.csv D003",
          "data/base/notices.csv T001",
          "data/base/objections.csv P002",
          "data/base/projects.csv C001",
        ]
      `);
      const html = readFileSync(join(folder, 'out/check.html'), 'utf8');
      for (const problem of report.problems) expect(html).toContain(`（${problem.code}）`);
      expect(html).toContain('&lt;b&gt;王**&lt;/b&gt;，138********');
      expect(html).not.toContain('<b>王');
      expect(html).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
    }));

  test('--annotate: beside the text what GitHub shows at the line of the file, one a kind and column', () =>
    inTemp((folder) => {
      broken().save(join(folder, 'data'));
      const { status, stdout } = run(folder, '--annotate');
      expect(status).toBe(1);
      const lines = stdout.split('\n').filter((line) => line.startsWith('::'));
      expect(lines).toHaveLength(9);
      expect(lines[2]).toMatch(
        /^::error file=data\/base\/说明\.docx,title=F014 不认识的文件::错误 F014 不认识的文件%0A/,
      );
      expect(lines[3]).toMatch(
        /^::error file=data\/base\/compounds\.csv,line=2,title=N003 数里有“约、余、以上”这样的字::/,
      );
    }));

  test('a breach without explanation: exit 1, with the line to write', () =>
    inTemp((folder) => {
      new Copy().remove('explanations.csv').save(join(folder, 'data'));
      const { status, stdout } = run(folder);
      expect(status).toBe(1);
      expect(stdout).toMatchInlineSnapshot(`
        "base：读了 99 行，没有错误的 99 行；错误 0，没有说明的不符合 1，提示 0

        不符合 O3 街道专班人数
          data/base/streets.csv 第 4 行：专班5人，少1人
          记录：W03 南屿街道
          怎么改：街道工作专班不少于6人。数据有误的请改正；确实如此的，请在 explanations.csv 加一行：规则编号 O3，对象编号 W03，写明情况和责任单位，会和“不符合”一起公布
        "
      `);
    }));

  test('a flag stops nothing and is shown with --notes', () =>
    inTemp((folder) => {
      new Copy().set('stages.csv', 17, '完成日期', '2022-09-01').save(join(folder, 'data'));
      expect(run(folder)).toMatchInlineSnapshot(`
        {
          "status": 0,
          "stderr": "",
          "stdout": "base：读了 100 行，没有错误的 100 行；错误 0，没有说明的不符合 0，提示 1

        另有 1 条提示不影响发布，加 --notes 查看。
        ",
        }
      `);
      const { status, stdout } = run(folder, '--notes');
      expect(status).toBe(0);
      expect(stdout).toMatchInlineSnapshot(`
        "base：读了 100 行，没有错误的 100 行；错误 0，没有说明的不符合 0，提示 1

        提示 G10 8月底前申报
          data/base/projects.csv 第 3 行：2022年9月1日申报，晚于2022年8月31日
          记录：WH-2023-01 西湾新村改造项目
          怎么改：下一年度的改造计划，每年8月底前向市里申报；2021年首批除外。这一条会照实公布，不影响发布；数据有误的请改正
        "
      `);
    }));

  test('records of the served release that are gone are told as publishing would', () =>
    inTemp((folder) => {
      new Copy().save(join(folder, 'data'));
      const records = { 小区: ['WH-C01', 'WH-C99'], 项目: [], 公示: [], 出处: [] };
      const part = { id: 'base', title: 'base', sample: false, base: '/', asOf: '2024-05-31', records };
      mkdirSync(join(folder, 'dist/current'), { recursive: true });
      writeFileSync(join(folder, 'dist/current/release.json'), JSON.stringify({ parts: [part] }));
      const { status, stdout } = run(folder);
      expect(status).toBe(1);
      expect(stdout).toMatchInlineSnapshot(`
        "base：读了 100 行，没有错误的 100 行；错误 1，没有说明的不符合 0，提示 0

        错误 Q001 上次发布的记录不见了
          data/base/removals.csv
          记录：小区 WH-C99
          怎么改：“WH-C99”上次发布过；误删的请找回，确实要撤下的，请在 removals.csv 写一行原因
        "
      `);
      // Of other data than the usual only where it is said.
      mkdirSync(join(folder, 'elsewhere'));
      new Copy().save(join(folder, 'elsewhere'));
      expect(run(folder, '--data', 'elsewhere').status).toBe(0);
      expect(run(folder, '--data', 'elsewhere', '--out', 'dist').status).toBe(1);
    }));

  test('one broken dataset of two fails both; --dataset picks one', () =>
    inTemp((folder) => {
      new Copy().save(join(folder, 'elsewhere'), 'good');
      const isDefault = (value: boolean) => (info: Record<string, unknown>) => (info['default'] = value);
      broken().json(isDefault(false)).save(join(folder, 'elsewhere'), 'wrong');
      symlinkSync(join(folder, 'elsewhere/good'), join(folder, 'elsewhere/link'));
      const link = run(folder, '--data', 'elsewhere');
      expect(link).toEqual({
        status: 2,
        stdout: '',
        stderr: 'elsewhere 里的 link 是链接；请放文件夹本身\n',
      });
      rmSync(join(folder, 'elsewhere/link'));
      mkdirSync(join(folder, 'elsewhere/neither'));
      const neither = run(folder, '--data', 'elsewhere', '--dataset', 'neither');
      expect(neither.status).toBe(1);
      expect(neither.stdout).toContain('错误 F018 文件用不了\n  elsewhere/neither/dataset.json\n');
      expect(run(folder, '--data', 'elsewhere').status).toBe(1);
      expect(run(folder, '--data', 'elsewhere', '--dataset', 'wrong').status).toBe(1);
      expect(run(folder, '--data=elsewhere', '--dataset=good').status).toBe(0);
      rmSync(join(folder, 'elsewhere/neither'), { recursive: true });
      rmSync(join(folder, 'elsewhere/wrong'), { recursive: true });
      new Copy().save(join(folder, 'elsewhere'), 'second');
      const both = run(folder, '--data', 'elsewhere');
      expect({ ...both, stdout: '' }).toEqual({
        status: 2,
        stdout: '',
        stderr: '只能有一个数据集的 default 是 true，现在有：good、second\n',
      });
    }));

  test('files beside the datasets, and places that no report can be written to: exit 2, no stack', () =>
    inTemp((folder) => {
      new Copy().save(join(folder, 'data'));
      const stray = join(folder, 'data/compounds.csv');
      writeFileSync(stray, '');
      writeFileSync(join(folder, 'data/README.md'), '');
      expect(run(folder)).toMatchObject({
        status: 2,
        stdout: '',
        stderr: 'data 里有多余的文件：compounds.csv；要用的请放进数据集的文件夹，不用的请移走\n',
      });
      rmSync(stray);
      expect(run(folder, '--data', 'data/README.md').stderr).toBe('data/README.md 不是文件夹\n');
      for (const [path, code] of [
        ['', 'ENOENT'],
        ['data', 'EISDIR'],
        ['data/README.md/x.html', 'EEXIST'],
      ] as const)
        expect(run(folder, '--html', path)).toMatchObject({
          status: 2,
          stderr: `写不了文件“${path}”（${code}）；请换一个能写的文件名\n`,
        });
    }));

  test('what could not be asked yet is said', () =>
    inTemp((folder) => {
      new Copy().write('explanations.csv', '规则编号\n').save(join(folder, 'data'));
      expect(run(folder).stdout.split('\n')[0]).toMatchInlineSnapshot(
        `"base：读了 99 行，没有错误的 99 行；错误 4，没有说明的不符合 0，提示 0；explanations.csv 改好以后，才知道有没有别的不符合"`,
      );
      new Copy()
        .json((info: Record<string, unknown>) => (info['asOf'] = '2025-09-31'))
        .set('projects.csv', 2, '来源编号', 'S999')
        .save(join(folder, 'data'));
      const { stdout } = run(folder);
      expect(stdout.split('\n')[0]).toMatchInlineSnapshot(
        `"data/base：读了 100 行，没有错误的 99 行；错误 2，没有说明的不符合 0，提示 0；dataset.json 改好以后，才查街道、坐标、晚于数据截至日的日期和规则"`,
      );
      expect(stdout.match(/(?<=^错误 )\w+/gm)).toEqual(['F016', 'R001']);
    }));

  test.each([
    ['an unknown option', ['--verbose']],
    ['an option without its value', ['--json']],
    ['a word that is no option', ['base']],
    ['a folder that is not there', ['--data', 'nowhere']],
    ['a dataset that is not there', ['--dataset', 'laoshan']],
    ['a folder that is a dataset itself', ['--data', 'data/base']],
    ['a folder without datasets', ['--data', 'empty']],
  ])('%s: exit 2, no stack, nothing written', (_, options) =>
    inTemp((folder) => {
      new Copy().save(join(folder, 'data'));
      mkdirSync(join(folder, 'empty'));
      const { status, stdout, stderr } = run(folder, '--html', 'check.html', ...options);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatchSnapshot();
      expect(existsSync(join(folder, 'check.html'))).toBe(false);
    }),
  );
});
