import { main, options, UserError } from './lib/cli.ts';
import { checkFolder, datasetFolders } from './lib/datasets.ts';
import type { Preview } from '../src/checking/preview.ts';
import { previewData } from './lib/preview-data.ts';
import { previewFormats, previewWords } from '../src/checking/preview-formats.ts';

const USAGE =
  'npm run diff -- [--data 文件夹] [--dataset 编号] [--from 发布的版本、current、提交、标签或分支] [--out 发布的文件夹] [--format text|markdown|html]';

await main(async () => {
  const { data, dataset, from, format, out } = options(
    {
      data: { type: 'string', default: 'data' },
      dataset: { type: 'string' },
      from: { type: 'string', default: 'HEAD' },
      out: { type: 'string', default: 'dist' },
      format: { type: 'string', default: 'text' },
    },
    USAGE,
  );
  const shape = previewFormats.find((one) => one === format);
  if (shape === undefined)
    throw new UserError(`--format 只能写 ${previewFormats.join('、')}\n用法：${USAGE}`);
  const previews: Preview[] = [];
  for (const id of datasetFolders(data, dataset))
    previews.push(await previewData(checkFolder(data, id), from, out));
  console.log(previewWords(previews, shape));
  return 0;
});
