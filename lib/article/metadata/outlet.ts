import { squeeze } from '../../text/characters';
import { agencyNamed } from '../agencies';
import { tidy } from '../dom-blocks';
import { namesOf } from './json-ld';
import type { PageMarkup } from './page';

/** Outlets whose pages do not name them well. Host without www. → name. */
const HOSTS: Record<string, string> = {
  'ap.org': 'AP',
  'apnews.com': 'AP',
  'bbc.co.uk': 'BBC News',
  'bbc.com': 'BBC News',
  'cnn.com': 'CNN',
  'dw.com': 'Deutsche Welle',
  'ft.com': 'Financial Times',
  'latimes.com': 'Los Angeles Times',
  'nytimes.com': 'The New York Times',
  'reuters.com': 'Reuters',
  'rt.com': 'RT',
  'rferl.org': 'Radio Free Europe/Radio Liberty',
  'theguardian.com': 'The Guardian',
  'themoscowtimes.com': 'The Moscow Times',
  'washingtonpost.com': 'The Washington Post',
  'wsj.com': 'The Wall Street Journal',
};
const MAX_LENGTH = 50;

/**
 * The outlet: whichever of schema.org publisher and `og:site_name` fits the host and is no tagline; else the publisher, unless it is a wire
 * agency on another's host; else a small host table; else the host. Null only without an address.
 */
export function outletOf(page: PageMarkup): { outlet: string | null; agencies: string[] } {
  const publishers = page.ld ? namesOf(page.ld, 'publisher', page.nodes) : [];
  const site = page.meta.first('og:site_name');
  const application = page.meta.first('application-name', 'apple-mobile-web-app-title', 'twitter:app:name:iphone');
  const agencies: string[] = [];
  const names: string[] = [];
  for (const name of [...publishers, site, application]) {
    if (!name) continue;
    const agency = agencyNamed(name);
    if (agency && !fits(name, page.host)) agencies.push(agency);
    else if (isName(name)) names.push(clean(name));
  }
  const known = page.host ? (HOSTS[page.host] ?? HOSTS[page.host.split('.').slice(-2).join('.')]) : undefined;
  const stated = titleSuffix(page);
  const suffix = stated && clean(stated);
  const outlet =
    known ??
    names.find((name) => fits(name, page.host)) ??
    (suffix && isName(suffix) && fits(suffix, page.host) ? suffix : null) ??
    names[0] ??
    page.host;
  return { outlet: outlet ?? null, agencies };
}

/** "Headline - Example Times" → "Example Times". */
function titleSuffix(page: PageMarkup): string | null {
  const title = tidy(page.document.querySelector('head title, title')?.textContent ?? '');
  return /\s[|–—-]\s([^|–—]{2,50})$/.exec(title)?.[1]?.trim() ?? null;
}

function clean(name: string): string {
  return name
    .replace(/^(?:https?:\/\/)?(?:www\.)?(?=\w)|\/+$/g, '')
    .split(/\s+[|–—]\s+/)[0]!
    .trim();
}

function isName(name: string): boolean {
  const bare = clean(name);
  return (
    bare.length > 1 &&
    bare.length <= MAX_LENGTH &&
    !bare.startsWith('@') &&
    bare.split(/\s+/).length <= 7 &&
    !/[!?]|\.\s/.test(bare)
  );
}

/** Whether a name and a host belong together: "The Example Times" and exampletimes.org, "BBC News" and bbc.com. */
function fits(name: string, host: string | null): boolean {
  if (!host) return false;
  const letters = (text: string) => squeeze(text.normalize('NFD')).replace(/[\u0300-\u036f]/g, '');
  const labels = host
    .split('.')
    .slice(0, -1)
    .map(letters)
    .filter((label) => label.length > 1 && !/^(?:com|co|org|net|news|edition|en|us|uk)$/.test(label));
  const whole = letters(name.replace(/^the\s+/i, ''));
  const initials = name
    .split(/[\s-]+/)
    .map((word) => word[0] ?? '')
    .join('')
    .toLowerCase();
  const first = letters(name.replace(/^the\s+/i, '').split(/\s+/)[0] ?? '');
  return labels.some(
    (label) =>
      label.includes(whole) ||
      (label.length > 2 && whole.includes(label)) ||
      label === initials ||
      label === `the${whole}` ||
      (first.length > 3 && label.startsWith(first)),
  );
}
