import { hasWord, isLower, isUpper, squeeze, UPPER, WORD } from '../../text/characters';
import { agenciesIn, agencyNamed } from '../agencies';
import { tidy } from '../dom-blocks';
import { namesOf } from './json-ld';
import type { PageMarkup } from './page';
import { spacedText } from './spaced-text';

const META = [
  'author',
  'article:author_name',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'twitter:creator:name',
  'article:author',
  'cxenseparse:author',
];
/** Places of a byline, the surest first. */
const BYLINES = [
  '[itemprop~="author"] [itemprop~="name"]',
  '[itemprop~="author"]',
  '[rel~="author"]',
  '[class*="byline" i] a[href*="author" i], [class*="byline" i] [class*="name" i], [class*="author-name" i], [class*="author_name" i], [class*="authorname" i]',
  '[class*="byline" i]',
  'a[href*="/author/"], a[href*="/authors/"]',
  '[class~="author" i], [class*="post-author" i], [class*="article-author" i]',
];
const ELSEWHERE =
  'aside, footer, nav, [class*="related" i], [class*="comment" i], [class*="sidebar" i], [class*="widget" i], [class*="recommend" i], [class*="trending" i]';
const LEAD =
  /^(?:by|from|von|par|por|di|da|door|автор|текст|written by|posted by|author|story by|reported by|words by|reviewed by)\s*:?\s+/i;
/** What a byline may hold beside names. */
const NO_NAME =
  /(?:https?:|www\.|@|\d|\b(?:staff|writer|reporter|editor|correspondent|newsroom|desk|team|admin|administrator|contributors?|guest|published|updated|posted|subscribe|follow|twitter|facebook|share|comments?|minutes?|newsletter|view all|more from|associated press|news service|photo|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|april|june|july|august|september|october|november|december)\b)/i;
/** A sentence's end between two bylines. */
const STOP = new RegExp(`(?<=[a-z\\xdf-\\u024f\\u0430-\\u045f]{2})\\.\\s+(?=[${UPPER}])`, 'g');
/** What stands between two names; a comma before "Jr." belongs to the name. */
const BETWEEN = new RegExp(
  `\\s*(?:,(?!\\s*(?:Jr|Sr|III?|M\\.?D|Ph\\.?D))|;|\\||\\s&\\s|\\/|•|·|\\n|\\s(?:and|und|et|y|e|та|и)\\s(?=[${UPPER}]))\\s*`,
);
const GAP = new RegExp(`[^${WORD}]+`, 'g');
const CAPITALS = new RegExp(`[${UPPER}]{3}`);
const FIRST_LETTER = new RegExp(`(?<![${WORD}’'])[${WORD}]`, 'g');
/** A letter of a script without capitals. */
const hasNoCase = (letter: string) => letter > '\u05cf' && hasWord(letter) && !isUpper(letter) && !isLower(letter);
const PARTICLES = new Set(
  'de da do dos das del della der den di du la le van von al el bin ibn ter ten y e'.split(' '),
);

/**
 * Authors by name, at most 12, and the wire agencies among them; an outlet's own name is no author.
 * @param leading lines that stood above the text, read where the markup names nobody.
 */
export function authorsOf(
  page: PageMarkup,
  outlet: string | null,
  leading: readonly string[] = [],
): { authors: string[]; agencies: string[] } {
  const sources: (() => string[])[] = [
    () => (page.ld ? [...namesOf(page.ld, 'author', page.nodes), ...namesOf(page.ld, 'creator', page.nodes)] : []),
    () => META.flatMap((name) => page.meta.all(name)),
    ...BYLINES.map((selector) => () => bylinesAt(page.document, selector)),
    () => leading.filter((line) => LEAD.test(line)).map((line) => line.replace(/\s+(?:on|at|-|–|—|\|)\s+.*\d.*$/, '')),
  ];
  const agencies: string[] = [];
  for (const read of sources) {
    const names: string[] = [];
    for (const raw of read()) {
      for (const name of splitNames(raw)) {
        const agency = agencyNamed(name);
        if (agency) agencies.push(agency);
        else if (isPerson(name, outlet, page.host)) names.push(name);
        else agencies.push(...agenciesIn(name).filter(() => name.length < 60));
      }
    }
    // an agency named as the author is the author: whatever else looks like a byline is the place or the desk
    if (names.length > 0 || agencies.length > 0)
      return { authors: unique(names).slice(0, 12), agencies: [...new Set(agencies)] };
  }
  return { authors: [], agencies: [...new Set(agencies)] };
}

/** In a box of its own beside the article; a wrapper that holds the headline as well is no such box. */
function isElsewhere(element: Element): boolean {
  const box = element.closest(ELSEWHERE);
  return box !== null && !/^(?:body|html|main|article)$/i.test(box.localName) && box.querySelector('h1') === null;
}

/** Texts of the first place that fits, and of those beside it: bylines further down belong to other articles. */
function bylinesAt(document: Document, selector: string): string[] {
  const places = [...document.querySelectorAll(selector)]
    .slice(0, 60)
    .filter((element) => !isElsewhere(element) && tidy(element.textContent ?? '') !== '');
  const first = places[0];
  if (!first) return [];
  const near = new Set([first.parentElement, first.parentElement?.parentElement]);
  return places
    .filter(
      (element) =>
        element === first || near.has(element.parentElement) || near.has(element.parentElement?.parentElement ?? null),
    )
    .map(spacedText)
    .filter((text) => text.length < 160);
}

/** "By Ann Example and Bo Sample, Example Times" → names. */
export function splitNames(raw: string): string[] {
  const text = tidy(raw).replace(LEAD, '').replace(STOP, ' | ');
  if (/^https?:/i.test(text)) return [];
  return text
    .split(BETWEEN)
    .map((name) =>
      tidy(
        name
          .replace(LEAD, '')
          .replace(/^(?:and|und|et)\s+/i, '')
          .replace(/\s*\((?:[^)]*)\)\s*$/, '')
          .replace(/[,.:–-]+$/, (end) => (end === '.' ? end : '')),
      ),
    )
    .filter((name) => name !== '');
}

function isPerson(name: string, outlet: string | null, host: string | null): boolean {
  if (name.length < 3 || name.length > 60 || NO_NAME.test(name)) return false;
  const own = bare(name);
  if (name.length >= 5 && [...name].every(isUpper)) return false;
  if (outlet && (bare(outlet) === own || ` ${plain(name)} `.includes(` ${plain(outlet)} `))) return false;
  if (host && (bare(host) === own || bare(host.split('.')[0]!) === own)) return false;
  const words = name.split(/\s+/);
  if (words.length > 6) return false;
  return (
    [...name].some(hasNoCase) ||
    words.every((word) => isUpper(word[0]!) || /^['’"“(]/.test(word) || PARTICLES.has(word.toLowerCase()))
  );
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(GAP, ' ')
    .trim();
}

function unique(names: string[]): string[] {
  const seen = new Set<string>();
  return names.map(titleCase).filter((name) => !seen.has(bare(name)) && seen.add(bare(name)));
}

/** "ANN EXAMPLE" → "Ann Example"; mixed case stays. */
function titleCase(name: string): string {
  if (name !== name.toUpperCase() || !CAPITALS.test(name)) return name;
  return name.toLowerCase().replace(FIRST_LETTER, (letter) => letter.toUpperCase());
}

function bare(name: string): string {
  return squeeze(name.replace(/^the\s+/i, ''));
}
