import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { catalogue } from '../../src/intake/catalogue.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const guide = readFileSync(join(ROOT, 'docs/staff.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

test('every command of the guide is there, with each option that it is given', () => {
  const commands = [...guide.matchAll(/npm (?:run )?(\w+)(?: -- ([^`\n]*))?/g)].filter(
    ([, name = '']) => name !== 'ci',
  );
  expect(commands.length).toBeGreaterThan(8);
  for (const [whole, name = '', given = ''] of commands) {
    const script = /^node (scripts\/[\w-]+\.ts)$/.exec(scripts[name] ?? '')?.[1];
    expect(script, whole).toBeDefined();
    const code = readFileSync(join(ROOT, script ?? ''), 'utf8');
    const strings = given.replace(/"[^"]*"/g, '');
    for (const [, option = ''] of strings.matchAll(/--([a-z-]+)/g)) expect(code, whole).toContain(option);
  }
});

test('every problem of its table is called so in the reports', () => {
  const rows = guide.split('\n').filter((line) => /^\| [A-Z]\d{3}/.test(line));
  expect(rows).toHaveLength(10);
  for (const [code] of rows.join('\n').matchAll(/\b[A-Z]\d{3}\b/g))
    expect(Object.keys(catalogue)).toContain(code);
  for (const [, code = '', words = ''] of rows.join('\n').matchAll(/\| ([A-Z]\d{3}) ([^|、]+?) *(?:\||、)/g))
    expect(catalogue[code as keyof typeof catalogue].title, code).toContain(words.trim());
});

test('its links lead somewhere', () => {
  for (const [, path = ''] of guide.matchAll(/\]\((?!https?:)([^)#]+)\)/g))
    expect(existsSync(join(ROOT, 'docs', path)), path).toBe(true);
});

test('the script for a proposal runs commands that are there', () => {
  const script = readFileSync(join(ROOT, 'deploy/proposal.sh'), 'utf8');
  const names = [...script.matchAll(/^npm run --silent (\w+)/gm)].map(([, name = '']) => name);
  expect(names).toEqual(['check', 'diff']);
  for (const name of names) expect(scripts[name]).toBe(`node scripts/${name}.ts`);
  expect(readFileSync(join(ROOT, 'deploy/ci.yml'), 'utf8')).toContain(
    'bash deploy/proposal.sh "origin/$BASE"',
  );
});
