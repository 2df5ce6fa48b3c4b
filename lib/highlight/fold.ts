/** Characters that differ between a page and the text read from it without being another text: quotes, dashes, look-alike spaces. */
const FOLDED = new Map<number, number>([
  ...[0x2018, 0x2019, 0x201a, 0x201b, 0x2032, 0x60, 0xb4].map((code): [number, number] => [code, 0x27]),
  ...[0x201c, 0x201d, 0x201e, 0x201f, 0x2033].map((code): [number, number] => [code, 0x22]),
  ...[0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212].map((code): [number, number] => [code, 0x2d]),
]);

/**
 * The code unit a character counts as when texts are compared, or 0 where it does not count at all: white space, control and format
 * characters (soft hyphen, zero-width and direction marks). Always one unit for one, so that offsets can be mapped back.
 */
export function foldUnit(code: number): number {
  if (code < 0x80) return code <= 0x20 || code === 0x7f ? 0 : code === 0x60 ? 0x27 : code;
  if (code < 0x2000) {
    if (code <= 0xa0 || code === 0xad || code === 0x34f || code === 0x61c || code === 0x1680 || code === 0x180e)
      return 0;
    return code === 0xb4 ? 0x27 : code;
  }
  if (code <= 0x206f) {
    if (code <= 0x200f || (code >= 0x2028 && code <= 0x202f) || code >= 0x205f) return 0;
    return FOLDED.get(code) ?? code;
  }
  if (code === 0x3000 || code === 0xfeff || (code >= 0xfe00 && code <= 0xfe0f)) return 0;
  return code === 0x2212 ? 0x2d : code;
}

/** A text as it is compared: see {@link foldUnit}. "It's  so" and "It’s so" fold to the same. */
export function fold(text: string): string {
  const units: number[] = [];
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const unit = foldUnit(text.charCodeAt(i));
    if (unit !== 0) units.push(unit);
    if (units.length === 4096) folded += String.fromCharCode(...units.splice(0));
  }
  return folded + String.fromCharCode(...units);
}
