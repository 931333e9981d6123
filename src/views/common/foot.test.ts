import { expect, test } from 'vitest';
import { info } from '../../../tests/fixtures/info.ts';
import { footLines } from './foot.ts';

test('without codes none is made up', () => {
  expect(footLines(info)).toEqual([
    { text: '数据截至2024年6月15日' },
    { text: '见到新的公开材料时更新' },
    { text: '无' },
  ]);
});

test('codes that are given stand there, and lead to their registers', () => {
  const siteCodes = {
    governmentSiteId: '3702120000',
    icp: '鲁ICP备00000000号',
    publicSecurity: '鲁公网安备00000000000000号',
  };
  const given = { ...info, nextRelease: '2024-09-15', siteCodes };
  expect(footLines({ ...given, map: { ...info.map, reviewNumber: '审图号：鲁S（2024）001号' } })).toEqual([
    { text: '数据截至2024年6月15日' },
    { text: '预告2024年9月15日更新' },
    { text: '无' },
    { text: '审图号：鲁S（2024）001号' },
    { text: '政府网站标识码：3702120000' },
    { text: '鲁ICP备00000000号', href: 'https://beian.miit.gov.cn/' },
    { text: '鲁公网安备00000000000000号', href: 'https://beian.mps.gov.cn/' },
  ]);
});
