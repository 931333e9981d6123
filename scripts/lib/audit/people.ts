import { unzipSync } from 'fflate';
import { catalogue } from '../../../src/intake/catalogue.ts';
import { parseCsv } from '../../../src/intake/csv.ts';
import { askedOf, masked, surePersonal } from '../../../src/intake/personal.ts';
import { UserError } from '../cli.ts';
import { ownCopy } from '../own-copies.ts';
import { eachText } from './each-text.ts';
import { readPage } from './page.ts';

/** A text of the site that is of a person. */
interface Found {
  readonly file: string;
  readonly title: string;
  /** Starred. */
  readonly text: string;
}

/** What is looked at by other means (pages and feeds, as the audit reads them anyway) or holds no text as people
 * read it: the index of names is packed into the characters that they use. */
const NOT_HERE = /\.(html|xml|js|mjs|css|png|jpe?g|webp|woff2?|ico|br|gz)$|(^|\/)names\.json$/;
/** Sums, fingerprints and packed files: digits that are nobody's. */
const PACKED = /[\w+/=-]{32,}/g;
/** Of a link only what it asks is anybody's, as in the data. */
const LINK = /(?:https?:\/\/|^\.{0,2}\/)[^\s"'<>]*\?[^\s"'<>]*/g;
const ADDRESS = /https?:\/\/[^\s"'<>?#]+/g;
/** A number with a part: a size or a place, whatever its digits look like. */
const DECIMAL = /^\s*[-+]?\d+\.\d+\s*$/;
/** What every text that is of a person has: eleven digits or signs of digits, an address, a word for people or a door. */
const MAY_NAME =
  /(?:[\d零〇○一壹幺二贰两三叁四肆五伍六陆七柒八捌九玖０-９][^\d零〇○一壹幺二贰两三叁四肆五伍六陆七柒八捌九玖０-９]{0,4}){11}|[@＠]|\(at\)|#at#|微信|薇信|威信|V信|[vw]x|wechat|QQ|扣扣|[\u4e00-\u9fff][A-Z][·.\s-]?[A-Z\d]{5}|某|先生|女士|小姐|师傅|老师|大爷|大妈|大娘|阿姨|奶奶|爷爷|大叔|大婶|大姐|大哥|同志|业主|居民|住户|村民|[事议请系访报求举建映诉]人|姓名|户主|权人|租[户客]|承租|房[主东]|来[电信访]|[楼组栋单][长元]|网格|志愿|低保|老人|残疾|签字|收件|领取|代办|委托|受托|紧急|邻居|家属|号楼|[栋幢]|-\d-\d{3}|\d#/iu;
/** Authors have put their own names under their licences, which must be given as they are. */
const LICENCES = /(^|\/)licenses\/(index\.html|licenses\.txt)$/;
const LISTED = 20;

/** Calendars fold long lines and escape signs. */
const unfolded = (calendar: string): string =>
  calendar
    .replace(/\r?\n[ \t]/g, '')
    .replace(/\\([,;\\])/g, '$1')
    .replace(/\\n/gi, '\n');

/** The texts of one file, cell by cell, line by line, or as its format parts them. */
function textsIn(path: string, bytes: Uint8Array, see: (text: string) => void): void {
  const text = (): string => new TextDecoder().decode(bytes);
  if (/\.(zip|xlsx)$/.test(path)) {
    for (const [inner, content] of Object.entries(unzipSync(bytes))) {
      see(inner);
      textsIn(inner, content, see);
    }
  } else if (/\.(svg|html?|xml|rels)$/.test(path)) {
    readPage(text(), { xml: !/\.html?$/.test(path), uncomputed: () => null, heard: see });
  } else if (/\.(json|geojson|webmanifest)$/.test(path)) eachText(JSON.parse(text()), see);
  else if (path.endsWith('.csv')) {
    const parsed = parseCsv(text());
    if (parsed.ok) parsed.records.forEach((record) => record.forEach(see));
    else text().split('\n').forEach(see);
  } else if (!NOT_HERE.test(path)) unfolded(text()).split('\n').forEach(see);
}

/**
 * The same eyes that read the data, over what is about to be published: whatever way a text has taken. Only what is
 * certain stops it; what is likely was asked about in the data.
 */
export class LastLook {
  /** Texts come again on many pages: each is looked at once. */
  private readonly seen = new Set<string>();
  private readonly found: Found[] = [];

  /** Looks at a text of a file. */
  text(file: string, cut: string): void {
    if (cut.length < 2 || this.seen.has(cut) || LICENCES.test(file)) return;
    const whole = ownCopy(cut);
    this.seen.add(whole);
    const asked = whole.includes('?') ? whole.replace(LINK, (link) => ` ${askedOf(link)} `) : whole;
    if (!MAY_NAME.test(asked) || DECIMAL.test(asked)) return;
    const text = asked.replace(ADDRESS, ' ').replace(PACKED, ' ');
    const span = surePersonal(text);
    if (span === null) return;
    const from = Math.max(0, span.from - 12);
    const stars = masked(text)
      .slice(from, span.to + 12)
      .replace(/\s+/g, ' ');
    this.found.push({ file, title: catalogue[span.code].title, text: stars });
  }

  /** Looks at a file; pages and feeds are handed over by who reads them. */
  file(file: string, bytes: () => Uint8Array): void {
    this.text(file, file);
    if (!NOT_HERE.test(file)) textsIn(file, bytes(), (text) => this.text(file, text));
  }

  /** @throws UserError naming each file and, starred, its text, when anybody was found. */
  mustBeEmpty(): void {
    const { found } = this;
    if (found.length === 0) return;
    const lines = found
      .slice(0, LISTED)
      .map(({ file, title, text }) => `  ${masked(file)}：${title}：${text}`);
    const more = found.length > LISTED ? [`  另有 ${found.length - LISTED} 处`] : [];
    throw new UserError(
      [
        `没有发布：生成好的网站里还有个人信息，${found.length} 处。现有网站没有变化。`,
        ...lines,
        ...more,
        '请改数据里的这些文字；以前发布过、现在要隐去的，写进 redactions.csv。',
      ].join('\n'),
    );
  }
}
