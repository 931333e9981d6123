import { readEntries, type DatasetRead } from '../intake/dataset.ts';
import type { FolderEntry } from '../intake/folder-entry.ts';
import { PHOTOS } from '../intake/folder-entry.ts';
import type { Hidden } from '../intake/ledger/hidden.ts';
import type { LedgerFile } from '../intake/ledger/import.ts';
import { isOldWorkbook, isZip } from '../intake/signs.ts';
import { lostRecords, publicRecords } from '../model/lost.ts';
import type { Dataset } from '../model/types.ts';
import type { Mapping } from '../schema/mapping.ts';
import { staffTables } from '../schema/staff-tables.ts';
import { tableNames, tables } from '../schema/tables/index.ts';
import { checkRead, withErrors, type Checked } from './checked.ts';
import { copies, type Made } from './copies.ts';
import { escapeHtml } from './escape.ts';
import { datasetSection, htmlReport, problemLists } from './html-report.ts';
import { importInto, inLedger, mappingText, readMapping, type Imported } from './import.ts';
import { previewSection } from './preview-formats.ts';
import { datasetOf, preview } from './preview.ts';
import { entryText, fileEntry, textEntry, unpack, type Published } from './published.ts';

/** What a person gave to be checked. */
export interface CheckInput {
  readonly files: readonly LedgerFile[];
  /** What the site published; null where the page has nothing of it. */
  readonly published: Published | null;
  /** What to do with what a workbook hides; null: ask. */
  readonly hidden: Hidden | null;
  /** The day of the report, as the reader writes it. */
  readonly today: string;
}

/** What a check came to, for the page to show. */
export interface CheckOutcome {
  /** Sections of HTML. */
  readonly html: string;
  /** Whether hidden rows or columns have to be decided on. */
  readonly asksHidden: boolean;
  readonly made: readonly Made[];
}

/** Says how far a check has come, from 0 to 1. */
export type Progress = (words: string, share: number) => void;

const OWN = new Set<string>([
  ...['dataset.json', 'README.md'],
  ...tableNames.map((name) => tables[name].file),
  ...Object.values(staffTables).map(({ file }) => file),
]);

/** Whether a dropped file is one of a dataset's folder, and not a ledger to be read into it. */
function isOwn({ name, bytes }: LedgerFile, wholeFolder: boolean): boolean {
  if (OWN.has(name) || name.startsWith('~$') || name.endsWith('.geojson')) return true;
  return wholeFolder && !isZip(bytes) && !isOldWorkbook(bytes);
}

/** The id in a dataset.json, which may be broken. */
function idIn(entries: readonly FolderEntry[]): string | null {
  const file = entries.find(({ name }) => name === 'dataset.json');
  return file === undefined ? null : (/"id"\s*:\s*"([^"]*)"/.exec(entryText(file))?.[1] ?? '数据集');
}

/** What is checked: the folder, how it is called, what is read into it. */
interface Given {
  readonly id: string;
  readonly entries: readonly FolderEntry[];
  readonly ledgers: readonly LedgerFile[];
  /** The folder of photographs; null where none was dropped, and the tables alone are checked. */
  readonly pictures: readonly FolderEntry[] | null;
  readonly mapping: Mapping | string;
}

/**
 * Sorts what was dropped. With dataset.json it is a whole folder; without, what was dropped takes the place of what is
 * published. @returns null where there is nothing to check it against.
 */
function sorted(files: readonly LedgerFile[], published: Published | null): Given | null {
  const isPicture = ({ name }: LedgerFile): boolean => name.startsWith(`${PHOTOS}/`);
  const rest = files.filter((file) => file.name !== 'mapping.json' && !isPicture(file));
  const pictures = files
    .filter(isPicture)
    .map(({ name, bytes }) => fileEntry(name.slice(PHOTOS.length + 1), bytes));
  const map = files.find(({ name }) => name === 'mapping.json');
  const wholeFolder = rest.some(({ name }) => name === 'dataset.json');
  const own = rest
    .filter((file) => isOwn(file, wholeFolder))
    .map(({ name, bytes }) => fileEntry(name, bytes));
  const base = wholeFolder || published === null ? [] : unpack(published);
  const entries = [...base.filter(({ name }) => !own.some((one) => one.name === name)), ...own];
  const id = idIn(entries);
  return id === null
    ? null
    : {
        id,
        entries,
        ledgers: rest.filter((file) => !isOwn(file, wholeFolder)),
        pictures: wholeFolder && pictures.length > 0 ? pictures : null,
        mapping: map === undefined ? { layouts: [] } : readMapping(new TextDecoder().decode(map.bytes)),
      };
}

const section = (heading: string, body: string): string =>
  `<section><h2>${escapeHtml(heading)}</h2>${body}</section>`;
const words = (text: string): string => `<pre class="check-words">${escapeHtml(text)}</pre>`;
const said = (heading: string, text: string): CheckOutcome => ({
  html: section(heading, `<p>${escapeHtml(text)}</p>`),
  asksHidden: false,
  made: [],
});

/** Bytes in a buffer of their own. */
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text).slice();
const mappingFile = (imported: Imported | null): Made[] =>
  imported === null || imported.is === 'unread' || imported.layouts === null
    ? []
    : [
        {
          name: 'mapping.json',
          type: 'application/json',
          bytes: utf8(mappingText(imported.layouts)),
        },
      ];

