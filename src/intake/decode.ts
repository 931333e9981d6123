/** Bytes read as text, and how. */
export interface Decoded {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
}

function strict(bytes: Uint8Array, encoding: Decoded['encoding']): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Decodes a staff export: BOM first (UTF-8, UTF-16), then strict UTF-8, then GB18030, which is
 * believed only when `looksRight` recognises the text (the headers match), because nearly any
 * bytes decode as GB18030. Returns null when nothing fits.
 */
export function decode(bytes: Uint8Array, looksRight: (text: string) => boolean): Decoded | null {
  const bom = (encoding: Decoded['encoding']): Decoded | null => {
    const text = strict(bytes, encoding);
    return text === null ? null : { text, encoding };
  };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bom('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return bom('utf-16be');
  const utf8 = strict(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  const gb = strict(bytes, 'gb18030');
  return gb !== null && looksRight(gb) ? { text: gb, encoding: 'gb18030' } : null;
}
