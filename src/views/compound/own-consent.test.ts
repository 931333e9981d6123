import '../../../tests/lib/phrases.ts';
import { describe, expect, test } from 'vitest';
import { compound, consentRound, project } from '../../../tests/fixtures/records.ts';
import type { ConsentRound, Project } from '../../model/types.ts';
import { ownConsent } from './own-consent.ts';

type Part = Partial<ConsentRound>;
const own = compound({ id: 'C1', name: '望海苑' });
const other = compound({ id: 'C2', name: '松涛里' });
const asked = (rows: Part[], over: Partial<Project> = {}) =>
  ownConsent({
    ...own,
    projects: [project({ compounds: [own, other], consent: rows.map((row) => consentRound(row)), ...over })],
  });
const whole = { compoundId: null, total: 300, agreeWill: 220, agreeContent: 210 };
const mine = { compoundId: 'C1', total: 100, agreeWill: 80, agreeContent: 70 };

describe('what one compound of a project answered', () => {
  test('reaches the line by itself', () => {
    const found = asked([whole, mine]);
    expect(found?.finding).toEqual('单看这个小区，两项征询都超过三分之二');
    expect(found?.mark).toBe('三分之二线67户');
    expect(found?.beside).toBe('整个项目到了三分之二；文件按项目总户数算。');
    expect(found?.how).toContain('按小区总户数计算');
    expect(String(found?.legs[0]?.note)).toBe('80户同意，占80%，比三分之二线多13户');
    expect(asked([whole, { ...mine, agreeWill: 67, agreeContent: 67 }])?.finding).toEqual(
      '单看这个小区，两项征询都达到三分之二',
    );
    // Every compound has its own row; the other one's says nothing of this one.
    expect(asked([whole, { ...mine, compoundId: 'C2', agreeContent: 1 }, mine])?.beside).toBe(
      '整个项目到了三分之二；文件按项目总户数算。',
    );
  });

  test('does not reach it, though the whole project does', () => {
    const found = asked([whole, { ...mine, agreeContent: 60 }]);
    expect(found?.finding).toEqual('单看这个小区，没有到三分之二：同意改造内容差7户');
    expect(found?.beside).toBe(
      '整个项目到了三分之二，这个小区单独不到：文件按项目总户数算，每个小区要不要都到没有写清，存疑。',
    );
    expect(asked([whole, { ...mine, agreeWill: 66, agreeContent: null }])?.beside).toMatch(/存疑。$/);
    expect(
      asked([
        { ...whole, agreeContent: null },
        { ...mine, agreeWill: 0 },
      ])?.beside,
    ).toMatch(/存疑。$/);
  });

  test('beside a project that failed, or of which nothing is told', () => {
    expect(asked([{ ...whole, agreeWill: 100 }, mine])?.beside).toBe(
      '整个项目没有到三分之二；文件按项目总户数算。',
    );
    expect(asked([mine])?.beside).toBeNull();
    expect(asked([{ ...whole, agreeWill: null, agreeContent: null }, mine])?.beside).toBeNull();
    // The whole of another round stands beside nothing of this one.
    expect(asked([{ ...whole, round: 2 }, mine])?.beside).toBeNull();
  });

  test('the last round that counted it; few households are not told one by one', () => {
    const rounds = [mine, { ...mine, round: 2, agreeWill: 90 }, whole, { ...whole, round: 2 }];
    expect(asked(rounds)?.round).toBe(2);
    const few = asked([whole, { ...mine, total: 6, agreeWill: 3, agreeContent: 6 }]);
    expect(few?.finding).toBe('这个小区户数少，不列几户同意');
    expect([few?.legs, few?.mark, few?.beside]).toEqual([[], '', null]);
  });

  test('nobody counted it apart, or it is all of the project', () => {
    expect(asked([whole])).toBeNull();
    expect(asked([whole, { ...mine, compoundId: 'C2' }])).toBeNull();
    expect(asked([whole, mine], { compounds: [own] })).toBeNull();
    expect(ownConsent(own)).toBeNull();
  });
});
