import { agenciesIn, agencyNamed } from '../agencies';
import { tidy } from '../dom-blocks';
import { namesOf } from './json-ld';
import type { PageMarkup } from './page';

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
const BYLINES =
  '[itemprop~="author"] [itemprop~="name"], [itemprop~="author"], [rel~="author"], a[href*="/author/"], a[href*="/authors/"], [class*="byline" i] a, [class*="author-name" i], [class*="author_name" i], [class*="authorname" i], [class~="author" i], [class*="byline" i]';
const LEAD =
  /^(?:by|from|von|par|por|di|da|door|автор|текст|written by|posted by|author|story by|reported by|words by|reviewed by)\s*:?\s+/iu;
/** What a byline may hold beside names. */
const NO_NAME =
  /(?:https?:|www\.|@|\d|\b(?:staff|writer|reporter|editor|correspondent|newsroom|desk|team|admin|administrator|contributors?|guest|published|updated|posted|subscribe|follow|twitter|facebook|share|comments?|minutes?|newsletter|view all|more from|associated press|news service|photo)\b)/i;
const PARTICLES = new Set(
  'de da do dos das del della der den di du la le van von al el bin ibn ter ten y e'.split(' '),
);

/** Authors by name, at most 12, and the wire agencies among them; an outlet's own name is no author. */
export function authorsOf(page: PageMarkup, outlet: string | null): { authors: string[]; agencies: string[] } {
  const sources: (() => string[])[] = [
    () => (page.ld ? [...namesOf(page.ld, 'author'), ...namesOf(page.ld, 'creator')] : []),
    () => META.flatMap((name) => page.meta.all(name)),
    () =>
      [...page.document.querySelectorAll(BYLINES)]
        .slice(0, 8)
        .map((element) => tidy(element.textContent ?? ''))
        .filter((text) => text.length < 120),
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
    if (names.length > 0) return { authors: unique(names).slice(0, 12), agencies: [...new Set(agencies)] };
  }
  return { authors: [], agencies: [...new Set(agencies)] };
}

/** "By Ann Example and Bo Sample, Example Times" → names. */
export function splitNames(raw: string): string[] {
  const text = tidy(raw).replace(LEAD, '');
  if (/^https?:/i.test(text)) return [];
  return text
    .split(/\s*(?:,(?!\s*(?:Jr|Sr|III?|M\.?D|Ph\.?D))|;|\||\s&\s|\/|•|·|\n|\s(?:and|und|et|y|e|та|и)\s(?=\p{Lu}))\s*/u)
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
  const bare = squeeze(name);
  if (outlet && squeeze(outlet) === bare) return false;
  if (host && (squeeze(host) === bare || squeeze(host.split('.')[0]!) === bare)) return false;
  const words = name.split(/\s+/);
  if (words.length > 6) return false;
  return (
    /\p{Lo}/u.test(name) ||
    words.every((word) => /^[\p{Lu}'’"“(]/u.test(word) || PARTICLES.has(word.toLowerCase()) || words.length === 1)
  );
}

function unique(names: string[]): string[] {
  const seen = new Set<string>();
  return names.map(titleCase).filter((name) => !seen.has(squeeze(name)) && seen.add(squeeze(name)));
}

/** "ANN EXAMPLE" → "Ann Example"; mixed case stays. */
function titleCase(name: string): string {
  if (name !== name.toUpperCase() || !/\p{Lu}{3}/u.test(name)) return name;
  return name.toLowerCase().replace(/(?<![\p{L}’'])\p{Ll}/gu, (letter) => letter.toUpperCase());
}

function squeeze(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
