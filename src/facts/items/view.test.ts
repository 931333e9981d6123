import '../../../tests/lib/phrases.ts';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../model/types.ts';
import { itemOf, itemRow, policy, project, withItems } from '../../../tests/fixtures/records.ts';
import { itemVerdict } from './verdict.ts';
import { itemsFinding, itemStates } from '../../views/items/finding.ts';
import { itemView } from './view.ts';
import { foldedTitle, itemGroups } from '../../views/items/groups.ts';

const finding = (no: number, part: Partial<Finding> = {}): Finding => ({
  ruleId: 'N3',
  clause: '附件注',
  title: '应选应当做',
  statement: '…',
  result: '不符合',
  fact: `第${no}项有必要，决定不做`,
  question: null,
  open: null,
  subject: { kind: 'item', id: `P1+${no}`, name: '…' },
  explanation: null,
  projectIds: ['P1'],
  compoundIds: [],
  ...part,
});
const view = (
  no: number,
  state: Parameters<typeof withItems>[0][number]['state'],
  row: object,
  findings: Finding[] = [],
) => {
  const shown = project({ items: withItems({ [no]: { state, row } }), findings });
  return itemView(
    shown,
    shown.items.find(({ item }) => item.no === no)!,
  );
};

describe('row', () => {
  test('quantity, bar, why', () => {
    expect(
      view(2, '施工中', {
        decision: '纳入',
        need: '有',
        needReason: '路面开裂',
        planned: 12_600_000,
        done: 8_200_000,
        unit: '平方米',
      }),
    ).toMatchObject({
      lead: null,
      text: '8,200 / 12,600平方米',
      share: 8200 / 12_600,
      note: null,
      why: '路面开裂。',
    });
  });

  test('done: the day, no reason', () => {
    expect(
      view(1, '已完工', {
        decision: '纳入',
        needReason: '私搭',
        planned: 46_000,
        done: 46_000,
        unit: '处',
        doneOn: '2025-06-10',
      }).note,
    ).toEqual('2025年6月10日完成。');
  });

  test('unknown quantity is not 0', () => {
    expect(view(2, '要做', { decision: '纳入', needReason: '报道写明：路面重铺' })).toMatchObject({
      text: null,
      share: null,
      note: '报道写明：路面重铺。',
    });
    expect(view(15, '要做', { decision: '纳入', planned: 60_000, unit: '个车位' })).toMatchObject({
      text: '计划60个车位',
      share: null,
    });
  });

  test('left out, allowed', () => {
    const row = { decision: '不纳入', need: '无', needReason: '步行300米有市场', reasonCode: '无改造必要' };
    expect(view(22, '不做', row)).toMatchObject({
      lead: '不做，文件允许。',
      text: '无改造必要。步行300米有市场。',
    });
  });

  test('left out by a minority', () => {
    const row = {
      decision: '不纳入',
      need: '有',
      condition: '具备',
      reasonCode: '未获多数居民同意',
      agree: 398,
      asked: 1084,
    };
    expect(view(18, '不做', row).text).toEqual('未获多数居民同意。1,084户中398户同意，占36.7%。');
  });

  test('left out, not allowed: only with a finding', () => {
    const row = {
      decision: '不纳入',
      need: '有',
      condition: '具备',
      reasonCode: '资金不满足',
      agree: 840,
      asked: 1084,
    };
    expect(view(19, '不符合', row, [finding(19)])).toMatchObject({
      lead: '不做，文件不允许。',
      text: '资金不满足。应选内容不能以资金为由不做。',
    });
  });

  test('a must that most did not agree to is put in, and says so', () => {
    const row = { decision: '纳入', need: '有', asked: 100, planned: 3000, unit: '处' };
    expect(view(1, '要做', { ...row, agree: 50 }).note).toBe('100户中50户同意，没有过半；必选照样要做。');
    expect(view(1, '要做', { ...row, agree: 51 }).note).toBeNull();
    // Of the others the majority decides: there the rules speak.
    expect(view(15, '要做', { ...row, agree: 50 }).note).toBeNull();
  });

  test('put in, not allowed', () => {
    const row = { decision: '纳入', funds: '不满足', planned: 1000, done: 0, unit: '套' };
    expect(view(29, '不符合', row, [finding(29, { fact: '决定要做，但资金不满足' })])).toMatchObject({
      lead: '要做，文件不允许。',
      text: '决定要做，但资金不满足。',
    });
  });

  test('undisclosed', () => {
    expect(view(3, '未公开', {}).text).toEqual('做不做未公开。应由建设单位在初步改造计划中写明。');
  });
});

