import { z } from 'zod';

const KINDS: Readonly<Record<string, string>> = {
  string: '文字，放在英文双引号里',
  number: '数，不加引号',
  boolean: ' true 或 false，不加引号',
  array: '一组，放在 [ ] 里',
  tuple: '一组，放在 [ ] 里',
  object: '一组名字和内容，放在 { } 里',
  record: '一组名字和内容，放在 { } 里',
};
const list = (values: readonly unknown[]): string => values.map((value) => `“${String(value)}”`).join('、');

/** What staff read of a wrong JSON file; where a field has no words of its own. Anything else is said by zod. */
function words(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type')
    return issue.input === undefined ? '没有写' : `应当是${KINDS[issue.expected] ?? issue.expected}`;
  if (issue.code === 'invalid_value')
    return issue.input === undefined ? '没有写' : `只能写${list(issue.values)}`;
  if (issue.code === 'unrecognized_keys') return `不认识${list(issue.keys)}，请删掉或改名`;
  const size = issue.code === 'too_small' ? issue.minimum : issue.code === 'too_big' ? issue.maximum : null;
  if (size === null) return undefined;
  const many = issue['origin'] === 'array' || issue['origin'] === 'tuple' ? ' 个' : '';
  return issue.code === 'too_small' ? `至少 ${String(size)}${many}` : `最多 ${String(size)}${many}`;
}

z.config({ ...z.locales.zhCN(), customError: words });

/** Where an issue is, counted as people do: `streets.2.label` is `streets 第 3 个的 label`. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, part) => {
    if (typeof part === 'number') return `${name} 第 ${part + 1} 个`;
    return name === '' ? String(part) : `${name}${name.endsWith('个') ? '的 ' : '.'}${String(part)}`;
  }, '');
}
