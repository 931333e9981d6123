import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { PageFinding } from './finding.ts';

/** Standard and accessibility rules; what is turned off contradicts a deliberate choice. */
const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    rules: {
      // On a phone a table is laid out as labelled rows (display: block), and Safari and Chromium then forget that it
      // is a table; the roles say it again.
      'no-redundant-role': [
        'error',
        { exclude: ['table', 'rowgroup', 'row', 'cell', 'rowheader', 'columnheader', 'list'] },
      ],
      // The answers of the search box are a listbox that its input controls; a <select> cannot be filled while typing.
      'prefer-native-element': ['error', { exclude: ['listbox'] }],
      // The one form without a button is the filters of the list: they act at each key and are hidden without script.
      'wcag/h32': 'off',
      // base.css keeps a telephone number on one line.
      'tel-non-breaking': 'off',
      // Characters are what counts in a Chinese title; tests/site/heads.test.ts holds the limit.
      'long-title': 'off',
    },
  }),
);

/** What is wrong with the text of a page, whatever the browser makes of it. */
export function markupFindings(page: string, html: string): PageFinding[] {
  const found = { page, mode: '源文件', check: 'markup' } as const;
  const { results } = validator.validateStringSync(html, page);
  const told = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector, line, column }) => ({
      ...found,
      rule: ruleId,
      selector: selector ?? `第${line}行第${column}列`,
      what: message,
    })),
  );
  // A browser puts it back into the body; the validator does not look there.
  const [, after = ''] = html.split('</html>');
  return after.trim() === ''
    ? told
    : [
        ...told,
        { ...found, rule: 'after-html', selector: 'html', what: `后面还有${after.trim().slice(0, 80)}` },
      ];
}
