import { describe, expect, test } from 'vitest';
import { item, verdict } from '../../../../../tests/unit/facts.ts';
import { itemRules } from './items.ts';

const [MUST, SHOULD, MAY] = [14, 18, 17]; // 必选 建筑节能改造, 应选 电梯加装, 自选 增设健身设施
const judge = (id: string) => verdict(itemRules, id);

describe('fewer asked than decide: 存疑, with both numbers', () => {
  const few = { need: '有', condition: '具备', agree: 5, asked: 9 } as const;
  const of = (no: number, row: object) => item(no, { ...few, ...row }, [], { voters: 442 });
  test('left out', () => {
    expect(judge('N3')(of(19, { decision: '不纳入' }))).toMatchInlineSnapshot(
      `"存疑：第19项完善快递服务有必要、条件具备，9户中5户同意，决定不做；项目有442户，只问了9户（没有问到的住户算不算在“多数”里，文件没有写）"`,
    );
    expect(judge('N3')(of(19, { decision: '不纳入', agree: 4 }))).toMatchInlineSnapshot(
      `"存疑：第19项完善快递服务有必要、条件具备，9户中4户同意，决定不做；项目有442户，只问了9户（没有问到的住户算不算在“多数”里，文件没有写）"`,
    );
    expect(
      judge('N5')(of(19, { decision: '不纳入', reasonCode: '未获多数居民同意', agree: 4 })),
    ).toMatchInlineSnapshot(
      `"存疑：9户中4户同意；项目有442户，只问了9户（没有问到的住户算不算在“多数”里，文件没有写）"`,
    );
  });
  test('put in', () => {
    expect(judge('N6')(of(19, { decision: '纳入' }))).toMatchInlineSnapshot(
      `"存疑：第19项完善快递服务决定要做，9户中5户同意；项目有442户，只问了9户（没有问到的住户算不算在“多数”里，文件没有写）"`,
    );
    expect(judge('N7')(of(MAY, { decision: '纳入', funds: '满足' }))).toMatchInlineSnapshot(
      `"存疑：第17项增设健身设施决定要做，9户中5户同意；项目有442户，只问了9户（没有问到的住户算不算在“多数”里，文件没有写）"`,
    );
  });
  test('all asked, or not known how many there are: as before', () => {
    expect(judge('N5')(item(19, { ...few, reasonCode: '未获多数居民同意', agree: 4 }))).toBe('符合');
    expect(judge('N6')(item(19, { ...few, decision: '纳入' }, [], { voters: 9 }))).toBe('符合');
  });
});

test('an item without a row counts once for its obligation and once for its assessment', () => {
  const unknownOf = (no: number): string[] =>
    itemRules.map(({ id }) => id).filter((id) => judge(id)(item(no, null)).startsWith('无法判断'));
  expect(unknownOf(MUST)).toEqual(['N2', 'N11']);
  expect(unknownOf(SHOULD)).toEqual(['N3', 'N11']);
  expect(unknownOf(MAY)).toEqual(['N7', 'N11']);
  for (const { id } of itemRules)
    for (const no of [MUST, SHOULD, MAY])
      expect(judge(id)(item(no, null))).toMatch(/^(不适用|无法判断：(这一项的决定|改造必要))$/);
});

test.each(itemRules.map((rule) => rule.id))('%s makes no breach of an empty row', (id) => {
  for (const no of [MUST, SHOULD, MAY]) expect(judge(id)(item(no, {}))).toMatch(/^(无法判断|不适用)/);
});

describe('N1 没有必要要说明', () => {
  const out = { need: '无', decision: '不纳入' } as const;
  test('with a reason of either kind', () => {
    expect(judge('N1')(item(MUST, { ...out, needReason: '2016年做过' }))).toBe('符合');
    expect(judge('N1')(item(MAY, { ...out, reason: '没有场地' }))).toBe('符合');
  });
  test('without, even with a reason code', () => {
    expect(judge('N1')(item(MUST, out))).toMatchInlineSnapshot(`"不符合：写了没有必要，没有写理由"`);
    expect(judge('N1')(item(SHOULD, { ...out, reasonCode: '无改造必要' }))).toMatchInlineSnapshot(
      `"不符合：写了没有必要，没有写理由"`,
    );
  });
  test('otherwise not', () => {
    expect(judge('N1')(item(MUST, { need: '无', decision: '纳入' }))).toBe('不适用');
    expect(judge('N1')(item(MUST, { need: '有', decision: '不纳入' }))).toBe('不适用');
  });
});

