import { site } from '../site/site.ts';

/** Stands before the name of every file of the fictional data: a file travels without the page it came from. */
const MARK = '虚构示例-';

/** Value of `download`: the file is kept under its own name, that of the fictional data under a marked one. */
export const saveAs = (href: string): string | true =>
  site.info.sample ? MARK + decodeURIComponent(href.split('/').at(-1) ?? '') : true;
