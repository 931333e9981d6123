import { z } from 'zod';
import { FINGERPRINT } from '../policy/fingerprint.ts';
import * as cell from './cell.ts';
import type { Parsed } from './cell.ts';
import { OUTLINE, parseOutline } from './outline.ts';

export type FieldKind =
  | '文字'
  | '长文字'
  | '编号'
  | '多个编号'
  | '代码'
  | '街道'
  | '日期'
  | '年份'
  | '年度'
  | '整数'
  | '小数'
  | '度'
  | '网址'
  | '电话'
  | '指纹'
  | '轮廓'
  | '文件';

/** One column: its Chinese header, how a cell is read, and what the dictionary says of it. */
export interface Field<T> {
  readonly header: string;
  readonly aliases: readonly string[];
  readonly kind: FieldKind;
  readonly unit: string | null;
  /** Closed list, empty when there is none. */
  readonly codes: readonly string[];
  readonly required: boolean;
  /** What an empty cell says; null: 未公开. */
  readonly blank: T | null;
  readonly description: string;
  readonly example: string;
  /** Table whose key the cell names, checked when the dataset is joined. */
  readonly ref: string | null;
  /** The number stored is the written one times 10^scale. */
  readonly scale: number;
  /** Reads a trimmed, non-blank cell. */
  readonly parse: (raw: string) => Parsed<NonNullable<T>>;
  readonly schema: z.ZodType<T>;
}

interface Options {
  readonly required?: boolean;
  readonly aliases?: readonly string[];
  readonly unit?: string;
  readonly example?: string;
  readonly ref?: string;
}
type Required = Options & { readonly required: true };
type Blank = { readonly blank: number };

function make<T>(
  kind: FieldKind,
  header: string,
  description: string,
  options: Options,
  parse: (raw: string) => Parsed<T>,
  schema: z.ZodType<T>,
  more: { codes?: readonly string[]; example: string; scale?: number; blank?: T | undefined },
): Field<T | null> {
  return {
    header,
    aliases: options.aliases ?? [],
    kind,
    unit: options.unit ?? null,
    codes: more.codes ?? [],
    required: options.required ?? false,
    blank: more.blank ?? null,
    description,
    example: options.example ?? more.example,
    ref: options.ref ?? null,
    scale: more.scale ?? 0,
    parse: parse as Field<T | null>['parse'],
    schema: options.required || more.blank !== undefined ? schema : schema.nullable(),
  };
}

/** Field makers: `text('小区名称', '…', { required: true })`. Without `required` the value may be null. */
export function text(header: string, description: string, options: Required): Field<string>;
export function text(header: string, description: string, options?: Options): Field<string | null>;
export function text(header: string, description: string, options: Options = {}): Field<string | null> {
  return make('文字', header, description, options, (raw) => cell.parseText(raw, false), z.string(), {
    example: '',
  });
}

/** Where something is: a text that Excel must not have taken for a day. */
export function address(header: string, description: string, options: Options = {}): Field<string | null> {
  return make('文字', header, description, options, cell.parseAddress, z.string(), { example: '' });
}

/** Prose that may hold line breaks. */
export function prose(header: string, description: string, options: Required): Field<string>;
export function prose(header: string, description: string, options?: Options): Field<string | null>;
export function prose(header: string, description: string, options: Options = {}): Field<string | null> {
  return make('长文字', header, description, options, (raw) => cell.parseText(raw, true), z.string(), {
    example: '',
  });
}

export function id(header: string, description: string, options: Required): Field<string>;
export function id(header: string, description: string, options?: Options): Field<string | null>;
export function id(header: string, description: string, options: Options = {}): Field<string | null> {
  return make('编号', header, description, options, cell.parseId, z.string(), { example: 'SF-2021-03' });
}

export function ids(header: string, description: string, options: Required): Field<readonly string[]>;
export function ids(header: string, description: string, options?: Options): Field<readonly string[] | null>;
export function ids(
  header: string,
  description: string,
  options: Options = {},
): Field<readonly string[] | null> {
  return make('多个编号', header, description, options, cell.parseIds, z.array(z.string()).readonly(), {
    example: 'S01、S02',
  });
}

export function code<T extends string>(
  h: string,
  d: string,
  codes: readonly T[],
  options: Required,
): Field<T>;
export function code<T extends string>(
  h: string,
  d: string,
  codes: readonly T[],
  options?: Options,
): Field<T | null>;
export function code<T extends string>(
  header: string,
  description: string,
  codes: readonly T[],
  options: Options = {},
): Field<T | null> {
  return make(
    '代码',
    header,
    description,
    options,
    (raw) => cell.parseCode(raw, codes),
    z.enum(codes) as z.ZodType<T>,
    {
      codes,
      example: codes[0] ?? '',
    },
  );
}

