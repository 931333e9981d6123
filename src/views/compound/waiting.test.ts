import { expect, test } from 'vitest';
import { compound, dataset, street } from '../../../tests/fixtures/records.ts';
import { waitingFacts, waitingFinding } from './waiting.ts';

test('the test that fails is the answer; where none does, no year is promised', () => {
  expect(waitingFinding(compound({ builtTo: 2007, land: '国有', batch: '储备' }))).toBe(
    '建成年份不在文件规定的范围里',
  );
  expect(waitingFinding(compound({ builtTo: 1999, land: '国有', batch: '储备' }))).toBe(
    '在储备批次，哪一年改造没有公布',
  );
  expect(waitingFinding(compound())).toBe('没有列入已公布的计划，这不等于不改造');
});

test('facts: what fails, the batch as declared, the next August', () => {
  const facts = waitingFacts(
    dataset({ asOf: '2025-09-30' }),
    compound({ builtFrom: 2007, builtTo: 2007, land: '集体', batch: '谋划', street: street() }),
  );
  expect(facts.map(({ term, text }) => `${term}：${text}`)).toEqual([
    '在不在范围：要求2005年12月31日前建成，2007年建成；要求在城市国有土地上，土地性质是集体。',
    '在哪一批：谋划。文件没有写怎样从一批进到另一批，本站不推测年份。',
    '排第几：拟改造的年度和顺序未公开。条件相同的，意愿强、参与积极、出资占比高的优先；本站不推算，也不排名。',
    '居民同意吗：没有收录到入户问卷的结果。愿不愿改、改什么，都要有总户数三分之二以上认可，街道才能列入台账。',
    '什么时候报：街道列入台账以后，每年8月底前申报下一年度。按数据截至日算，下一次期限是2026年8月31日，申报2027年度的计划。这份文件的规划期到2025年底，2027年度还照不照这样办，文件没有写。',
    '您可以：向听涛街道办事处问小区在哪一批、还缺什么；和邻居商量改什么，入户问卷时表明愿不愿意。',
  ]);
});

test('facts: nothing published is said as such, and a year inside the plan needs no remark', () => {
  const texts = waitingFacts(dataset({ asOf: '2023-03-01' }), compound()).map(({ text }) => text);
  expect(texts[0]).toBe('建成年份和土地性质都未公开，对不上文件的范围。');
  expect(texts[1]).toBe('未公开。街道摸底以后，小区分实施、谋划、储备三批。');
  expect(texts[4]).toBe(
    '街道列入台账以后，每年8月底前申报下一年度。按数据截至日算，下一次期限是2023年8月31日，申报2024年度的计划。',
  );
});