describe('N2 必选必须做', () => {
  test('done when needed', () => {
    expect(judge('N2')(item(MUST, { need: '有', decision: '纳入' }))).toBe('符合');
  });
  test('no reason excuses it: not funds, not conditions, not the residents, not another project', () => {
    expect(judge('N2')(item(MUST, { need: '有', decision: '不纳入' }))).toMatchInlineSnapshot(
      `"不符合：第14项建筑节能改造有改造必要，决定不做"`,
    );
    for (const reasonCode of [
      '资金不满足',
      '客观条件不具备',
      '未获多数居民同意',
      '已由其他项目完成',
      '其他',
    ] as const)
      expect(
        judge('N2')(
          item(MUST, {
            need: '有',
            decision: '不纳入',
            condition: '不具备',
            agree: 1,
            asked: 300,
            reasonCode,
            reason: '…',
          }),
        ),
      ).toMatchInlineSnapshot(`"不符合：第14项建筑节能改造有改造必要，决定不做"`);
  });
  test('unknown or not needed', () => {
    expect(judge('N2')(item(MUST, { decision: '不纳入' }))).toBe('无法判断：改造必要');
    expect(judge('N2')(item(MUST, { need: '有' }))).toBe('无法判断：决定');
    expect(judge('N2')(item(MUST, { need: '无', decision: '不纳入' }))).toBe('不适用');
    expect(judge('N2')(item(MUST, { need: '未评估', decision: '不纳入' }))).toBe('不适用');
    expect(judge('N2')(item(SHOULD, { need: '有', decision: '不纳入' }))).toBe('不适用');
  });
});

describe('N3 应选应当做', () => {
  const all = { need: '有', condition: '具备', agree: 250, asked: 300, decision: '不纳入' } as const;
  test('included', () => {
    expect(judge('N3')(item(SHOULD, { decision: '纳入' }))).toBe('符合');
  });
  test('all conditions hold and it is left out; funds are no excuse', () => {
    expect(judge('N3')(item(SHOULD, all))).toMatchInlineSnapshot(
      `"不符合：第18项电梯加装有必要、条件具备，300户中250户同意，决定不做"`,
    );
    expect(judge('N3')(item(SHOULD, { ...all, funds: '不满足', reasonCode: '资金不满足' }))).toMatch(
      /^不符合/,
    );
    expect(judge('N3')(item(SHOULD, { ...all, agree: 200 }))).toMatchInlineSnapshot(
      `"不符合：第18项电梯加装有必要、条件具备，300户中200户同意，决定不做"`,
    );
  });
  test('more than half and less than two thirds: 存疑', () => {
    expect(judge('N3')(item(SHOULD, { ...all, agree: 151 }))).toMatchInlineSnapshot(
      `"存疑：第18项电梯加装有必要、条件具备，300户中151户同意，决定不做（“多数居民同意”是过半数还是三分之二，文件没有写）"`,
    );
    expect(judge('N3')(item(SHOULD, { ...all, agree: 199 }))).toMatchInlineSnapshot(
      `"存疑：第18项电梯加装有必要、条件具备，300户中199户同意，决定不做（“多数居民同意”是过半数还是三分之二，文件没有写）"`,
    );
  });
  test('one condition fails', () => {
    expect(judge('N3')(item(SHOULD, { ...all, agree: 150 }))).toBe('不适用');
    expect(judge('N3')(item(SHOULD, { ...all, condition: '不具备' }))).toBe('不适用');
    expect(judge('N3')(item(SHOULD, { ...all, need: '无' }))).toBe('不适用');
    expect(judge('N3')(item(SHOULD, { ...all, reasonCode: '已由其他项目完成' }))).toBe('不适用');
    expect(judge('N3')(item(MAY, all))).toBe('不适用');
  });
  test('unknown', () => {
    expect(judge('N3')(item(SHOULD, { ...all, need: null }))).toBe('无法判断：改造必要');
    expect(judge('N3')(item(SHOULD, { ...all, decision: null }))).toBe('无法判断：决定');
    expect(judge('N3')(item(SHOULD, { ...all, condition: null }))).toBe('无法判断：客观条件');
    expect(judge('N3')(item(SHOULD, { ...all, agree: null }))).toBe('无法判断：同意户数');
  });
});

