import { expect, test } from 'vitest';
import { pack } from '../../src/checking/published.ts';
import { runCheck } from '../../src/checking/run.ts';
import { Copy } from './mutate.ts';

const published = pack(
  'base',
  new Map(
    [...new Copy().files.keys()]
      .filter((name) => !name.includes('/'))
      .map((name) => [name, new Copy().text(name)]),
  ),
);
const check = async (texts: Readonly<Record<string, string>>): Promise<string> => {
  const files = Object.entries(texts).map(([name, text]) => ({
    name,
    bytes: new TextEncoder().encode(text),
  }));
  const { html } = await runCheck({ files, published, hidden: null, today: '2024年6月30日' }, () => {});
  return html;
};

test('tables in place of the published ones are asked about, until what was looked at comes with them', async () => {
  const twin = new Copy()
    .add('compounds.csv', { 小区编号: 'WH-C30', 小区名称: '东岭一村', 街道: '东岭街道', 来源编号: 'S01' })
    .text('compounds.csv');
  const asked = await check({ 'compounds.csv': twin });
  expect(asked).toContain('像是同一个小区写了两次');
  const [row] = /V003,compounds\.csv,[^,<]*,[^,<]*,[a-z]+/.exec(asked)!;
  const looked = `编号,文件,记录,列,指纹,谁看过,日期\n${row},东岭街道办事处,2024-06-30\n`;
  const after = await check({ 'compounds.csv': twin, 'confirmations.csv': looked });
  expect(after).not.toContain('像是同一个小区写了两次');
  expect(after).toContain('东岭一村');
});