describe('verdict', () => {
  const judge = (no: number, row: object, findings: Finding[] = []) =>
    itemVerdict(
      policy,
      {
        item: itemOf(no),
        parts: [],
        passed: [],
        accepted: false,
        voters: null,
        state: '不做',
        row: itemRow({ no, decision: '不纳入', ...row }),
      },
      findings,
    );

  test('without data it is open, never a breach', () => {
    expect(judge(19, {})).toMatchObject({ kind: '判断不了', missing: '改造必要未公开。' });
    expect(judge(19, { need: '未评估' })).toMatchObject({ kind: '判断不了' });
  });

  test('a may is free', () => {
    expect(judge(28, { need: '有', reasonCode: '资金不满足' }).kind).toEqual('允许');
  });

  test('a doubt names its question', () => {
    const doubt = finding(19, { result: '存疑', question: '“多数”是多少，文件没有写' });
    expect(judge(19, {}, [doubt])).toEqual({
      kind: '存疑',
      words: '不做，文件没有写清。',
      missing: '“多数”是多少，文件没有写。',
    });
  });
});

describe('groups', () => {
  test('those that go as planned and undisclosed ones gather, and the shapes lead to them', () => {
    const row = { decision: '纳入' as const };
    const shown = project({
      items: withItems({
        1: { state: '已完工', row },
        2: { state: '已完工', row },
        4: { state: '已验收', row },
        5: { state: '施工中', row },
      }),
    });
    const [basic] = itemGroups(shown);
    expect(basic?.undecided.value).toBe(8);
    expect(basic?.open).toEqual([]);
    expect(basic?.folded.map(({ no }) => no)).toEqual([1, 2, 4, 5]);
    expect(foldedTitle(basic!)).toBe('要做的4项，做完3项');
    expect(basic?.shapes.slice(0, 3)).toEqual([
      { no: 1, state: '已完工' },
      { no: 2, state: '已完工' },
      { no: 3, state: '未公开' },
    ]);
    expect(itemStates(shown).map(({ state, figure }) => ({ state, count: figure.value }))).toEqual([
      { state: '已验收', count: 1 },
      { state: '已完工', count: 2 },
      { state: '施工中', count: 1 },
      { state: '未公开', count: 23 },
    ]);
  });
});

test('finding', () => {
  const included = { state: '施工中' as const, row: { decision: '纳入' as const } };
  const musts = { 1: included, 6: included, 8: included, 12: included, 14: included, 16: included };
  const out = { state: '不符合' as const, row: { decision: '不纳入' as const } };
  expect(itemsFinding(project())).toEqual('27项做不做，都没有见到');
  expect(itemsFinding(project({ items: withItems(musts) }))).toEqual('27项做6项，必选6项都要做，21项未公开');
  expect(itemsFinding(project({ items: withItems({ ...musts, 19: out }) }))).toEqual(
    '27项做6项，必选6项都要做，20项未公开；第19项不做，不符合文件',
  );
  expect(itemsFinding(project({ items: withItems({ 2: included, 19: out, 20: out }) }))).toEqual(
    '27项做1项，不做2项，24项未公开；2项的决定不符合文件',
  );
});
