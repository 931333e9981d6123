import type { FieldKind } from '../schema/field.ts';
import { hasIdNumber, hasMobile } from '../schema/personal-numbers.ts';
import type { ProblemCode } from './catalogue.ts';

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤曲逄綦矫纪迟隋栾葛柳施倪鲁盛耿臧';
/** Surnames that also open everyday words after 居民: “居民向街道反映”, “居民顾虑”, “业主曾经提出”. */
const WORDS =
  '向(?!某)|于(?!某)|曾(?!某)|陆续|顾虑|顾及|高度|高层|高龄|高兴|高票|马上|周边|周围|周末|任何|任意|任务|严重|严格|白天|白色|夏天|夏季|许多|许可|万一|万元|金额|金钱|程度|程序|毛病|余下|余款|付费|付款|方(?!某)|曲解|曲折|纪要|纪律|迟迟|迟到|施工|盛赞|武装|雷雨';
const WHO = '业主|居民|住户|村民|当事人|异议人|申请人|联系人|姓名';
const SAYS = '反映|投诉|提出|要求|认为|表示|希望|建议|来电|来信|来访|担心|质疑';
const SURNAME = `(?!${WORDS})(?:[${SURNAMES}]|欧阳|司马|上官|诸葛|皇甫|尉迟|公孙|慕容|令狐|司徒)`;
const NAME = new RegExp(
  [
    `(?:${WHO})(?:代表)?[:：]?\\s*[“"(]?${SURNAME}(?:某某?|\\p{Script=Han}{1,2})(?=$|[，。、；,;\\s()”"反提认要说]|不同意|不服|同意|${SAYS})`,
    // The other way round: a name, then what it is of.
    `(?<!\\p{Script=Han})${SURNAME}\\p{Script=Han}{1,2}\\((?:${WHO})`,
    `(?![向于任方曾])[${SURNAMES}]某某?(?=不?同意|${SAYS})`,
    `[${SURNAMES}]\\p{Script=Han}{0,2}(?:先生|女士)`,
    `(?![向于任方曾])[${SURNAMES}](?:大爷|大妈|大娘|阿姨|奶奶|爷爷|大叔|大婶|大姐|大哥)`,
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
