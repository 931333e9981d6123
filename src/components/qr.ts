import { encode } from 'uqr';

/** Quiet zone of ISO/IEC 18004, in modules. */
const QUIET = 4;

/** A QR code as a drawing: the side of the square with its quiet zone, in modules, and the dark ones as one path. */
export interface QrDrawing {
  readonly side: number;
  readonly path: string;
}

/**
 * Level M: read with 15 % of it dirty or torn, as paper in a yard is.
 * @throws RangeError where the text is not ASCII: scanners guess at the encoding of anything else.
 */
export function qrDrawing(text: string): QrDrawing {
  if (!/^[\x21-\x7e]+$/.test(text)) throw new RangeError(`not an ASCII address: ${text}`);
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const runs = data.flatMap((row, y) => {
    const line = row.map((dark) => (dark ? '1' : '0')).join('');
    return [...line.matchAll(/1+/g)].map(
      ({ index, 0: run }) => `M${index + QUIET} ${y + QUIET}h${run.length}v1h-${run.length}z`,
    );
  });
  return { side: size + 2 * QUIET, path: runs.join('') };
}
