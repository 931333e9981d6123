import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generate } from './sample/generate.ts';
import { fewestCompounds } from './sample/plan.ts';
import { main } from './lib/cli.ts';
import { writeDataset } from './sample/write.ts';

const usage = `用法：npm run sample -- [--compounds 小区数] [--seed 种子] [--out 目录]
生成虚构的示范数据。默认 ${fewestCompounds} 个小区，种子 2021，写到 data/sample。`;

/** Ends with a message for whoever typed the command. */
function refuse(message: string): never {
  console.error(`${message}\n${usage}`);
  process.exit(2);
}

function readOptions(): { compounds: string; seed: string; out: string; help: boolean } {
  const options = {
    compounds: { type: 'string', default: String(fewestCompounds) },
    seed: { type: 'string', default: '2021' },
    out: { type: 'string', default: join('data', 'sample') },
    help: { type: 'boolean', default: false },
  } as const;
  const { tokens, values } = parseArgs({ options, strict: false, allowPositionals: true, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'positional') refuse(`多余的参数“${token.value}”。`);
    if (token.kind !== 'option') continue;
    if (!(token.name in options)) refuse(`没有“${token.rawName}”这个选项。`);
    const wanted = options[token.name as keyof typeof options].type === 'string';
    if (wanted && (!token.value || token.value.startsWith('--')))
      refuse(`选项“${token.rawName}”后面缺少值。`);
    if (!wanted && token.value !== undefined) refuse(`选项“${token.rawName}”不带值。`);
  }
  return values as ReturnType<typeof readOptions>;
}

/** A whole number of an option, within bounds. */
function whole(name: string, text: string, min: number, max: number): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (!(value >= min && value <= max))
    refuse(`选项“--${name}”应为 ${min} 到 ${max} 的整数，写的是“${text}”。`);
  return value;
}

await main(() => {
  const { compounds, seed, out, help } = readOptions();
  if (help) {
    console.log(usage);
  } else {
    const tables = generate(
      whole('compounds', compounds, fewestCompounds, 100_000),
      whole('seed', seed, 0, 999_999_999),
    );
    writeDataset(out, tables);
    const counts = Object.entries(tables).map(([name, records]) => `${name} ${records.length}`);
    console.log(`已写到 ${out}：${counts.join('，')}`);
  }
  return 0;
});