/** The check, the import and the comparison of one dataset, as the command line has them. */
class Check {
  private readonly input: CheckInput;
  private readonly given: Given;
  private readonly progress: Progress;

  constructor(input: CheckInput, given: Given, progress: Progress) {
    this.input = input;
    this.given = given;
    this.progress = progress;
  }

  private get folder(): string {
    return `data/${this.given.id}`;
  }

  async run(mapping: Mapping): Promise<CheckOutcome> {
    const { entries, ledgers } = this.given;
    const read = readEntries(entries, this.folder, this.given.pictures);
    if (ledgers.length === 0) return this.check(entries, read, null);
    this.progress('读台账', 0.1);
    const { hidden } = this.input;
    const how = { files: ledgers, mapping, hidden, clear: false, source: null, yes: true };
    const imported = importInto(entries, read, how);
    if (imported.is === 'proposed')
      return {
        html: section(
          `台账里有 ${imported.open} 处要您定`,
          `<p>下载 mapping.json，把里面的 "?" 改成要填的，和台账一起再拖进来。</p>${words(imported.words)}`,
        ),
        asksHidden: false,
        made: mappingFile(imported),
      };
    if (imported.is !== 'read') {
      this.progress('做批注', 0.8);
      const { problems } = imported;
      return {
        html: section(
          imported.is === 'unread' ? '先改好这些，才能读台账' : '台账里有错误，读不进来',
          problemLists(problems),
        ),
        asksHidden: hidden === null && problems.some(({ code }) => code === 'I003'),
        made: [...mappingFile(imported), ...(await copies(problems, ledgers, read))],
      };
    }
    const { files } = imported.written;
    const after = [
      ...entries.filter(({ name }) => !files.has(name)),
      ...[...files].map(([name, text]) => textEntry(name, text)),
    ];
    return this.check(after, readEntries(after, this.folder, this.given.pictures), imported);
  }

  /** What the site has of the same dataset; null where it has none, or its own files would not pass today. */
  private before(): { entries: FolderEntry[]; dataset: Dataset } | null {
    const { published } = this.input;
    if (published?.id !== this.given.id) return null;
    const entries = unpack(published);
    const dataset = datasetOf(
      published.id,
      entries.map(({ name, bytes }) => ({ name, bytes: bytes() })),
    );
    return dataset === null ? null : { entries, dataset };
  }

  private async check(
    entries: readonly FolderEntry[],
    read: DatasetRead,
    imported: Extract<Imported, { is: 'read' }> | null,
  ): Promise<CheckOutcome> {
    const { id, ledgers } = this.given;
    this.progress('逐条检查', 0.4);
    const judged = checkRead(id, read);
    this.progress('和公布的比较', 0.6);
    const before = this.before();
    const compared = this.compared(judged, before, entries);
    const problems =
      imported === null
        ? compared.checked.problems
        : compared.checked.problems.map((problem) => inLedger(problem, imported.written, this.folder));
    const checked = { ...compared.checked, problems };
    this.progress('做批注', 0.8);
    return {
      html: [
        datasetSection(checked),
        ...(compared.html === null ? [] : [compared.html]),
        ...(imported === null ? [] : [section('台账是这样读的', words(imported.words))]),
      ].join(''),
      asksHidden: false,
      made: [
        {
          name: '检查报告.html',
          type: 'text/html',
          bytes: utf8(htmlReport([checked], this.input.today)),
        },
        ...(await copies(problems, ledgers, read)),
        ...mappingFile(imported),
      ],
    };
  }

  /** With the records that would be lost, and what the public will see change. */
  private compared(
    checked: Checked,
    before: ReturnType<Check['before']>,
    entries: readonly FolderEntry[],
  ): { checked: Checked; html: string | null } {
    const { dataset } = checked;
    if (before === null) {
      const none = '这一页没有带着这个数据集公布的数据，不能比较会改什么。';
      return { checked, html: section('发布以后的变化', `<p>${none}</p>`) };
    }
    if (dataset === null) return { checked, html: null };
    const { id } = checked;
    const was = { id, records: publicRecords(before.dataset) };
    const now = { id, records: publicRecords(dataset) };
    const lost = lostRecords([was], now, dataset.rows.removals, this.folder);
    const files = (list: readonly FolderEntry[]) => list.map(({ name, bytes }) => ({ name, bytes: bytes() }));
    const html = previewSection(preview(dataset, files(before.entries), files(entries)));
    return { checked: withErrors(checked, lost), html };
  }
}

/**
 * Checks what a person gave, with the code of the command line: a dataset's folder, some of its tables in place of the
 * published ones, or workbooks that are read into it. Asks nothing of a disk or a network.
 */
export async function runCheck(input: CheckInput, progress: Progress): Promise<CheckOutcome> {
  progress('打开文件', 0.05);
  const given = sorted(input.files, input.published);
  if (given === null)
    return said(
      '不知道是哪个数据集',
      '这一页没有带着公布的数据；请把 dataset.json 和各表的 CSV 一起拖进来，或者拖整个文件夹。',
    );
  if (typeof given.mapping === 'string') return said('mapping.json 用不了', `mapping.json ${given.mapping}`);
  return new Check(input, given, progress).run(given.mapping);
}
