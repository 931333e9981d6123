import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Dataset } from '../model/types.ts';
import { unplain } from './csv-forms.ts';
import { dataPackage } from './datapackage.ts';
import { once } from '../shared/once.ts';
import { bundled, type PublishedFile } from './resources.ts';

/** In the zip the files that make the site lie in a folder that can be put into `data/` as it is. */
const place =
  ({ info }: Dataset) =>
  ({ input, path }: PublishedFile): string =>
    input ? `${info.id}/${unplain(path)}` : unplain(path);

const readme = ({ info, asOf }: Dataset): string =>
  [
    `${info.title}，数据截至${asOf}`,
    info.sample ? '虚构示例，非真实项目。' : info.official ? '' : '非政府官方网站。',
    `整理：${info.publisher}。授权：${info.licence.name} ${info.licence.url ?? ''}`.trim(),
    '',
    `${info.id}文件夹：生成网站用的全部数据。整个放进代码的data文件夹，能生成一样的网站。`,
    'datapackage.json：每个文件的字段、单位、大小和SHA-256。',
    'figures文件夹：页面上的全部数字，每个都有定义、公式和可引用的句子。由各表算出，不放回data文件夹。',
    'schemas文件夹：各表JSON的JSON Schema。codelists文件夹：OC4IDS用到的代码。',
    '这里的CSV是给程序读的：UTF-8，没有字节顺序标记（BOM）。用Excel直接打开会是乱码，要从“数据”菜单的“自文本/CSV”导入，编码选UTF-8；或者从网站的“数据”页下载带标记的那一种。',
    '空格子是未公开，不是0。',
    '',
  ]
    .filter((line, i) => i !== 1 || line !== '')
    .join('\r\n');

/** What a file holds, made when it is wanted. */
type Content = () => string | Uint8Array;

/**
 * Packs files, one after the other, so that only one of them need be in the memory; names sorted, each with the day of the
 * data, in whatever time zone: a zip keeps local time.
 */
export function packed(files: ReadonlyMap<string, Content>, asOf: string): Uint8Array {
  const [year = 1980, month = 1, day = 1] = asOf.split('-').map(Number);
  const mtime = new Date(year, month - 1, day, 12);
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [name, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = mtime;
    zip.add(file);
    const whole = content();
    file.push(typeof whole === 'string' ? strToU8(whole) : whole, true);
  }
  zip.end();
  return Buffer.concat(chunks);
}

/**
 * Everything in one zip. Same data, same bytes.
 */
export const zipAll = once((dataset: Dataset): Uint8Array => {
  const at = place(dataset);
  const files = new Map<string, Content>([
    ['README.txt', () => `\ufeff${readme(dataset)}`],
    ['datapackage.json', () => dataPackage(dataset, at)],
    ...bundled(dataset).map((file): [string, Content] => [at(file), file.content]),
  ]);
  return packed(files, dataset.asOf);
});
