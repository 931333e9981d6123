import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { workbook } from '../../../tests/lib/xlsx-parts.ts';
import { readSheets } from './read.ts';

const cells = (bytes: Uint8Array): (string | null)[][] =>
  (readSheets('t', bytes)[0]?.rows ?? []).map((row) =>
    Array.from(row, (cell) => (cell === undefined ? null : `${cell.kind} ${cell.text}`)),
  );

describe('workbooks', () => {
  test('every kind of cell, with places written or not', () => {
    const sheet = `<worksheet><sheetData>
<row r="2"><c r="B2" t="s"><v>0</v></c><c t="s"><v>1</v></c><c r="E2"><v>12.50</v></c></row>
<row><c t="inlineStr"><is><t>行内</t></is></c><c t="str"><f>A1</f><v>算出</v></c><c t="str"><f>""</f><v></v></c>
<c t="b"><v>1</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c><f>SUM(A1)</f></c><c><f>SUM(A1)</f><v/></c><c s="1"><v>44326</v></c></row>
</sheetData></worksheet>`;
    const more = {
      'xl/sharedStrings.xml':
        '<sst><si><r><t>富</t></r><r><t xml:space="preserve"> 文</t></r><rPh sb="0" eb="1"><t>フ</t></rPh></si><si><t>a_x000D_&lt;b</t></si></sst>',
      'xl/styles.xml':
        '<styleSheet><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="31"/></cellXfs></styleSheet>',
    };
    expect(cells(workbook(sheet, more))).toEqual([
      [],
      [null, 'text 富 文', 'text a\r<b', null, 'number 12.5'],
      [
        ...['text 行内', 'text 算出', null, 'logical TRUE', 'error #DIV/0!'],
        ...['uncalculated ', 'uncalculated ', 'date 2021-05-10'],
      ],
    ]);
  });

  test('names with a prefix, as some programs write them; days from 1904; what is hidden', () => {
    const sheet = `<x:worksheet><x:cols><x:col min="2" max="3" hidden="true"/></x:cols><x:sheetData><x:row r="1" hidden="1"><x:c r="A1" s="0"><x:v>42864</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B3"/></x:mergeCells></x:worksheet>`;
    const [read] = readSheets(
      't',
      workbook(sheet, {
        'xl/workbook.xml':
          '<x:workbook xmlns:r="r"><x:workbookPr date1904="1"/><x:sheets><x:sheet name="A&amp;B" state="veryHidden" r:id="rId1"/></x:sheets></x:workbook>',
        'xl/styles.xml':
          '<x:styleSheet><x:numFmts><x:numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></x:numFmts><x:cellXfs><x:xf numFmtId="164"/></x:cellXfs></x:styleSheet>',
      }),
    );
    expect(read).toEqual({
      name: 'A&B',
      hidden: true,
      rows: [[{ text: '2021-05-10', kind: 'date' }]],
      merges: [{ top: 0, left: 0, bottom: 2, right: 1 }],
      hiddenRows: new Set([0]),
      hiddenColumns: new Set([1, 2]),
      typed: true,
    });
  });

  test.each<readonly [string, Uint8Array, string]>([
    [
      'the old format',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0),
      '这是旧版 Excel 的 .xls；请在 Excel 或 WPS 里另存为“Excel 工作簿（.xlsx）”再导入',
    ],
    [
      'a password',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')]),
      '工作簿有打开密码；请去掉密码，另存一份再导入',
    ],
    [
      'another kind of zip',
      zipSync({ 'content.xml': strToU8('<x/>') }),
      '这不是 .xlsx 工作簿；请在 Excel 或 WPS 里另存为“Excel 工作簿（.xlsx）”再导入',
    ],
    [
      'half a file',
      workbook('<worksheet/>').subarray(0, 200),
      '文件坏了或没有传完；请重新复制一份，在 Excel 里打开看看',
    ],
    [
      'a page that is called a table',
      strToU8('<html><table><tr><td>小区名称</td></tr></table></html>'),
      '这是网页，只是名字像表格；请在 Excel 或 WPS 里另存为“Excel 工作簿（.xlsx）”再导入',
    ],
    [
      'bytes of no text',
      Uint8Array.of(0x81, 0x00, 0xff, 0x1a),
      '不是工作簿，也不是认得出编码的文字；请在 Excel 或 WPS 里另存为“Excel 工作簿（.xlsx）”再导入',
    ],
    ['quotes', strToU8('小区名称,户数\n"甲,3\n'), '第 2 行附近引号不配对，或者换行混用；请重新导出'],
  ])('%s is refused with what to do', (_, bytes, message) => {
    expect(() => readSheets('t', bytes)).toThrow(message);
  });

  test('texts: commas or tabs, in the encodings of the intake', () => {
    const rows = [
      ['text 小区名称', 'text 户数'],
      ['text 甲，乙', 'text 12'],
    ];
    expect(cells(strToU8('\ufeff小区名称,户数\r\n"甲，乙",12\r\n'))).toEqual(rows);
    expect(cells(strToU8('小区名称\t户数\n甲，乙\t12'))).toEqual(rows);
    const utf16 = Buffer.from('\ufeff小区名称\t户数\n甲，乙\t12\n', 'utf16le');
    expect(cells(new Uint8Array(utf16))).toEqual(rows);
    // 甲 in GB18030, and the rest of a ledger.
    const gb = [
      0xd0, 0xa1, 0xc7, 0xf8, 0x2c, 0xbb, 0xa7, 0xca, 0xfd, 0x0a, 0xbc, 0xd7, 0x2c, 0x31, 0x32, 0x0a,
    ];
    expect(cells(Uint8Array.from(gb))).toEqual([
      ['text 小区', 'text 户数'],
      ['text 甲', 'text 12'],
    ]);
  });
});

