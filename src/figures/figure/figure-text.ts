import { formatDecimal, formatReported, plainDecimal } from '../../shared/format.ts';
import type { Figure, Quotable } from './figure.ts';

/** A figure in words: 2.8万户, 150余部, 未公开. */
export function figureText(figure: Quotable): string {
  return figure.value === null
    ? '未公开'
    : formatReported(figure.value, figure.scale, figure.qualifier, figure.unit);
}

/** The value for programs, a plain decimal without separators: `5.54`; null is unpublished. */
export const figureValue = ({ value, scale }: Quotable): string | null =>
  value === null ? null : plainDecimal(value, scale);

/** Only the number of a figure, for a column whose header has the unit. */
export const figureNumber = (figure: Quotable): string =>
  figure.value === null ? '未公开' : formatDecimal(figure.value, figure.scale);

/** A figure in words without its unit, for a large number that has the unit beside it: 150余. */
export const figureBare = (figure: Figure): string => figureText({ ...figure, unit: '' });

/** The number as a JavaScript number in its unit, for drawing and comparing only; null where there is none. */
export const figureMagnitude = (figure: Quotable | null | undefined): number | null =>
  figure === null || figure === undefined || figure.value === null ? null : figure.value / 10 ** figure.scale;
