import { describe, expect, test } from 'vitest';
import { personalCorpus } from '../../tests/fixtures/personal-corpus.ts';
import { narrowed } from '../schema/personal-numbers.ts';
import { masked, personalData, personalIn, personalSpans, surePersonal } from './personal.ts';

const codeOf = (text: string): string | null => personalData(text)?.code ?? null;

describe('personalData', () => {
  test.each([
    '370212199001011248',
    '37021219900101123X',
    '37021219900101123x',
    '身份证370212199001011248。',
    '370212 19900101 1248',
    '370212-19900101-123X',
    '３７０２１２１９９００１０１１２４８',
    '370212 1990 0101 1248',
    '370212·1990·01·01·1248',
    '370212—19900101—1248',
    // Of a child, and one copied with a mistake but named for what it is.
    '370212202206150019',
    '身份证370212199001011234',
    '身份证370212900101123',
    '370212900101123（身份证）',
  ])('P001 %s', (text) => expect(codeOf(text)).toBe('P001'));

  test.each([
    '13800138000',
    '电话13800138000，',
    '138 0013 8000',
    '138-0013-8000',
    '+8613800138000',
    '+86 138 0013 8000',
    '008613800138000',
    '013800138000',
    '１９９００００００００',
    '手机:19900000000转',
    '138.0013.8000',
    '138—0013—8000',
    '138  0013  8000',
    '138\t0013\t8000',
    '1380 0138 000',
    '1380 013 8000',
    '8613800138000',
    '0086-1380 0138 000',
  ])('P002 %s', (text) => expect(codeOf(text)).toBe('P002'));

  test.each([
    '业主王建国反映噪声',
    '居民：李某',
    '居民李某某，要求改道',
    '申请人：张 '.trim() + '三',
    '联系人：陈明 0532-00000001',
    '姓名:赵六；',
    '张先生来电',
    '李建国先生来电',
    '住户向某提出',
    '异议人曾某某认为',
    '业主方某反对',
    '业主王建国不同意',
    '居民李强投诉夜间施工',
    '住户张三希望改门',
    '业主曲某某反映',
    '业主欧阳某反映',
    '业主代表王建国提出',
    '居民代表：王建国',
    '联系人（王建国）',
    '业主“王建国”反映',
    '王建国（业主）反映',
    '李某某投诉',
    '3号楼王某反映',
    '张大爷反映楼道灯不亮',
    '王阿姨来电',
  ])('P003 %s', (text) => expect(codeOf(text)).toBe('P003'));

  test.each([
    '',
    '一名居民反映噪声',
    '居民要求先改路灯',
    '业主委员会组织投票',
    '业主大会同意',
    '3号楼居民提出意见',
    '居民向街道反映',
    '居民向社区提出建议',
    '业主于次日提出',
    '居民曾经提出过',
    '业主陆续反映',
    '打消居民顾虑，逐户解释',
    '居民高度认可',
    '居民高兴地表示满意',
    '居民高票同意',
    '居民马上同意了',
    '居民万分不满',
    '居民同意改造',
    '业主表示同意',
    '住户高层反映水压低',
    '业主方面提出',
    '居民周边，有两所学校',
    '居民严重反对',
    '居民任何要求都登记',
    '居民方便，出行安全',
    '居民白天反映',
    '居民议事会',
    '王家村（村民委员会）',
    '石老人（居民区）',
    '万科（业主大会）',
    '范围（居民楼本体）',
    '张家埠（居民）',
    '特此公示，请居民周知。',
    '惠及居民万余户。',
    '居民周五、周六不宜施工',
    '听取当事人陈述、申辩意见',
    '物业主任提出，另行安排',
    '各位业主：\n王家村，今日停水',
    '居民柳树、杨树遮光',
    '方便女士停车',
    '百余大妈跳舞',
    '居民代表会议',
    '居民代表同意',
    '居民施工，要听安排',
    '居民迟迟不交费',
    '居民代表曲解了，已解释',
    '向本区（居民）说明',
    '向各位（业主）发放问卷',
    '向某单位提出',
    '大爷大妈反映',
    '向阿姨们发放',
    '有关各方同意',
    '住户数 300 户',
    '崂政办发〔2021〕2号',
    '0532-0000 0001',
    '面积13800138平方米',
    '合同号 20210510138001380001',
    '合同号 370212900101123',
    '施工许可证370212202105100101',
    '凭身份证领取，通知和档案都在社区，档案号370212210105001',
    'QD-1501-2021-001',
    '1998-2003 456户',
    '中标价15661234.567元',
    '2021-05-10 1300 平方米',
    '2021.05.10—2021.05.20',
    '面积1388.1234平方米',
    '统一社会信用代码91370212MA00000000',
    '项目 LS-2021-13800138000123',
  ])('nothing in %s', (text) => expect(personalData(text)).toBeNull());

  test.each([
    ['6217000010012345678 打款', null],
    ['6222020200112233446', 'P004'],
    ['卡号6222 0202 0011 2233 446', 'P004'],
    ['车牌鲁B12345占道', 'P005'],
    ['鲁BD12345', 'P005'],
    ['发到 wang1970@163.com', 'P006'],
    ['意见发到 lsjs@qd.gov.cn', null],
    ['加微信 wangjg_1970', 'P007'],
    ['QQ：123456789', 'P007'],
    ['微信公众号 lsqzjj', null],
    ['3号楼2单元501室业主反映漏水', 'P008'],
    ['住3-2-501的老人', 'P008'],
    ['370212200506150203', 'P101'],
    ['施工许可证370212200506150203', null],
    ['王建国反映漏水', 'P103'],
    ['3号楼2单元501室漏水', 'P108'],
    ['街道办事处3号楼502室领取', null],
  ])('%s: %s', (text, code) => expect(codeOf(text)).toBe(code));
});

