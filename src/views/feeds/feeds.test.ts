import { describe, expect, test } from 'vitest';
import { fourCompounds, smallDataset } from '../../../tests/fixtures/small-dataset.ts';
import { noRevisions, type Revisions } from '../../model/revisions/revisions.ts';
import { MOST_ENTRIES, newestFirst, type FeedEntry } from './entry.ts';
import { noticeEntries } from './notices.ts';
import { revisionEntries } from './revisions.ts';
import { streetEntries } from './street.ts';

const dataset = smallDataset({
  ...fourCompounds,
  projects: fourCompounds.projects
    .replace('状态,计划完工日期', '状态,状态说明,计划完工日期')
    .replace('已验收,', '已验收,报道称已验收（2022-12-20）,')
    .replace('施工中,', '施工中,水管换完（2023-08-01）,')
    .replace('西街道,,', '西街道,,,'),
  notices: `公示编号,类型,标题,项目编号,发布单位,发布日期,公示截止日期,来源编号
N1,其他,一号公示,P1,东街道办事处,2022-02-01,2022-02-20,
N2,其他,没有日期的,P2,,,,S1
N3,其他,刚贴的,P3,西街道办事处,2024-06-14,2024-06-30,
N4,其他,什么都没有,,,,,
`,
  objections: `公示编号,异议编号,收到日期,事项,处理,理由,办结日期
N1,Y1,2022-02-03,换管,不采纳,已换,2022-03-05
`,
});
const told = (entries: readonly FeedEntry[]): string[][] =>
  entries.map(({ key, updated }) => [key, updated.slice(0, 10)]);

describe('notices', () => {
  test('the one last heard of comes first; without a date the day of the source counts, then that of the data', () => {
    expect(told(noticeEntries(dataset))).toEqual([
      ['notice/N4', '2024-06-15'],
      ['notice/N3', '2024-06-14'],
      ['notice/N2', '2022-04-26'],
      ['notice/N1', '2022-03-05'],
    ]);
  });

  test('a date still to come is not told as past, an unknown one not at all', () => {
    const [unknown, running] = noticeEntries(dataset);
    expect(running).toMatchObject({
      title: '其他：刚贴的',
      published: '2024-06-14T00:00:00+08:00',
      page: { kind: 'notice', id: 'N3' },
    });
    expect(running?.summary).toContain('结果未公开');
    expect(unknown?.published).toBeNull();
  });
});

describe('a street', () => {
  test('has the steps, statuses and notices of its projects', () => {
    expect(told(streetEntries(dataset, dataset.byId.street.get('1')!))).toEqual([
      ['status/P2/2023-08-01', '2023-08-01'],
      ['stage/P2/开工/1', '2023-05-01'],
      ['stage/P1/联合验收/1', '2022-12-20'],
      ['stage/P1/完工/1', '2022-11-20'],
      ['notice/N2', '2022-04-26'],
      ['stage/P1/开工/1', '2022-04-01'],
      ['notice/N1', '2022-03-05'],
    ]);
    expect(streetEntries(dataset, dataset.byId.street.get('1')!)[0]).toMatchObject({
      title: '二项目：水管换完',
      summary: '2023年8月1日，二项目：水管换完。',
      page: { kind: 'project', id: 'P2' },
    });
  });

  test('without anything dated is empty', () => {
    const bare = smallDataset({});
    expect(streetEntries(bare, bare.byId.street.get('1')!)).toEqual([]);
  });
});

describe('revisions', () => {
  const revisions: Revisions = {
    missing: null,
    pending: 0,
    list: [
      {
        ...{
          hash: 'a'.repeat(40),
          at: '2025-02-03T10:00:00+08:00',
          reason: '核对',
          first: [],
          unreadable: [],
        },
        changes: Array.from({ length: 22 }, () => ({
          ...{ table: '小区', id: 'C1', label: '一号院', kind: '修改' as const, field: '总户数' },
          ...{ from: '1', to: '2', about: [], reason: null },
        })),
      },
    ],
  };

  test('are an entry each, with the first twenty changes', () => {
    const [entry] = revisionEntries(dataset, revisions);
    expect(entry).toMatchObject({
      key: `revision/${'a'.repeat(40)}`,
      title: '2025年2月3日，改了22处',
      updated: '2025-02-03T10:00:00+08:00',
      page: { kind: 'revision', id: 'r-aaaaaaaaaaaa' },
    });
    expect(entry?.summary.split('\n')).toHaveLength(23);
    expect(entry?.summary).toMatch(/^原因：核对。\n.*\n一号院（小区），总户数原来是“1”，改成“2”。\n/);
    expect(entry?.summary).toMatch(/其余2处见网站。$/);
  });

  test('are none without history', () => {
    expect(revisionEntries(dataset, noRevisions('没有'))).toEqual([]);
  });
});

test('a feed holds the newest, in an order that does not depend on the files', () => {
  const entry = (n: number): FeedEntry => ({
    ...{ key: `k${n}`, title: '', published: null, summary: '', page: { kind: 'project', id: '' } },
    updated: `2025-01-0${1 + (n % 3)}T00:00:00+08:00`,
  });
  const all = Array.from({ length: 150 }, (_, n) => entry(n));
  const sorted = newestFirst(all);
  expect(sorted).toHaveLength(MOST_ENTRIES);
  expect(newestFirst([...all].reverse())).toEqual(sorted);
  expect(sorted[0]?.updated).toBe('2025-01-03T00:00:00+08:00');
});
