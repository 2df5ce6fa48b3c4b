import { hostOf } from '../canonical';
import { tidy } from '../dom-blocks';
import { articleNode, jsonLdNodes, type LdNode, stringOf, typesOf } from './json-ld';
import { type MetaTags, metaTags } from './meta-tags';
import { overlap } from './title-words';

/** What the readers of metadata share: the page's markup, parsed once. */
export interface PageMarkup {
  document: Document;
  url: string;
  host: string | null;
  meta: MetaTags;
  nodes: readonly LdNode[];
  /** The schema.org node of the article. */
  ld: LdNode | null;
  types: readonly string[];
  /** The address the page declares as its own. */
  canonical: string | null;
}

export function pageMarkup(document: Document, url: string): PageMarkup {
  const nodes = jsonLdNodes(document);
  const ld = articleNode(nodes);
  const meta = metaTags(document);
  const host = hostOf(url);
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? null;
  if (isStale(document, [meta.first('og:title', 'twitter:title'), ld && stringOf(ld, 'headline')]))
    return { document, url, host, meta: siteOnly(meta), nodes: [], ld: null, types: [], canonical: null };
  return { document, url, host, meta, nodes, ld, types: ld ? typesOf(ld) : [], canonical };
}

/** A headline and what the markup calls the article have less in common than this: they are two articles … */
const OTHER_ARTICLE = 0.3;
/** … if the window's title has this much in common with the headline. */
const SAME_ARTICLE = 0.6;
const MIN_WORDS = 3;

/**
 * Whether the markup still tells of the article before: pages that draw themselves often change headline and window title, but neither meta
 * tags nor JSON-LD.
 */
function isStale(document: Document, stated: (string | null)[]): boolean {
  const titles = stated.filter((title) => title !== null);
  const headings = [...document.querySelectorAll('h1')].map((h1) => tidy(h1.textContent ?? '')).filter(Boolean);
  const heading = headings[0];
  if (titles.length === 0 || headings.length !== 1 || !heading || heading.split(' ').length < MIN_WORDS) return false;
  const window = tidy(document.querySelector('head title, title')?.textContent ?? '');
  return overlap(heading, window) >= SAME_ARTICLE && titles.every((title) => overlap(title, heading) < OTHER_ARTICLE);
}

const SITE = new Set(['og:site_name', 'application-name', 'og:locale', 'og:type', 'content-language', 'language']);

function siteOnly(meta: MetaTags): MetaTags {
  return {
    first: (...names) => meta.first(...names.filter((name) => SITE.has(name))),
    all: (name) => (SITE.has(name) ? meta.all(name) : []),
  };
}
