/** Words at each end of a longer sentence that name it; a shorter one is named whole. */
const ENDS = 6;

/**
 * An address that opens at a quotation (Scroll to Text Fragment), keeping the address's own hash. Null for anything but http(s).
 * @param quote a sentence as the article has it
 */
export function addressAtQuote(address: string, quote: string | null): string | null {
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) return null;
  const words = (quote ?? '').trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return address;
  const parts =
    words.length <= 2 * ENDS ? [words.join(' ')] : [words.slice(0, ENDS).join(' '), words.slice(-ENDS).join(' ')];
  const directive = `:~:text=${parts.map(encode).join(',')}`;
  return address.includes('#') ? `${address.split(':~:')[0]}${directive}` : `${address}#${directive}`;
}

/** Percent-encoding as the directive needs it: the dash has a meaning of its own there. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
