import type { Resource } from './resource.ts';

/** Folder below `/data/` of the tables that programs read; the same names as beside it. */
const PLAIN = 'plain/';

/** Byte order mark: Excel takes a CSV without it for GB18030; libraries of data packages take it for a letter of the first header. */
const MARK = '\ufeff';

/**
 * A table in two files that differ in the byte order mark only: at the address that Excel opens, with it; under
 * `plain/`, without it, which is what the data package and the zip hold. Any other file as it is.
 */
export const csvForms = (file: Resource): Resource[] =>
  file.table === undefined
    ? [file]
    : [
        { ...file, name: `${file.name}-excel`, input: false, bundled: false },
        {
          ...file,
          path: `${PLAIN}${file.path}`,
          since: '0.3.0',
          content: () => unmarked(String(file.content())),
        },
      ];

const unmarked = (text: string): string => (text.startsWith(MARK) ? text.slice(MARK.length) : text);

/** Address of a file within a package that holds each table once. */
export const unplain = (path: string): string => (path.startsWith(PLAIN) ? path.slice(PLAIN.length) : path);
