import { expect, test } from 'vitest';
import {
  compound,
  consentRound,
  dataset,
  fundingLine,
  policy,
  project,
} from '../../../tests/fixtures/records.ts';
import { disclosedFinding, districtDisclosed } from '../disclosure/district.ts';
import { consentMargins, consentMarginsFinding } from './consent-margins.ts';
import { shareOf } from '../figure/make.ts';
import { tenthsOf } from '../figure/tenths-of.ts';
import { coverageRows, coverageSentence, figureKinds, figureTerms } from './method.ts';
import { againstFinding, againstSentence, moneyBases } from './money-bases.ts';
import { terms } from '../figure/terms.ts';

const asked = (id: string, agreeWill: number | null, agreeContent: number | null) =>
  project({ id, name: id, consent: [consentRound({ total: 300, agreeWill, agreeContent })] });

const share = policy.terms.consentShare;

test('the lower of two legs decides the class; an edge belongs to the class above', () => {
  const found = consentMargins(
    dataset({
      projects: [
        asked('P1', 199, 300),
        asked('P2', 200, 300),
        asked('P3', 300, 210),
        asked('P4', 240, 239),
        asked('P5', 270, 300),
        asked('P6', 300, 300),
        asked('P7', 300, null),
        project({ id: 'P8' }),
      ],
    }),
  );
  expect(found.classes.map(({ name, figure }) => [name, figure.value])).toEqual([
    ['不到三分之二', 1],
    ['三分之二到70%', 1],
    ['70%到80%', 2],
    ['80%到90%', 0],
    ['90%以上', 2],
  ]);
  expect(found.classes.reduce((sum, { figure }) => sum + figure.value!, 0)).toBe(found.asked.value);
  expect(found.failed.map(({ id }) => id)).toEqual(['P1']);
  expect(String(consentMarginsFinding(found, share))).toBe(
    '公布了同意户数的6个项目，5个两项都到三分之二，占83.3%',
  );
});

test('no consent is published, and all agree', () => {
  expect(String(consentMarginsFinding(consentMargins(dataset({ projects: [project()] })), share))).toBe(
    '多少户同意，没有一个项目公布',
  );
  expect(
    String(consentMarginsFinding(consentMargins(dataset({ projects: [asked('P1', 200, 200)] })), share)),
  ).toBe('公布了同意户数的1个项目，两项都到三分之二');
});

const wan = 1_000_000;
const line = (id: string, basis: '预算' | '到位' | '决算', amount: number) =>
  fundingLine({ projectId: id, basis, amount: amount * wan, workClass: '基础类' });

test('a basis is compared with the budget of the same projects only', () => {
  const found = moneyBases(
    dataset({
      projects: [
        project({
          id: 'P1',
          funding: [line('P1', '预算', 100), line('P1', '到位', 90), line('P1', '决算', 110)],
        }),
        project({ id: 'P2', funding: [line('P2', '预算', 50), line('P2', '决算', 50)] }),
        project({ id: 'P3', funding: [line('P3', '预算', 500)] }),
      ],
    }),
  )!;
  expect(found.bases).toEqual(['预算', '到位', '决算']);
  expect(found.total.amounts['预算']?.value).toBe(650 * wan);
  expect(found.total.amounts['测算']).toBeNull();
  expect(found.against.map(againstSentence).map(String)).toEqual([
    '1个项目两个数都公布了：预算100万元，到位90万元，占90%；和自己的预算比，1个少。',
    '2个项目两个数都公布了：预算150万元，决算160万元，占106.7%；和自己的预算比，1个多。',
  ]);
  expect(found.against[1]?.rest?.value).toBe(-10 * wan);
  expect(String(againstFinding(found.against))).toBe('到位是预算的90%，决算是预算的106.7%');
});

test('money that nobody published is compared with nothing', () => {
  expect(moneyBases(dataset({ projects: [project()] }))).toBeNull();
  const alone = moneyBases(dataset({ projects: [project({ funding: [line('P1', '到位', 1)] })] }))!;
  expect(alone.against).toEqual([]);
  expect(againstFinding(alone.against)).toBeNull();
});

test('just above the whole is not 100% by rounding', () => {
  const { amount } = moneyBases(
    dataset({
      projects: [project({ funding: [line('P1', '预算', 100_000), line('P1', '决算', 100_001)] })],
    }),
  )!.against[0]!;
  expect(shareOf(amount)?.value).toBe(1001);
});

test('what is due and what is published, of compounds and projects', () => {
  const rows = districtDisclosed(dataset({ compounds: [compound()], projects: [project()] }));
  for (const { due, published } of rows) expect(published.value!).toBeLessThanOrEqual(due.value!);
  expect(String(disclosedFinding(rows))).toMatch(/^项目应当写明的\d+样，见到\d+样，占[\d.]+%$/);
  expect(disclosedFinding(districtDisclosed(dataset()))).toBe('还没有应当写明的内容');
});

test('the method names every term and every kind, and what is covered', () => {
  expect(figureTerms.map(({ term, text }) => `${term}：${text}`)).toEqual(Object.values(terms));
  expect(new Set(figureTerms.map(({ term }) => term)).size).toBe(figureTerms.length);
  for (const { term, text } of figureKinds) expect(text.length, term).toBeGreaterThan(10);
  const data = dataset({ compounds: [compound({ households: 12 }), compound({ id: 'C2' })] });
  expect(String(coverageSentence(data))).toBe(
    '收录的2个小区，写了楼栋数的0个、写了户数的1个、写了建筑面积的0个；收录的0个项目，写了计划投资的0个。',
  );
  expect(coverageRows(data).map(({ term, text }) => `${term}：${String(text)}`)[0]).toBe(
    '2021年：公布的计划数没有见到，没有见到名单。',
  );
});

test('a share of money in parts of a 分 stays exact beyond what one number holds', () => {
  const yi = 10 ** 12;
  expect(tenthsOf({ value: 46.165 * yi, scale: 6 }, { value: 92.33 * yi, scale: 6 })).toBe(500);
  expect(tenthsOf({ value: 1, scale: 0 }, { value: 3 * 10 ** 6, scale: 6 })).toBe(333);
});