describe('N4 条件不具备要有依据', () => {
  const out = { need: '有', condition: '不具备', decision: '不纳入' } as const;
  test('with and without', () => {
    expect(judge('N4')(item(SHOULD, { ...out, reason: '井道无处可设' }))).toBe('符合');
    expect(judge('N4')(item(SHOULD, out))).toMatchInlineSnapshot(`"不符合：写了条件不具备，没有写依据"`);
    expect(judge('N4')(item(2, { ...out, reasonCode: '客观条件不具备' }))).toMatchInlineSnapshot(
      `"不符合：写了条件不具备，没有写依据"`,
    );
  });
  test('otherwise not', () => {
    expect(judge('N4')(item(SHOULD, { ...out, condition: null }))).toBe('不适用');
    expect(judge('N4')(item(MUST, out))).toBe('不适用');
  });
});

describe('N5 居民不同意要有数', () => {
  const out = { reasonCode: '未获多数居民同意', decision: '不纳入' } as const;
  test('counts that show it', () => {
    expect(judge('N5')(item(SHOULD, { ...out, agree: 150, asked: 300 }))).toBe('符合');
    expect(judge('N5')(item(SHOULD, { ...out, agree: 0, asked: 300 }))).toBe('符合');
  });
  test('no counts, or counts that show the opposite', () => {
    expect(judge('N5')(item(SHOULD, { ...out, agree: 150 }))).toMatchInlineSnapshot(
      `"不符合：写了居民不同意，没有公布户数"`,
    );
    expect(judge('N5')(item(SHOULD, { ...out, agree: 200, asked: 300 }))).toMatchInlineSnapshot(
      `"不符合：300户中200户同意，已经过半"`,
    );
  });
  test('between half and two thirds: 存疑', () => {
    expect(judge('N5')(item(SHOULD, { ...out, agree: 199, asked: 300 }))).toMatchInlineSnapshot(
      `"存疑：300户中199户同意，已经过半（“多数居民同意”是过半数还是三分之二，文件没有写）"`,
    );
  });
  test('other reasons', () => {
    expect(judge('N5')(item(SHOULD, { reasonCode: '其他', agree: 200, asked: 300 }))).toBe('不适用');
  });
});

describe('N7 自选要三个条件', () => {
  const into = {
    need: '有',
    decision: '纳入',
    funds: '满足',
    condition: '具备',
    agree: 200,
    asked: 300,
  } as const;
  test('all three', () => {
    expect(judge('N7')(item(MAY, into))).toBe('符合');
  });
  test('one or all fail', () => {
    expect(judge('N7')(item(MAY, { ...into, funds: '不满足' }))).toMatchInlineSnapshot(
      `"不符合：第17项增设健身设施决定要做，但资金不满足"`,
    );
    expect(judge('N7')(item(MAY, { ...into, agree: 150 }))).toMatchInlineSnapshot(
      `"不符合：第17项增设健身设施决定要做，但300户中150户同意，没有过半"`,
    );
    expect(
      judge('N7')(item(MAY, { ...into, funds: '不满足', condition: '不具备', agree: 1 })),
    ).toMatchInlineSnapshot(
      `"不符合：第17项增设健身设施决定要做，但资金不满足、条件不具备、300户中1户同意，没有过半"`,
    );
    expect(judge('N7')(item(MAY, { ...into, funds: null, condition: '不具备' }))).toMatchInlineSnapshot(
      `"不符合：第17项增设健身设施决定要做，但条件不具备"`,
    );
  });
  test('between half and two thirds: 存疑', () => {
    expect(judge('N7')(item(MAY, { ...into, agree: 199 }))).toMatchInlineSnapshot(
      `"存疑：第17项增设健身设施决定要做，300户中199户同意（“多数居民同意”是过半数还是三分之二，文件没有写）"`,
    );
  });
  test('unknown', () => {
    expect(judge('N7')(item(MAY, { decision: '纳入' }))).toMatchInlineSnapshot(
      `"无法判断：资金、客观条件、同意户数"`,
    );
    expect(judge('N7')(item(MAY, { ...into, agree: 199, funds: null }))).toBe('无法判断：资金');
  });
  test('left out, not assessed, not 自选', () => {
    expect(judge('N7')(item(MAY, { ...into, decision: '不纳入', funds: '不满足' }))).toBe('不适用');
    expect(judge('N7')(item(MAY, { ...into, need: '未评估', funds: '不满足' }))).toBe('不适用');
    expect(judge('N7')(item(SHOULD, { ...into, funds: '不满足' }))).toBe('不适用');
  });
});

describe('N8 先评估再决定', () => {
  test('assessed, not assessed, not told', () => {
    expect(judge('N8')(item(MUST, { need: '有', decision: '纳入' }))).toBe('符合');
    expect(judge('N8')(item(MUST, { need: '未评估', decision: '纳入' }))).toMatchInlineSnapshot(
      `"不符合：第14项建筑节能改造没有评估，决定要做"`,
    );
    expect(judge('N8')(item(MAY, { need: '未评估', decision: '纳入', agree: 300, asked: 300 }))).toMatch(
      /^不符合/,
    );
    expect(judge('N8')(item(MUST, { decision: '纳入' }))).toBe('无法判断：改造必要');
    expect(judge('N8')(item(MUST, { need: '未评估', decision: '不纳入' }))).toBe('不适用');
  });
});

