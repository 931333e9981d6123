import type { PageCheckId } from '../../../src/shared/page-checks.ts';

/** One thing wrong with a page, where and how it shows. */
export interface PageFinding {
  /** Address from the root. */
  readonly page: string;
  /** In words, e.g. `320像素宽，浅色`; of the markup, `源文件`. */
  readonly mode: string;
  readonly check: PageCheckId;
  /** The rule within the check, e.g. an axe rule. */
  readonly rule: string;
  readonly selector: string;
  readonly what: string;
}

/** `/about/（320像素宽，浅色）：axe link-name，footer > a，……` */
export const findingText = ({ page, mode, check, rule, selector, what }: PageFinding): string =>
  `${page}（${mode}）：${check} ${rule}，${selector}\n    ${what}`;
