/** What the head of a JPEG says of it. */
export interface Jpeg {
  readonly width: number;
  readonly height: number;
  /** Whether it holds the picture and nothing else: no place, no camera, no thumbnail, no note, nothing behind its end. */
  readonly plain: boolean;
}

/** A JPEG, or why it is none, in Chinese. */
export type JpegRead =
  { readonly ok: true; readonly jpeg: Jpeg } | { readonly ok: false; readonly why: string };

const MARK = 0xff;
const [START, END, SCAN] = [0xd8, 0xd9, 0xda];
/** Frames that every browser shows: baseline, extended, progressive. */
const FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
/** Lossless, differential and arithmetic ones. */
const ODD_FRAMES: ReadonlySet<number> = new Set([
  ...[0xc3, 0xc5, 0xc6, 0xc7, 0xc9],
  ...[0xca, 0xcb, 0xcd, 0xce, 0xcf],
]);
/** Marks without a length: restarts within a scan, and one of no meaning. */
const isBare = (mark: number): boolean => (mark >= 0xd0 && mark <= 0xd7) || mark === 0x01;
const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));
/** The plain frame of a JFIF file: 16 bytes, without a thumbnail. */
const isJfif = (bytes: Uint8Array, at: number, length: number): boolean =>
  length === 16 && ascii(bytes, at, at + 4) === 'JFIF';

const failed = (why: string): JpegRead => ({ ok: false, why });

/** What a file is that is no JPEG, and what to do about it. */
function otherKind(bytes: Uint8Array): string {
  const kind = /^.{4}ftyp(heic|heix|mif1|msf1|hevc)/s.test(ascii(bytes, 0, 12))
    ? 'HEIC（苹果手机的格式）'
    : ascii(bytes, 1, 4) === 'PNG'
      ? 'PNG'
      : ascii(bytes, 0, 4) === 'RIFF'
        ? 'WebP'
        : ascii(bytes, 0, 4) === '%PDF'
          ? 'PDF'
          : null;
  return `${kind === null ? '打不开' : `这是 ${kind}，只是名字写成 .jpg`}；请用看图软件打开原来的照片，另存为 JPEG`;
}

/** Where the coded picture after a scan's head ends: at the next mark that is not a restart. */
function afterScan(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at + 1 < bytes.length) {
    const next = bytes[at + 1]!;
    if (bytes[at] === MARK && next !== 0 && next !== MARK && !isBare(next)) return at;
    at++;
  }
  return bytes.length;
}

/** Walks a JPEG from mark to mark, to its end. Never throws, whatever the bytes are. */
export function readJpeg(bytes: Uint8Array): JpegRead {
  const cut = failed('照片没有存完，后面缺了一段；请回到原来的照片重新复制');
  if (bytes[0] !== MARK || bytes[1] !== START) return failed(otherKind(bytes));
  let [at, width, height, plain, scanned] = [2, 0, 0, true, false];
  while (at + 1 < bytes.length) {
    if (bytes[at] !== MARK) return cut;
    const mark = bytes[at + 1]!;
    if (mark === MARK) {
      at++;
      continue;
    }
    if (mark === END) {
      if (!scanned || width === 0) return cut;
      return { ok: true, jpeg: { width, height, plain: plain && at + 2 === bytes.length } };
    }
    if (isBare(mark)) {
      at += 2;
      continue;
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    if (length < 2 || at + 2 + length > bytes.length) return cut;
    if (ODD_FRAMES.has(mark)) return failed('浏览器不认得这种 JPEG；请用看图软件打开，另存一次');
    if (FRAMES.has(mark)) {
      const colours = bytes[at + 9];
      if (bytes[at + 4] !== 8 || (colours !== 1 && colours !== 3))
        return failed('颜色是印刷用的（CMYK），网页上会变色；请另存为 RGB 的 JPEG');
      height = (bytes[at + 5]! << 8) | bytes[at + 6]!;
      width = (bytes[at + 7]! << 8) | bytes[at + 8]!;
    }
    const isNote = (mark >= 0xe0 && mark <= 0xef) || mark === 0xfe;
    if (isNote && !(mark === 0xe0 && isJfif(bytes, at + 4, length))) plain = false;
    at += 2 + length;
    if (mark === SCAN) {
      scanned = true;
      at = afterScan(bytes, at);
    }
  }
  return cut;
}