/** A word of a list that the notice of the dataset closes (`tables-of.ts`); without it any word is taken. */
export function listed(header: string, description: string, options: Required): Field<string>;
export function listed(header: string, description: string, options?: Options): Field<string | null>;
export function listed(header: string, description: string, options: Options = {}): Field<string | null> {
  return make('代码', header, description, options, (raw) => cell.parseText(raw, false), z.string(), {
    example: '',
  });
}

/** A street by name or alias; which streets there are stands in dataset.json. */
export function street(header: string, description: string, options: Required): Field<string>;
export function street(header: string, description: string, options?: Options): Field<string | null>;
export function street(header: string, description: string, options: Options = {}): Field<string | null> {
  return make('街道', header, description, options, (raw) => cell.parseText(raw, false), z.string(), {
    example: '',
  });
}

export function date(header: string, description: string, options: Required): Field<string>;
export function date(header: string, description: string, options?: Options): Field<string | null>;
export function date(header: string, description: string, options: Options = {}): Field<string | null> {
  return make('日期', header, description, options, cell.parseDate, z.iso.date(), { example: '2021-05-10' });
}

export function year(header: string, description: string, options: Required): Field<number>;
export function year(header: string, description: string, options?: Options): Field<number | null>;
export function year(header: string, description: string, options: Options = {}): Field<number | null> {
  return make('年份', header, description, options, cell.parseYear, z.int(), { example: '1996' });
}

export function period(header: string, description: string, options: Required): Field<string> {
  return make('年度', header, description, options, cell.parsePeriod, z.string(), {
    example: '2024 或 2021-2025',
  }) as Field<string>;
}

/** A whole number; with `positive`, 0 is refused; with `blank`, an empty cell says that number. */
export function count(
  header: string,
  description: string,
  options: (Required | (Options & Blank)) & { positive?: boolean },
): Field<number>;
export function count(
  header: string,
  description: string,
  options?: Options & { positive?: boolean },
): Field<number | null>;
export function count(
  header: string,
  description: string,
  options: Options & Partial<Blank> & { positive?: boolean } = {},
): Field<number | null> {
  const parse = (raw: string): Parsed<number> => cell.parseDecimal(raw, 0, options.positive, 7);
  return make('整数', header, description, options, parse, z.int().min(0), {
    example: '120',
    blank: options.blank,
  });
}

/** Bounds of a decimal that no office means: beyond them a number is of another unit. */
interface Bounds {
  readonly positive?: boolean;
  /** The least, in the written unit. */
  readonly least?: number;
  /** Most digits before the point. */
  readonly digits?: number;
}

/**
 * A decimal kept as an integer of 10^-scale of the written unit; with `positive`, 0 is refused, with `least` what is
 * smaller, with `digits` what is longer.
 */
export function decimal(
  header: string,
  description: string,
  scale: number,
  options: Required & Bounds,
): Field<number>;
export function decimal(
  header: string,
  description: string,
  scale: number,
  options?: Options & Bounds,
): Field<number | null>;
export function decimal(
  header: string,
  description: string,
  scale: number,
  options: Options & Bounds = {},
): Field<number | null> {
  const { positive, least = 0, digits } = options;
  const parse = (raw: string): Parsed<number> =>
    cell.atLeast(cell.parseDecimal(raw, scale, positive, digits), least, scale);
  return make('小数', header, description, options, parse, z.int().min(0), { example: '5.54', scale });
}

export function degree(header: string, description: string, options: Options = {}): Field<number | null> {
  return make('度', header, description, options, cell.parseDegree, z.number(), { example: '120.457' });
}

export function url(header: string, description: string, options: Options = {}): Field<string | null> {
  return make('网址', header, description, options, cell.parseUrl, z.url({ protocol: /^https?$/ }), {
    example: 'https://www.example.cn/a.html',
  });
}

export function phone(header: string, description: string, options: Options = {}): Field<string | null> {
  return make('电话', header, description, options, cell.parsePhone, z.string(), {
    example: '0000-0000 0001',
  });
}

/** What this site printed for a plan, copied back. */
export function fingerprint(
  header: string,
  description: string,
  options: Options = {},
): Field<string | null> {
  return make('指纹', header, description, options, cell.parseFingerprint, z.string().regex(FINGERPRINT), {
    example: 'jfpagchnkbei',
  });
}

/** The name of a photograph's file; where it lies is not for a cell to say. */
export function photoFile(header: string, description: string, options: Required): Field<string> {
  return make('文件', header, description, options, cell.parsePhotoFile, z.string(), {
    example: 'wanghai-lu-1.jpg',
  }) as Field<string>;
}

/** Corners of an area, in one text. */
export function outline(header: string, description: string, options: Options = {}): Field<string | null> {
  return make('轮廓', header, description, options, parseOutline, z.string().regex(OUTLINE), {
    example: '120.4501 36.0981；120.4512 36.0981；120.4512 36.0975',
  });
}
