import type { ArticleKind } from '../contracts/comparison';
import type { Cue } from '../contracts/tab';
import { opinionCues } from './opinion-cues';

const OPINION_PATH =
  /\/(?:opinions?|op-?eds?|commentary|comment|commentisfree|editorials?|columns?|columnists?|viewpoints?|views|voices|perspectives?|ideas|letters(?:-to-the-editor)?|meinung|kommentare?|kolumnen?|tribunes?|chroniques?|idees|editos?|opinion(?:es)?|columnas?|firmas|tribuna|opinioni|opiniao|dumka|mneni[ey]a?|kolonki|blogi|dumky)(?:[/_.-]|$)/i;
const OPINION_WORD =
  /^(?:opinions?|op-?ed|commentary|comment|editorials?|column|columnists?|guest essay|viewpoint|perspective|analysis & opinion|letters?(?: to the editor)?|meinung|kommentar|kolumne|tribune|chronique|éditorial|opinión|columna|tribuna|думка|погляд|колонка|мнение|мнения)\b/i;
const OPINION_TITLE =
  /^(?:\[?(?:opinion|op-?ed|editorial|column|commentary|comment|letters?|kommentar|meinung|kolumne|tribune|éditorial|opinión|колонка|мнение)\]?)\s*[:|–—-]\s/i;
const LIVE_PATH =
  /\/(?:live|live-?blogs?|live-?updates?|liveticker|en-direct|en-vivo|directo|onlayn|online)(?:[/_.-]|$)/i;
const LIVE_TITLE =
  /\b(?:live (?:blog|updates?|coverage|news)|as it happened|liveticker|live-ticker|en direct|en vivo|minuto a minuto|онлайн[- ]трансляция|онлайн[- ]трансляція)\b/i;
const OTHER_TYPES = new Set([
  'recipe',
  'product',
  'howto',
  'event',
  'jobposting',
  'faqpage',
  'qapage',
  'course',
  'softwareapplication',
]);
const OTHER_PATH =
  /\/(?:sponsored|advertorial|paid-?content|partner-?content|brand-?studio|recipes?|horoscopes?|crosswords?|obituar(?:y|ies))(?:[/_.-]|$)/i;

/** What the kind of an article is told by. Everything but `text` may be missing. */
export interface KindEvidence {
  text: string;
  language: string;
  url?: string | null;
  title?: string | null;
  section?: string | null;
  /** Lower-case schema.org types of the page's article. */
  types?: readonly string[];
}

/** News, opinion, live blog or other, with the cues that decided. Plain news has none. */
export function kindOf(page: KindEvidence): { kind: ArticleKind; cues: Cue[] } {
  const path = pathOf(page.url);
  const types = page.types ?? [];
  const live = cues([
    [types.includes('liveblogposting'), 'page says it is', 'LiveBlogPosting'],
    [LIVE_TITLE.test(page.title ?? ''), 'headline', LIVE_TITLE.exec(page.title ?? '')?.[0]],
    [LIVE_PATH.test(path), 'address', LIVE_PATH.exec(path)?.[0]],
  ]);
  if (live.length > 0) return { kind: 'live', cues: live };
  const opinion = cues([
    [types.some((type) => /^(?:opinionnewsarticle|opinion)$/.test(type)), 'page says it is', 'OpinionNewsArticle'],
    [OPINION_WORD.test(page.section ?? ''), 'section', page.section ?? undefined],
    [OPINION_TITLE.test(page.title ?? ''), 'headline', OPINION_TITLE.exec(page.title ?? '')?.[0].trim()],
    [OPINION_PATH.test(path), 'address', OPINION_PATH.exec(path)?.[0]],
  ]);
  if (opinion.length > 0) return { kind: 'opinion', cues: opinion };
  const other = cues([
    [types.some((type) => OTHER_TYPES.has(type)), 'page says it is', types.find((type) => OTHER_TYPES.has(type))],
    [OTHER_PATH.test(path), 'address', OTHER_PATH.exec(path)?.[0]],
  ]);
  if (other.length > 0) return { kind: 'other', cues: other };
  const wording = opinionCues(page.text, page.language);
  if (wording.opinion) return { kind: 'opinion', cues: wording.cues };
  return { kind: 'news', cues: [] };
}

function cues(rows: [boolean, string, string | undefined][]): Cue[] {
  return rows.flatMap(([holds, cue, detail]) => (holds ? [{ cue, detail: detail ?? '' }] : []));
}

/** The address without its last segment's words: "comment" in a headline's slug is no section. */
function pathOf(url: string | null | undefined): string {
  try {
    const { pathname, hostname } = new URL(url ?? '');
    const segments = pathname.split('/');
    const label = /^(?:opinion|blogs?|live|meinung|mnenie)(?=\.)/.exec(hostname)?.[0];
    return `${label ? `/${label}` : ''}${segments.slice(0, -1).join('/')}/`;
  } catch {
    return '';
  }
}
