import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import type { Render } from '../../scripts/lib/rendering/dataset.ts';
import { build } from '../../scripts/lib/build.ts';
import { checkFolder } from '../../scripts/lib/datasets.ts';
import { withFolder } from '../lib/run.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="zh-CN"><head><title>${title}</title></head><body><p class="mark">虚构示例，非真实项目</p><main>${body}</main></body></html>`;

/** What is said and written when the pages of the fixture are made by `render`, beside a site that is served. */
async function buildWith(
  render: Render,
): Promise<{ ok: boolean; said: string; files: Record<string, string>; served: string }> {
  return withFolder(async (folder) => {
    const [data, out] = [join(folder, 'data'), join(folder, 'out')];
    cpSync('tests/fixtures/base', join(data, 'base'), { recursive: true });
    mkdirSync(join(out, 'releases/2024-01-01-good'), { recursive: true });
    writeFileSync(join(out, 'releases/2024-01-01-good/release.json'), '{"parts":[]}');
    symlinkSync('releases/2024-01-01-good', join(out, 'current'));
    const said: string[] = [];
    vi.spyOn(console, 'log').mockReturnValue();
    vi.spyOn(console, 'error').mockImplementation((text: string) => void said.push(text));
    const { ok } = await build({ data, out, render });
    expect(readdirSync(join(out, 'releases'))).toEqual(['2024-01-01-good']);
    const files = Object.fromEntries(
      readdirSync(join(out, 'faults')).map((name) => [name, readFileSync(join(out, 'faults', name), 'utf8')]),
    );
    const plain = (text: string): string =>
      text
        .replaceAll(folder, '~')
        .replace(/提交[0-9a-f]{7,}/g, '提交0123456')
        .replaceAll('（有没提交的改动）', '')
        .replace(/(\d{4}-\d\d-\d\d)-[0-9a-f]{12}/g, '$1-0123456789ab')
        .replaceAll(process.version, 'v24');
    return {
      ok,
      said: plain(said.join('\n')),
      files: Object.fromEntries(Object.entries(files).map(([name, text]) => [name, plain(text)])),
      served: readlinkSync(join(out, 'current')),
    };
  });
}

test('a page that is not as it must be: the program says that it erred, not the data, and what to send to whom', async () => {
  const { ok, said, files, served } = await buildWith(async ({ outDir }) => {
    mkdirSync(outDir, { recursive: true });
    writeFileSync(join(outDir, 'index.html'), page('页', '<p>共NaN户</p><ul></ul>'));
  });
  expect(ok).toBe(false);
  expect(served).toBe('releases/2024-01-01-good');
  expect(said).toMatchInlineSnapshot(`
    "
    没有发布：程序出错了，不是数据的错。数据已经通过检查，请不要为此改数据。现有网站没有变化，还是2024-01-01-good。
      出错的地方：生成的网页没有通过检查，43 处
      数据集：base 望海老旧小区改造公开（测试用），数据截至2024-06-30，这一版2024-06-30-0123456789ab，没有版本记录
      程序：0.1.0，提交0123456，Node v24
      请把文件 ~/out/faults/base-2024-06-30-0123456789ab.txt 和数据文件夹一起发给维护这套程序的人；不知道是谁，请问望海区测试数据组。"
  `);
  expect(said).not.toMatch(/[<>]|html/);
  const [name, text] = Object.entries(files)[0]!;
  expect(said).toContain(`~/out/faults/${name.replace(/-[0-9a-f]{12}/, '-0123456789ab')}`);
  expect(text).toContain('\nindex.html：没算出来的值 NaN：共NaN户\nindex.html：有空的部分：<ul>\n');
  expect(text).toContain('compounds/WH-C01/index.html：有记录，没有页面');
});

test('pages that cannot be made at all: the same words, with the place in the program', async () => {
  const { ok, said, files } = await buildWith(({ outDir }) => {
    mkdirSync(dirname(outDir), { recursive: true });
    throw new TypeError("Cannot read properties of undefined (reading 'name')");
  });
  expect(ok).toBe(false);
  expect(said).toContain('没有发布：程序出错了，不是数据的错。');
  expect(said).toContain('出错的地方：生成“base”的网页，1 处');
  expect(Object.values(files)[0]).toMatch(/reading 'name'\)\n\s+at .*fault\.test\.ts/);
});

test('trouble of the machine is not a fault of the program', async () => {
  await expect(
    buildWith(async () => {
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), {
        code: 'ENOSPC',
        syscall: 'write',
      });
    }),
  ).rejects.toThrow('ENOSPC');
});

test('somebody is left in what was made, by whatever way: nothing is published, the file is named, the text is starred', async () => {
  await withFolder(async (folder) => {
    const [data, out] = [join(folder, 'data'), join(folder, 'out')];
    cpSync('tests/fixtures/base', join(data, 'base'), { recursive: true });
    mkdirSync(join(out, 'releases/2024-01-01-good'), { recursive: true });
    writeFileSync(join(out, 'releases/2024-01-01-good/release.json'), '{"parts":[]}');
    symlinkSync('releases/2024-01-01-good', join(out, 'current'));
    vi.spyOn(console, 'log').mockReturnValue();
    const { dataset } = checkFolder(data, 'base');
    const render: Render = async ({ outDir }) => {
      const links = ['compounds', 'projects', 'notices'] as const;
      const pages = [
        ...links.flatMap((name) => dataset!.rows[name].map(({ id }) => `${name}/${id}`)),
        ...dataset!.streets.map(({ code }) => `streets/${code}`),
        ...dataset!.policy.items.map(({ no }) => `checklist/${no}`),
        '.',
      ];
      for (const path of pages) {
        mkdirSync(join(outDir, path), { recursive: true });
        writeFileSync(join(outDir, path, 'index.html'), page(path, '<p>文字</p>'));
      }
      writeFileSync(join(outDir, 'more.json'), JSON.stringify({ note: '找业主王建国，13800138000' }));
    };
    await expect(build({ data, out, render, compressed: false })).rejects.toThrow(
      /^没有发布：生成好的网站里还有个人信息，1 处。现有网站没有变化。\n {2}(base\/)?more\.json：有手机号：找业主王\*\*，138\*{8}\n请改/,
    );
    expect(readdirSync(join(out, 'releases'))).toEqual(['2024-01-01-good']);
    expect(readlinkSync(join(out, 'current'))).toBe('releases/2024-01-01-good');
  });
});
