import { describe, expect, test } from 'vitest';
import { catalogue, type ProblemCode } from './catalogue.ts';
import { fingerprintOf } from '../policy/fingerprint.ts';
import {
  columnLetter,
  confirmationKey,
  confirmationOf,
  error,
  note,
  question,
  renderProblem,
  stops,
} from './problem.ts';

describe('columnLetter', () => {
  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('%i is %s', (index, letter) => expect(columnLetter(index)).toBe(letter));
});

describe('error', () => {
  test('fills the mend and leaves what is not known null', () => {
    expect(error('F013', { file: 'data/a/b.csv' }, { limit: '200 MB' })).toMatchInlineSnapshot(`
      {
        "code": "F013",
        "column": null,
        "file": "data/a/b.csv",
        "header": null,
        "mend": "一个文件最大 200 MB；请确认导出的是这张表",
        "record": null,
        "row": null,
        "severity": "error",
        "title": "文件太大",
        "value": null,
      }
    `);
  });

  test('a param that the text needs and nobody gave is a bug', () => {
    expect(() => error('F013', { file: 'a' })).toThrow('problem text needs {limit}');
  });

  test('values are put in as they are, whatever signs they hold', () => {
    const mend = error('R001', { file: 'a' }, { nearest: '', table: '$&$1', part: '{nearest}' }).mend;
    expect(mend).toBe('$&$1 里没有编号“{nearest}”');
  });
});

describe('renderProblem', () => {
  const place = {
    file: 'data/a/compounds.csv',
    row: 3,
    column: 'K',
    header: '总户数',
    record: 'C01 某小区',
    value: '约120户',
  };

  test('what, where, which record, how to mend', () => {
    expect(renderProblem(error('N003', place))).toMatchInlineSnapshot(`
      "错误 N003 数里有“约、余、以上”这样的字
        data/a/compounds.csv 第 3 行 K 列「总户数」：约120户
        记录：C01 某小区
        怎么改：这一列只收准数；没有准数就留空，约数写到 figures.csv，把“约”写在“修饰”列"
    `);
    expect(renderProblem({ ...error('N003', { file: 'a.csv' }), severity: 'breach' })).toMatchInlineSnapshot(`
      "不符合 N003 数里有“约、余、以上”这样的字
        a.csv
        怎么改：这一列只收准数；没有准数就留空，约数写到 figures.csv，把“约”写在“修饰”列"
    `);
    expect(renderProblem({ ...error('N003', { file: 'a.csv', row: 2, value: '' }), severity: 'note' }))
      .toMatchInlineSnapshot(`
      "提示 N003 数里有“约、余、以上”这样的字
        a.csv 第 2 行
        怎么改：这一列只收准数；没有准数就留空，约数写到 figures.csv，把“约”写在“修饰”列"
    `);
  });

  test('four lines whatever stands in the cell; what cannot be seen is shown; long values are cut', () => {
    const render = (value: string): string =>
      renderProblem(error('N003', { ...place, record: value, value }))
        .split('\n')
        .slice(1, 3)
        .join('\n');
    expect(render('上\r\n  中\r下')).toMatchInlineSnapshot(`
      "  data/a/compounds.csv 第 3 行 K 列「总户数」：上⏎中⏎下
        记录：上⏎中⏎下"
    `);
    expect(render('\u0000\u001b[31m红\u007f\u200b\u202e')).toMatchInlineSnapshot(`
      "  data/a/compounds.csv 第 3 行 K 列「总户数」：␀␛[31m红[U+007F][U+200B][U+202E]
        记录：␀␛[31m红[U+007F][U+200B][U+202E]"
    `);
    expect(render('𠮷'.repeat(61))).toBe(
      `  data/a/compounds.csv 第 3 行 K 列「总户数」：${'𠮷'.repeat(60)}…\n  记录：${'𠮷'.repeat(60)}…`,
    );
    expect(render('长'.repeat(100_000))).toContain(`${'长'.repeat(60)}…`);
  });
});

test('every code has a title without a full stop, a mend, and a family letter', () => {
  for (const [code, { title, mend }] of Object.entries(catalogue) as [
    ProblemCode,
    { title: string; mend: string },
  ][]) {
    expect(code).toMatch(/^[FTKCDNYUGHRSPEQIV]\d{3}$/);
    expect(title, code).toMatch(/^[^。]{2,24}$/);
    expect(mend, code).not.toMatch(/。$|undefined/);
    expect(mend.length, code).toBeGreaterThan(4);
  }
});

describe('a question', () => {
  const place = {
    file: 'data/a/compounds.csv',
    row: 3,
    header: '总户数',
    record: 'C01 某小区',
    value: '120',
  };

  test('says what to write once somebody has looked, by what stands there', () => {
    const asked = question('V008', place, { total: '9', least: '10' });
    const row = `V008,compounds.csv,C01,总户数,${fingerprintOf('120')}`;
    expect(asked).toMatchObject({ code: 'V008', severity: 'question', confirm: row });
    const { mend } = error('V008', place, { total: '9', least: '10' });
    expect(asked.mend).toBe(`${mend}。看过、确实没有问题的，在 confirmations.csv 加一行：${row},谁看过,日期`);
    const held = question('V004', place, { detail: '小区表里是 130 户' });
    expect(held.confirm).toBe(`V004,compounds.csv,C01,总户数,${fingerprintOf('120小区表里是 130 户')}`);
    expect(confirmationOf('V008', { file: 'a.csv' })).toBe(`V008,a.csv,,,${fingerprintOf('')}`);
    expect(confirmationOf('V008', { file: 'x/a.csv', record: 'C01', value: '甲 乙' })).toBe(
      `V008,a.csv,C01,,${fingerprintOf('甲 乙')}`,
    );
  });

  test('is named by the row of confirmations.csv that answers it', () => {
    const row = { code: 'V008', file: 'a.csv', fingerprint: 'abc' };
    expect(confirmationKey({ ...row, record: 'C01', column: '总户数' })).toBe('V008,a.csv,C01,总户数,abc');
    expect(confirmationKey({ ...row, record: null, column: null })).toBe('V008,a.csv,,,abc');
  });

  test('stops the publishing, as an error does; a note does not', () => {
    expect([error, question].map((make) => stops(make('V001', place)))).toEqual([true, true]);
    expect(note('V001', place).severity).toBe('note');
    expect(stops(note('V001', place))).toBe(false);
  });
});
