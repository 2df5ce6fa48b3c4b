import { hashText } from '../text/hash';

/** Query parameters that say where a reader came from, not which article it is. */
const TRACKING =
  /^(?:utm_|at_|mc_|ns_|pk_|piwik_|matomo_|mtm_|hsa_|_hs|oly_|vero_|wt_|wt\.|xtor|fb_|fbclid$|gclid$|gclsrc$|dclid$|msclkid$|yclid$|igshid$|igsh$|twclid$|ttclid$|li_fat_id$|mkt_tok$|s_cid$|cid$|cmpid$|cmp$|ocid$|ito$|ref$|referrer$|ref_src$|ref_url$|referer$|src$|srcref$|source$|smid$|smtyp$|partner$|soc_src$|soc_trk$|share$|shared$|sharetype$|socialnetwork$|campaign$|campaign_id$|ncid$|sr_share$|spm$|feature$|guccounter$|guce_|taid$|tpcc$|trk$|_ga$|_gl$|__twitter_impression$|fromrss$|from_rss$|rss$|feedtype$|feedname$|outputtype$|output$|amp$|amp_|usqp$|print$|printable$|view_?mode$|nopaging$|leadsource$|icid$|inid$|intcmp$|int_cid$|via$|sfmc_|dicbo$|cx_|wprov$|embedded-checkout$)/i;

/** Parameters that may look like tracking but name the article on sites that address articles by query only. */
const HOSTS_OF_VARIANTS = /^(?:www|m|mobile|amp|edition-m|touch|wap)\./;

/**
 * One address for all variants of an article: tracking parameters, fragment, AMP, print and mobile variants, default port, `www.`,
 * trailing slash. `declared` (the page's rel=canonical) wins if it is a plausible address of the same site. For a page read from
 * a file the declared address stands alone. Null for what is no http(s) address.
 */
export function canonicalAddress(url: string, declared?: string | null): string | null {
  const own = parse(url);
  const stated = declared ? parse(declared, own?.href) : null;
  if (!own) return stated ? normal(stated) : null;
  return normal(stated && plausible(stated, own) ? stated : own);
}

/**
 * Id of an article: 22 hex digits of its canonical address, without an address of its text.
 */
export function articleId(url: string | null, text: string): string {
  const address = url ? canonicalAddress(url) : null;
  return hashText(address ?? `text:${text}`);
}

/** Host without `www.` and mobile prefixes, lower case; null for no address. */
export function hostOf(url: string | null): string | null {
  const parsed = url ? parse(url) : null;
  return parsed ? parsed.hostname.replace(HOSTS_OF_VARIANTS, '') : null;
}

function parse(url: string, base?: string): URL | null {
  try {
    const parsed = new URL(url.trim(), base);
    return parsed.protocol === 'http:' || parsed.protocol === 'https:' ? parsed : null;
  } catch {
    return null;
  }
}

/** A canonical link to the front page, or to a host of another owner's, is a template's mistake or a syndication note. */
function plausible(stated: URL, own: URL): boolean {
  if (stated.pathname === '/' && stated.search === '' && (own.pathname !== '/' || own.search !== '')) return false;
  return (
    registrable(stated.hostname) === registrable(own.hostname) ||
    /(?:^|[.-])(?:cdn\.ampproject\.org|google\.\w+)$/.test(own.hostname)
  );
}

/** The last two labels, three where the second is a short public suffix such as `co.uk`: good enough to compare two hosts. */
function registrable(host: string): string {
  const labels = host.toLowerCase().split('.');
  const short =
    labels.length > 2 && /^(?:co|com|org|net|gov|ac|edu|ne|or|go)$/.test(labels.at(-2)!) && labels.at(-1)!.length === 2;
  return labels.slice(short ? -3 : -2).join('.');
}

function normal(url: URL): string {
  const original = unwrapAmpCache(url);
  const host = original.hostname.toLowerCase().replace(HOSTS_OF_VARIANTS, '');
  const port = original.port ? `:${original.port}` : '';
  const kept = [...original.searchParams].filter(
    ([name, value]) => !TRACKING.test(name) && !(name === '' && value === ''),
  );
  kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const query = new URLSearchParams(kept).toString();
  let path = original.pathname
    .replace(/\/{2,}/g, '/')
    .replace(/^\/amp(?=\/.)/i, '')
    .replace(/\/(?:amp|amphtml|print|printable|singlepage|full)\/?$/i, '/')
    .replace(/[./]amp(?=\.html?$)/i, '')
    .replace(/\.amp$/i, '')
    .replace(/\/index\.(?:html?|php)$/i, '/');
  if (path.length > 1) path = path.replace(/\/+$/, '');
  return `https://${host}${port}${path || '/'}${query ? `?${query}` : ''}`;
}

/** `https://www-example-org.cdn.ampproject.org/c/s/www.example.org/a` and `https://www.google.com/amp/s/www.example.org/a`. */
function unwrapAmpCache(url: URL): URL {
  const found = /(?:\.cdn\.ampproject\.org\/[a-z]\/|\/\/www\.google\.[a-z.]+\/amp\/)(s\/)?(.+)$/i.exec(url.href);
  return (found && parse(`http${found[1] ? 's' : ''}://${found[2]}`)) || url;
}