describe('N9 资金不是必选、应选的理由', () => {
  test('自选 alone', () => {
    expect(judge('N9')(item(MAY, { reasonCode: '资金不满足' }))).toBe('符合');
    expect(judge('N9')(item(MUST, { reasonCode: '资金不满足' }))).toMatchInlineSnapshot(
      `"不符合：第14项建筑节能改造是必选，理由写的是资金不满足"`,
    );
    expect(judge('N9')(item(SHOULD, { reasonCode: '资金不满足' }))).toMatchInlineSnapshot(
      `"不符合：第18项电梯加装是应选，理由写的是资金不满足"`,
    );
    expect(judge('N9')(item(SHOULD, { reasonCode: '其他' }))).toBe('不适用');
  });
});

test('N6 应选条件不全也做', () => {
  const into = { need: '有', decision: '纳入', condition: '具备', agree: 200, asked: 300 } as const;
  expect(judge('N6')(item(SHOULD, into))).toBe('符合');
  expect(judge('N6')(item(SHOULD, { ...into, condition: '不具备' }))).toMatchInlineSnapshot(
    `"不符合：第18项电梯加装决定要做，但条件不具备"`,
  );
  expect(judge('N6')(item(SHOULD, { ...into, agree: 150 }))).toMatchInlineSnapshot(
    `"不符合：第18项电梯加装决定要做，但300户中150户同意，没有过半"`,
  );
  expect(judge('N6')(item(SHOULD, { need: '有', decision: '纳入' }))).toBe('无法判断：客观条件');
  expect(judge('N6')(item(SHOULD, { decision: '纳入', condition: '不具备' }))).toBe('不适用');
  expect(judge('N6')(item(MUST, { ...into, condition: '不具备' }))).toBe('不适用');
});

test('N10 没有必要不必做', () => {
  expect(judge('N10')(item(MAY, { need: '有', decision: '纳入' }))).toBe('符合');
  expect(judge('N10')(item(MUST, { need: '无', decision: '纳入' }))).toMatchInlineSnapshot(
    `"不符合：第14项建筑节能改造写了没有必要，决定要做"`,
  );
  expect(judge('N10')(item(SHOULD, { need: '无', decision: '纳入', reason: '…' }))).toMatchInlineSnapshot(
    `"不符合：第18项电梯加装写了没有必要，决定要做"`,
  );
  expect(judge('N10')(item(SHOULD, { decision: '纳入' }))).toBe('无法判断：改造必要');
  expect(judge('N10')(item(SHOULD, { need: '无', decision: '不纳入' }))).toBe('不适用');
});

test('N11 每一项都要评估', () => {
  expect(judge('N11')(item(MAY, { need: '有' }))).toBe('符合');
  expect(judge('N11')(item(MAY, { need: '无' }))).toBe('符合');
  expect(judge('N11')(item(MUST, { need: '未评估' }))).toMatchInlineSnapshot(
    `"不符合：第14项建筑节能改造还没有评估"`,
  );
  expect(judge('N11')(item(MAY, { need: '未评估', decision: '不纳入' }))).toMatchInlineSnapshot(
    `"不符合：第17项增设健身设施还没有评估"`,
  );
  expect(judge('N11')(item(MAY, { decision: '纳入' }))).toBe('无法判断：改造必要');
  expect(judge('N11')(item(MAY, { need: '未评估', decision: '纳入' }))).toBe('不适用');
});

test('N12, N13: these two reasons need their words', () => {
  for (const [id, reasonCode, fact] of [
    ['N12', '其他', '原因写的是“其他”，没有说明'],
    ['N13', '已由其他项目完成', '写了已由其他项目完成，没有写是哪个项目'],
  ] as const) {
    const out = { decision: '不纳入', reasonCode } as const;
    expect(judge(id)(item(MAY, { ...out, reason: '2022年燃气改造时做过' }))).toBe('符合');
    expect(judge(id)(item(MAY, out))).toBe(`不符合：${fact}`);
    expect(judge(id)(item(SHOULD, { ...out, need: '有' }))).toBe(`不符合：${fact}`);
    expect(judge(id)(item(MAY, { decision: '不纳入' }))).toBe('不适用');
  }
});