test('links are looked at in their query, and only there', () => {
  const named = `https://a.example/x?q=${encodeURIComponent('业主王建国')}&t=13800138000`;
  expect(personalIn('网址', named)).toEqual({ code: 'P002', sure: true });
  expect(personalIn('网址', 'https://a.example/art/2021/5/10/art_13800138000_1.html')).toBeNull();
  expect(personalIn('整数', '13800138000')).toBeNull();
});

test('of a corpus drawn at random numbers are found, names and homes too, and lawful texts pass', () => {
  for (const seed of ['甲', '乙', '丙']) {
    const corpus = personalCorpus(seed, 200);
    const share = (kind: string, is: (found: ReturnType<typeof personalData>) => boolean): number => {
      const own = corpus.filter((one) => one.kind === kind);
      return own.filter(({ text }) => is(personalData(text))).length / own.length;
    };
    const asked = (found: ReturnType<typeof personalData>): boolean => found !== null;
    const refused = (found: ReturnType<typeof personalData>): boolean => found?.sure === true;
    const questioned = (found: ReturnType<typeof personalData>): boolean => found?.sure === false;
    expect(share('号码', refused), seed).toBeGreaterThanOrEqual(0.99);
    expect(share('姓名', asked), seed).toBeGreaterThanOrEqual(0.95);
    expect(share('住处', asked), seed).toBeGreaterThanOrEqual(0.95);
    expect(share('无', refused), seed).toBeLessThanOrEqual(0.01);
    expect(share('无', questioned), seed).toBeLessThanOrEqual(0.05);
  }
});

test('asked for what is certain alone, the answer is the same: beside a door a likely name is, too', () => {
  const sureOf = (text: string): unknown =>
    personalSpans(text).find(({ code }) => code.startsWith('P0')) ?? null;
  const doors = [
    '王建国说，3号楼2单元501室漏水',
    '经办人李明，3号楼2单元501室',
    '3号楼2单元501室漏水',
    '说明3-2-501',
  ];
  const texts = ['丁', '戊', '己'].flatMap((seed) => personalCorpus(seed, 300)).map(({ text }) => text);
  const pairs = texts.slice(1).map((text, i) => `${texts[i]}，${text}`);
  for (const text of [...doors, ...texts, ...pairs]) expect(surePersonal(text), text).toEqual(sureOf(text));
  expect(surePersonal(doors[0]!)?.code).toBe('P008');
  expect(surePersonal(doors[2]!)).toBeNull();
});

test('a narrowed text has each character in its place, as NFKC writes it where that is one', () => {
  const every = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).join('');
  const alone = [...Array(every.length).keys()].map((at) => {
    const form = every[at]!.normalize('NFKC');
    return form.length === 1 ? form : every[at]!;
  });
  expect(narrowed(every) === alone.join('')).toBe(true);
  expect(narrowed('１３８　００１３—ＱＱ①㎡')).toBe('138 0013—QQ1㎡');
});

test('no report repeats a number that was found', () => {
  for (const { text, kind } of personalCorpus('遮', 300).filter(({ kind: own }) => own === '号码'))
    expect(personalData(masked(text))?.sure ?? false, `${kind} ${text}`).toBe(false);
});

test.each([
  ['找王师傅 13800138000', '找王师傅 138********'],
  ['身份证 370212 1996-01-01 1234', '身份证 370*** ****-**-** ****'],
  ['业主王建国反映漏水', '业主王**反映漏水'],
  ['联系人：李红', '联系人：李*'],
  ['欧阳小明（业主）不同意', '欧***（业主）不同意'],
  ['周文女士来电', '周*女士来电'],
  ['3号楼2单元501室业主反映，车牌鲁B12345', '**********业主反映，车牌鲁B*****'],
  ['12栋3单元，0532-8899 7788', '12栋3单元，0532-8899 7788'],
])('%s is shown as %s', (text, shown) => expect(masked(text)).toBe(shown));
