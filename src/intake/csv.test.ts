import { describe, expect, test } from 'vitest';
import { parseCsv } from './csv.ts';

const records = (text: string): unknown => {
  const result = parseCsv(text);
  return result.ok ? result.records : result;
};

describe('parseCsv', () => {
  test.each(['\n', '\r\n', '\r'])('lines that end in %j', (end) => {
    expect(records(['a,b', '1,2', ''].join(end))).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  test('the last line may lack its end; one line; nothing', () => {
    expect(records('a,b\n1,2')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(records('a,b')).toEqual([['a', 'b']]);
    expect(records('')).toEqual([]);
  });

  test('empty rows and cells keep their place: index 0 is Excel row 1', () => {
    expect(records('a,b\n\n,,\n1,\n')).toEqual([['a', 'b'], [''], ['', '', ''], ['1', '']]);
  });

  test('quoted cells: commas, doubled quotes, line breaks of any kind, one record each', () => {
    expect(records('a,"b,c"\r\n"说""好""","1\n2\r3\r\n4"\r\n"",""""\r\n')).toEqual([
      ['a', 'b,c'],
      ['说"好"', '1\n2\r3\r\n4'],
      ['', '"'],
    ]);
  });

  test('other separators are no separators', () => {
    expect(records('a;b\tc，d\n')).toEqual([['a;b\tc，d']]);
  });

  test('a cell of a million characters', () => {
    const long = '长'.repeat(1_000_000);
    expect(records(`a,"${long}"\n`)).toEqual([['a', long]]);
  });

  test('mixed line ends outside quotes', () => {
    expect(records('a\n1\n2\r\n3\n')).toMatchInlineSnapshot(`
      {
        "code": "F004",
        "detail": "第 1 行用 LF（Unix），第 3 行用 CRLF（Windows）",
        "ok": false,
        "position": null,
        "row": 3,
      }
    `);
    expect(records('a\r\n1\r\n2\n')).toMatchInlineSnapshot(`
      {
        "code": "F004",
        "detail": "第 1 行用 CRLF（Windows），第 3 行用 LF（Unix）",
        "ok": false,
        "position": null,
        "row": 3,
      }
    `);
    expect(records('a\n1\r2\r\n')).toMatchInlineSnapshot(`
      {
        "code": "F004",
        "detail": "第 1 行用 LF（Unix），第 2 行用 CR（旧 Mac），第 3 行用 CRLF（Windows）",
        "ok": false,
        "position": null,
        "row": 3,
      }
    `);
    expect(records('a\r\r\n1\r\r\n')).toMatchInlineSnapshot(`
      {
        "code": "F004",
        "detail": "第 1 行用 CR（旧 Mac），第 2 行用 CRLF（Windows）",
        "ok": false,
        "position": null,
        "row": 2,
      }
    `);
  });

  test('quotes that do not pair, with the row in which it begins', () => {
    expect(records('a,b\n"1\n2",x\n3,"4\n5,6\n')).toMatchInlineSnapshot(`
      {
        "code": "F005",
        "detail": "",
        "ok": false,
        "position": 1,
        "row": 3,
      }
    `);
    expect(records('a,b\n1,5"管\n')).toMatchInlineSnapshot(`
      {
        "code": "F005",
        "detail": "",
        "ok": false,
        "position": 1,
        "row": 2,
      }
    `);
    expect(records('a,b\n"甲"乙,2\n')).toMatchInlineSnapshot(`
      {
        "code": "F005",
        "detail": "",
        "ok": false,
        "position": 0,
        "row": 2,
      }
    `);
    expect(records('a,b\n"甲" ,2\n')).toMatchInlineSnapshot(`
      {
        "code": "F005",
        "detail": "",
        "ok": false,
        "position": 0,
        "row": 2,
      }
    `);
    expect(records('a,b\n ="001",2\n')).toMatchInlineSnapshot(`
      {
        "code": "F005",
        "detail": "",
        "ok": false,
        "position": 0,
        "row": 2,
      }
    `);
    expect(records('a,b\n1, "2"\n')).toMatchInlineSnapshot(`
      {
        "code": "F005",
        "detail": "",
        "ok": false,
        "position": 1,
        "row": 2,
      }
    `);
    expect(records('"')).toMatchInlineSnapshot(`
      {
        "code": "F005",
        "detail": "",
        "ok": false,
        "position": 0,
        "row": 1,
      }
    `);
    expect(records('a\n1,"""\n')).toMatchInlineSnapshot(`
      {
        "code": "F005",
        "detail": "",
        "ok": false,
        "position": 1,
        "row": 2,
      }
    `);
  });

  test('after a lone quote nothing is where it seems: the quote is named, not the line ends behind it', () => {
    expect(records('a\n5"管\n"甲\r\n乙"\n')).toMatchObject({ code: 'F005', row: 2 });
  });
});
