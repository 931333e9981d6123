import { preview, type Preview } from '../../src/checking/preview.ts';
import { streetSpellings } from '../../src/model/canonical.ts';
import { UserError } from './cli.ts';
import type { CheckedFolder } from './datasets.ts';
import { filesAt, filesNow, readHistory } from './history.ts';
import { filesOfRelease } from './release-files.ts';

/** Commits that the public is told “没有写原因” of, newest first, and what is not committed yet. */
async function reasons(folder: string, streets: ReadonlyMap<string, string>): Promise<string[]> {
  const { list, pending } = await readHistory(folder, streets);
  const silent = list.filter(({ reason, changes }) => reason === null && changes.length > 0);
  return [
    ...(pending === 0
      ? []
      : [`还有 ${pending} 处改动没有提交；提交说明里写一行“原因：……”，不写的，网站上会显示“没有写原因”`]),
    ...silent.slice(0, 5).map(({ hash, at }) => `${at.slice(0, 10)} 的提交 ${hash.slice(0, 8)} 没有写原因`),
  ];
}

/**
 * Compares a dataset's files with those of a release or a commit.
 * @param from name of a release below `out`, `current` for the one that is served; a commit, a tag or a branch.
 * @throws UserError when there is no such commit, or the data cannot be published yet.
 */
export async function previewData(
  { id, folder, dataset }: CheckedFolder,
  from: string,
  out: string,
): Promise<Preview> {
  if (dataset === null)
    throw new UserError(`“${id}”现在还有错误，先运行 npm run check -- --dataset ${id}，改好了再看会改什么`);
  const before = filesOfRelease(out, from, id) ?? (await filesAt(folder, from));
  const compared = preview(dataset, before, filesNow(folder));
  const lines = await reasons(folder, streetSpellings(dataset.info));
  const reason = lines.length === 0 ? [] : [{ heading: '修改的原因', lines }];
  return { ...compared, parts: [...compared.parts, ...reason] };
}