describe('what the parts of a workbook say', () => {
  const texts = (sheet: string, more: Record<string, string> = {}): (string | null)[] =>
    cells(workbook(`<worksheet>${sheet}</worksheet>`, more)).flat();
  const row = (inner: string): string => `<sheetData><row r="1">${inner}</row></sheetData>`;

  test('text outside of texts is none, and readings of names are left out, in cells as in shared texts', () => {
    const shared = {
      'xl/sharedStrings.xml':
        '<sst>x<si>y<t>甲</t>z<rPh sb="0" eb="1"><t>カブ</t></rPh><t>乙</t></si><si><t>丙</t></si></sst>',
    };
    expect(texts(row('<c t="s"><v>0</v></c><c t="s">x<v>1</v>y</c>'), shared)).toEqual([
      'text 甲乙',
      'text 丙',
    ]);
    const inline = '<c t="inlineStr"><is><t>甲</t>z<rPh sb="0" eb="1"><t>カブ</t></rPh><t>乙</t></is></c>';
    expect(texts(row(inline))).toEqual(['text 甲乙']);
  });

  test('only the formats of cells count, wherever else a format stands', () => {
    const styles = (inner: string) => ({ 'xl/styles.xml': `<styleSheet>${inner}</styleSheet>` });
    const xf = '<xf numFmtId="31"/>';
    const plain = '<cellXfs><xf numFmtId="0"/></cellXfs>';
    const dated = row('<c s="1"><v>44326</v></c>');
    expect(texts(dated, styles(`${plain}<cellStyleXfs>${xf}</cellStyleXfs>`))).toEqual(['number 44326']);
    expect(texts(dated, styles(`<cellXfs><xf/><other numFmtId="0"/>${xf}</cellXfs>`))).toEqual([
      'date 2021-05-10',
    ]);
  });

  test('rows and columns are hidden where they say so; a column gives its style only in what Gnumeric writes', () => {
    const sheet = (space: string): string =>
      `<worksheet${space}><cols><col min="1" max="1" style="1"/><col min="2" max="2" hidden="0"/><col min="3" max="3" hidden="1"/></cols><sheetData><row r="1" hidden="0"><c r="A1"><v>44326</v></c><c r="B1"><v>44326</v></c></row><row r="2" hidden="true"><c r="A2" s="0"><v>44326</v></c></row></sheetData></worksheet>`;
    const styles = {
      'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="31"/></cellXfs></styleSheet>',
    };
    const read = (space: string) => readSheets('t', workbook(sheet(space), styles))[0]!;
    const plain = read('');
    expect([plain.hiddenRows, plain.hiddenColumns]).toEqual([new Set([1]), new Set([2])]);
    const kinds = (space: string) => read(space).rows.map((own) => own.map((cell) => cell?.kind));
    expect(kinds('')).toEqual([['number', 'number'], ['number']]);
    expect(kinds(' xmlns:gnmx="http://www.gnumeric.org/ext/spreadsheetml"')).toEqual([
      ['date', 'number'],
      ['number'],
    ]);
  });

  test('the first row and cell without a place are the first; one after another follows', () => {
    expect(
      cells(workbook('<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>')),
    ).toEqual([['number 1']]);
    expect(texts(row('<c r="C1"><v>3</v></c><c><v>4</v></c>'))).toEqual([null, null, 'number 3', 'number 4']);
    expect(texts(row('<c><v>1</v></c><c/><c t="str"><f>""</f></c>'))).toEqual([
      'number 1',
      null,
      'uncalculated ',
    ]);
  });

  test('sheets by the parts that they name, hidden or not, without those that have none', () => {
    const more = {
      'xl/workbook.xml':
        '<workbook xmlns:r="r"><workbookPr date1904="0"/><other date1904="1" name="no" r:id="rId1"/><sheets><sheet name="甲" r:id="rId1"/><sheet name="乙" state="visible" r:id="rId2"/><sheet name="丙" state="hidden" r:id="rId1"/><sheet name="图" r:id="rId9"/><sheet name="无"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/><Other Id="rId9" Target="worksheets/sheet1.xml"/><Relationship Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet2.xml': `<worksheet>${row('<c><v>2</v></c>')}</worksheet>`,
    };
    const sheets = readSheets('t', workbook(`<worksheet>${row('<c><v>1</v></c>')}</worksheet>`, more));
    expect(sheets.map(({ name, hidden, rows }) => [name, hidden, rows[0]?.[0]?.text])).toEqual([
      ['甲', false, '1'],
      ['乙', false, '2'],
      ['丙', true, '1'],
    ]);
  });

  test('one that unpacks to more than a workbook may is refused before it is unpacked, whatever else it holds', () => {
    const huge = strToU8('x'.repeat(1000));
    const zip = (name: string): Uint8Array => {
      const bytes = zipSync({ [name]: huge, 'xl/workbook.xml': strToU8('<workbook/>') });
      // The size that the directory says: a bomb need not hold it.
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      for (let at = 0; at + 4 < bytes.length; at++)
        if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 1000)
          view.setUint32(at + 24, 0x7fffffff, true);
      return bytes;
    };
    expect(() => readSheets('t', zip('xl/worksheets/sheet1.xml'))).toThrow('文件解开以后太大');
    expect(readSheets('t', zip('xl/media/picture.png'))).toEqual([]);
    expect(readSheets('t', zip('docProps/xl/styles.xml'))).toEqual([]);
  });
});
