import { main, optionsAndFiles, UserError } from './lib/cli.ts';
import { importFiles } from './lib/import-files.ts';

const USAGE =
  'npm run import -- 文件… --dataset 编号 [--data 文件夹] [--map 文件] [--hidden include|skip] [--blank keep|clear] [--source 来源编号] [--as-of 日期] [--yes]';

/** One of the words that an option may have; null when it is not given. @throws UserError when it has another. */
function oneOf<T extends string>(name: string, value: string | undefined, words: readonly T[]): T | null {
  if (value === undefined) return null;
  const word = words.find((one) => one === value);
  if (word === undefined) throw new UserError(`${name} 只能写 ${words.join(' 或 ')}\n用法：${USAGE}`);
  return word;
}

await main(() => {
  const { values, positionals: files } = optionsAndFiles(
    {
      data: { type: 'string', default: 'data' },
      dataset: { type: 'string' },
      map: { type: 'string' },
      hidden: { type: 'string' },
      blank: { type: 'string' },
      source: { type: 'string' },
      'as-of': { type: 'string' },
      yes: { type: 'boolean', default: false },
    },
    USAGE,
  );
  const { data, dataset, map, yes, source = null } = values;
  if (files.length === 0) throw new UserError(`没有写要导入的文件\n用法：${USAGE}`);
  if (dataset === undefined) throw new UserError(`没有写导入到哪个数据集\n用法：${USAGE}`);
  const hidden = oneOf('--hidden', values.hidden, ['include', 'skip']);
  const clear = oneOf('--blank', values.blank, ['keep', 'clear']) === 'clear';
  const { text, ok } = importFiles({
    ...{ data, dataset, files, map, hidden, clear, source, yes },
    asOf: values['as-of'] ?? null,
  });
  console.log(text);
  return ok ? 0 : 1;
});
