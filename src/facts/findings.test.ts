import '../../tests/lib/phrases.ts';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../model/types.ts';
import { compound, dataset, project } from '../../tests/fixtures/records.ts';
import { findingView, sortFindings } from './findings.ts';
import {
  findingGroups,
  findingsLead,
  resultFinding,
  tallySentence,
} from '../views/disclosure/findings-page.ts';
import { projectVerdict } from '../views/disclosure/verdict.ts';

const finding = (part: Partial<Finding> = {}): Finding => ({
  ruleId: 'G07',
  clause: '五(二)4',
  title: '公示不少于5个工作日',
  statement: '初步改造计划公示不少于5个工作日。',
  result: '不符合',
  fact: '2021年5月10日张贴，3个工作日',
  question: null,
  open: null,
  subject: { kind: 'notice', id: 'GS-1', name: '某公示' },
  explanation: null,
  projectIds: ['P1'],
  compoundIds: [],
  ...part,
});
const explained = finding({
  explanation: {
    row: 2,
    ruleId: 'G07',
    subjectId: 'GS-1',
    text: '误按4天安排',
    unit: '甲街道',
    date: '2025-09-26',
  },
});
const doubt = finding({ result: '存疑', question: '张贴当天算不算，文件没有写' });

describe('view', () => {
  test('a breach with its explanation', () => {
    expect(findingView(explained)).toMatchObject({
      title: '没有做到“公示不少于5个工作日”',
      rows: [
        { term: '文件规定', text: '初步改造计划公示不少于5个工作日。' },
        { term: '事实', text: '2021年5月10日张贴，3个工作日。' },
        { term: '单位说明', text: '“误按4天安排”甲街道，2025年9月26日' },
      ],
    });
  });

  test('a doubt shows the open question and draws no conclusion', () => {
    expect(findingView(doubt).rows.at(-1)?.text).toBe(
      '张贴当天算不算，文件没有写。两种理解并列，本站不下结论。',
    );
  });

  test('an item is named without its project', () => {
    const item = finding({
      title: '应选应当做',
      subject: { kind: 'item', id: 'P1+19', name: '望海苑改造项目第19项完善快递服务' },
    });
    expect(findingView(item).title).toBe('第19项完善快递服务：没有做到“应选应当做”');
  });
});

test('order', () => {
  expect(sortFindings([doubt, explained])).toEqual([explained, doubt]);
});

test('nothing found is not the same as everything in order', () => {
  const shown = project();
  expect(String(projectVerdict(shown, true))).toMatch(/^没有查出不符合，\d+条规则没有数据，判断不了$/);
  expect(projectVerdict(project({ findings: [explained] }), true)).toEqual('1处不符合，32样没有见到');
  expect(findingsLead(dataset())).toContain('这不等于都符合');
});

test('over the dataset', () => {
  const data = dataset({ findings: [explained, doubt] });
  expect(findingGroups(data, '不符合')).toMatchObject([{ ruleId: 'G07', findings: [explained] }]);
  expect(resultFinding(data, '不符合')).toEqual('1处不符合，都附有单位的说明');
  expect(resultFinding(data, '提示')).toBe('没有查出提示');
  expect(findingsLead(data)).toEqual('按文件逐条检查，查出1处不符合，1处存疑。');
  // The compound is old enough, its land is unknown (D8), as are its four conditions (D9) and its survey (D16).
  const one = compound({ builtTo: 1996 });
  const applied = dataset({ compounds: [{ ...one, projects: [project({ compounds: [one] })] }] });
  expect(String(tallySentence(applied))).toMatch(
    /^每条规则对每个用得上的记录判断一次，共判断0次，符合0次；另有\d+次没有见到要用的数据，判断不了。$/,
  );
});
