import type { FieldKind } from '../schema/field.ts';
import { hasIdNumber, hasMobile, maskNumbers } from '../schema/personal-numbers.ts';
import type { ProblemCode } from './catalogue.ts';

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤曲逄綦矫纪迟隋栾葛柳施倪鲁盛耿臧';
/** Surnames that also open everyday words after 居民: “居民向街道反映”, “居民顾虑”, “请居民周知”; and places. */
const WORDS = [
  '[向于曾方](?!某)|顾[虑及]|任[何意务期选职]|许[多可久]|程[度序]|夏[天季]|武装|雷雨',
  '周[边围末知转期一二三四五六日]|万[一元分余人户多科]|陈[述情旧设列]|范围|石[材阶板桥墙]|龙头|秦岭',
  '马[上桶路虎]|毛[病坯]|白[天色蚁]|余[下款额]|金[额钱]|钱款|谢[绝意]|严[重格禁防守查]|田[地间]|林[地木荫]',
  '高[度层龄兴票峰楼处温价差压空低]|施[工压肥救]|付[费款清出]|何[时种人处]|盛[赞夏会情]|柳树|杨树|陆续',
  '曲[解折线]|纪[要律念]|迟[迟到交缴疑]|\\p{Script=Han}{1,2}(?:村|路|庄|埠|洼|河|台|社区|街道|小区|花园)',
  '石老人|金家岭',
].join('|');
const WHO = '(?<![物企商专])(?:业主|居民|住户|村民|当事人|异议人|申请人|联系人|姓名)(?:代表)?';
const SAYS = '反映|投诉|提出|要求|认为|表示|希望|建议|来电|来信|来访|担心|质疑';
const SURNAME = `(?!${WORDS})(?:[${SURNAMES}]|欧阳|司马|上官|诸葛|皇甫|尉迟|公孙|慕容|令狐|司徒)`;
const NAME = new RegExp(
  [
    `${WHO}[:：]?[ \\t]*[“"(]?${SURNAME}(?:某某?|\\p{Script=Han}{1,2})(?=$|[，。、；,;\\s()”"反提认要说]|不同意|不服|同意|${SAYS})`,
    // The other way round: a name, then what it is of.
    `(?<!\\p{Script=Han})${SURNAME}\\p{Script=Han}{1,2}(?<![村家庄埠洼河路])\\(${WHO}\\)`,
    `(?![向于任方曾])[${SURNAMES}]某某?(?=不?同意|${SAYS})`,
    `(?!方便|提高|许多|对于|便于)[${SURNAMES}]\\p{Script=Han}{0,2}(?:先生|女士)`,
    `(?![向于任方曾余])[${SURNAMES}](?:大爷|大妈|大娘|阿姨|奶奶|爷爷|大叔|大婶|大姐|大哥)`,
  ].join('|'),
  'u',
);

const KINDS: ReadonlySet<FieldKind> = new Set(['文字', '长文字', '编号', '多个编号']);

/** Whether a person could be named in a field of this kind; in ids too, since people are kept under their numbers. */
export const mayNamePerson = (kind: FieldKind): boolean => KINDS.has(kind);

/** The personal datum a public text must not carry (P001 ID number, P002 mobile, P003 name), or null. */
export function personalData(text: string): ProblemCode | null {
  if (hasIdNumber(text)) return 'P001';
  if (hasMobile(text)) return 'P002';
  return NAME.test(text.normalize('NFKC')) ? 'P003' : null;
}

const EACH_NAME = new RegExp(NAME.source, 'gu');
const GIVEN = new RegExp(
  `(${SURNAME})(?:\\p{Script=Han}{1,2}(?=$|\\()|\\p{Script=Han}{0,2}(?=先生|女士))`,
  'u',
);

/** A text for a report: of an identity card or a mobile three digits, of a resident's name the surname. */
export function masked(text: string): string {
  if (personalData(text) === null) return text;
  return maskNumbers(text)
    .normalize('NFKC')
    .replace(EACH_NAME, (found) => found.replace(GIVEN, '$1某'));
}
