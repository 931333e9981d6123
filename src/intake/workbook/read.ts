import { parseCsv } from '../csv.ts';
import { conflictsIn, conflictWords } from '../conflict-marks.ts';
import { decode } from '../decode.ts';
import type { Sheet, SheetCell } from './sheet.ts';
import { isOldWorkbook, isZip } from '../signs.ts';
import { readXlsx, WorkbookError } from './xlsx.ts';

const SAVE = '请在 Excel 或 WPS 里另存为“Excel 工作簿（.xlsx）”再导入';

/** Most question marks and signs of a broken text are in none of what offices write. */
const readable = (text: string): boolean => {
  const sample = text.slice(0, 4000);
  const odd = sample.match(/[\u0080-\u00ff\ufffd\ue000-\uf8ff\u0000-\u0008]/g)?.length ?? 0;
  return odd * 20 <= sample.length && /\p{Script=Han}/u.test(sample);
};

/** What parts the cells of a text: tabs where a line has one; semicolons where the lines have more than commas. */
function separatorOf(text: string): string {
  const lines = text.split(/[\r\n]+/, 20);
  const count = (sign: string): number => lines.filter((line) => line.includes(sign)).length;
  if (count('\t') > 0) return '\t';
  return count(';') > count(',') ? ';' : ',';
}

/** A sheet of a text: separated by tabs, semicolons or commas. */
function textSheet(name: string, text: string): Sheet {
  const split = parseCsv(text, separatorOf(text));
  if (!split.ok)
    throw new WorkbookError(
      `第 ${split.row} 行附近引号不配对，或者换行混用${split.detail === '' ? '' : `（${split.detail}）`}；请重新导出`,
    );
  const rows = split.records.map((record) =>
    record.map((cell): SheetCell | undefined => (cell === '' ? undefined : { text: cell, kind: 'text' })),
  );
  const none = new Set<number>();
  return { name, hidden: false, rows, merges: [], hiddenRows: none, hiddenColumns: none, typed: false };
}

/**
 * The sheets of a file of the office: .xlsx, or text that is separated by commas or tabs, in the encodings of the
 * intake. What it is, its bytes say and not its name.
 * @param name of the file, for the sheet of a text.
 * @throws WorkbookError with what to do, in Chinese.
 */
export function readSheets(name: string, bytes: Uint8Array): Sheet[] {
  if (isZip(bytes)) return readXlsx(bytes);
  if (isOldWorkbook(bytes)) {
    const locked = new TextDecoder('utf-16le').decode(bytes).includes('EncryptedPackage');
    throw new WorkbookError(
      locked ? '工作簿有打开密码；请去掉密码，另存一份再导入' : `这是旧版 Excel 的 .xls；${SAVE}`,
    );
  }
  const decoded = decode(bytes, readable);
  if (decoded === null) throw new WorkbookError(`不是工作簿，也不是认得出编码的文字；${SAVE}`);
  const text = decoded.text.replace(/^\ufeff/, '');
  if (/^\s*<(!doctype|html|\?xml|table|meta)/i.test(text))
    throw new WorkbookError(`这是网页，只是名字像表格；${SAVE}`);
  const conflicts = conflictsIn(text);
  if (conflicts.length > 0)
    throw new WorkbookError(
      `有 git 的冲突标记：${conflictWords(conflicts)}是两个人改了同一处；请留下对的一份，把 <<<<<<<、=======、>>>>>>> 三种行都删掉`,
    );
  if (!readable(text))
    throw new WorkbookError(
      `文字是乱码，存的时候用错了编码；请回到原表，另存为“Excel 工作簿（.xlsx）”或“CSV UTF-8（逗号分隔）”再导入`,
    );
  return [textSheet(name, text)];
}
