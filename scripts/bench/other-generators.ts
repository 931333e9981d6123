import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { groupBy } from '../../src/shared/group.ts';

type Row = Readonly<Record<string, unknown>>;

/** A record with the rows of other tables that belong to it. */
export interface PlainRecord {
  readonly kind: 'compounds' | 'projects' | 'notices';
  readonly id: string;
  readonly title: string;
  readonly row: Row;
  readonly tables: Readonly<Record<string, readonly Row[]>>;
}

/** A site ready to be built: what to run, and where its pages go. */
export interface OtherSite {
  readonly command: string;
  readonly args: readonly string[];
  readonly folder: string;
  readonly out: string;
}

const ELEVENTY = '@11ty/eleventy@3.1.8';

/** The records that a built dataset publishes, with everything that its tables say of each. */
export function recordsOf(site: string): PlainRecord[] {
  const rows = (table: string): Row[] =>
    (JSON.parse(readFileSync(join(site, `data/${table}.json`), 'utf8')) as { rows: Row[] }).rows;
  const own = ['stages', 'consent', 'checklist', 'funding', 'utilities'].map(
    (table) => [table, groupBy(rows(table), (row) => String(row['项目编号']))] as const,
  );
  const kinds = [
    ['compounds', '小区编号', '小区名称'],
    ['projects', '项目编号', '项目名称'],
    ['notices', '公示编号', '标题'],
  ] as const;
  return kinds.flatMap(([kind, id, title]) =>
    rows(kind).map((row) => ({
      kind,
      id: String(row[id]),
      title: String(row[title]),
      row,
      tables: Object.fromEntries(own.map(([table, all]) => [table, all.get(String(row[id])) ?? []])),
    })),
  );
}

const write = (file: string, text: string): void => {
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
};

/** Hugo with a page a record: its cells, and a table of each kind of row. Null where it is not installed. */
export function hugoSite(folder: string, records: readonly PlainRecord[]): OtherSite | null {
  try {
    execFileSync('hugo', ['version'], { stdio: 'pipe' });
  } catch {
    return null;
  }
  write(join(folder, 'config.json'), JSON.stringify({ baseURL: '/', languageCode: 'zh-CN', title: '小区' }));
  const layout = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><main><h1>{{ .Title }}</h1>
<dl>{{ range $key, $value := .Params.row }}<dt>{{ $key }}</dt><dd>{{ with $value }}{{ . }}{{ else }}未公开{{ end }}</dd>{{ end }}</dl>
{{ range $name, $rows := .Params.tables }}{{ with $rows }}<table><caption>{{ $name }}</caption>{{ range . }}<tr>{{ range $key, $cell := . }}<td data-label="{{ $key }}">{{ with $cell }}{{ . }}{{ else }}未公开{{ end }}</td>{{ end }}</tr>{{ end }}</table>{{ end }}{{ end }}</main></body></html>`;
  write(join(folder, 'layouts/_default/single.html'), layout);
  write(
    join(folder, 'layouts/_default/list.html'),
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></body></html>',
  );
  for (const [at, { kind, title, row, tables }] of records.entries())
    write(join(folder, 'content', kind, `r${at}.md`), `${JSON.stringify({ title, row, tables }, null, 1)}\n`);
  return { command: 'hugo', args: ['--quiet'], folder, out: join(folder, 'public') };
}

/** Eleventy with the same pages. Null where npm cannot bring it. */
export function eleventySite(folder: string, records: readonly PlainRecord[]): OtherSite | null {
  write(join(folder, 'package.json'), '{"private":true,"type":"module"}');
  try {
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', ELEVENTY], {
      cwd: folder,
      stdio: 'pipe',
    });
  } catch {
    return null;
  }
  write(join(folder, 'content/_data/records.json'), JSON.stringify(records));
  const page = `---
pagination: { data: records, size: 1, alias: one }
permalink: "/{{ one.kind }}/r{{ pagination.pageNumber }}/"
---
<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{{ one.title }}</title></head><body><main><h1>{{ one.title }}</h1>
<dl>{% for key, value in one.row %}<dt>{{ key }}</dt><dd>{{ value or "未公开" }}</dd>{% endfor %}</dl>
{% for name, rows in one.tables %}{% if rows.length %}<table><caption>{{ name }}</caption>{% for row in rows %}<tr>{% for key, cell in row %}<td data-label="{{ key }}">{{ cell or "未公开" }}</td>{% endfor %}</tr>{% endfor %}</table>{% endif %}{% endfor %}</main></body></html>`;
  write(join(folder, 'content/record.njk'), page);
  return {
    command: process.execPath,
    args: ['node_modules/@11ty/eleventy/cmd.cjs', '--input=content', '--output=public', '--quiet'],
    folder,
    out: join(folder, 'public'),
  };
}
