import type { Profile } from '../text/profile';

/**
 * True if both profiles are of one and the same article: same id, same address; the same text only where either address is unknown or the
 * hosts agree (a verbatim wire reprint in another outlet is a match, not the article itself).
 */
export function isSameArticle(a: Profile, b: Profile): boolean {
  if (a.id === b.id) return true;
  if (a.url !== null && b.url !== null && a.url === b.url) return true;
  return a.textHash === b.textHash && (a.url === null || b.url === null || isSameSite(a, b));
}

/** True if both addresses are known and of one host. */
export function isSameSite(a: Profile, b: Profile): boolean {
  return a.url !== null && b.url !== null && host(a.url) === host(b.url);
}

function host(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : url;
}
