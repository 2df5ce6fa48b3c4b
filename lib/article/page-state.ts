import type { PageState } from '../contracts/comparison';
import type { Cue } from '../contracts/tab';
import type { Block } from './block';
import { own, stringOf } from './metadata/json-ld';
import type { PageMarkup } from './metadata/page';
import { wholeArticles } from './whole-articles';

/** Fewer words than this are no article's text … */
export const MIN_WORDS = 40;
/** … unless the page itself says that it is an article: then a brief of this many words is one. */
export const MIN_WORDS_DECLARED = 12;
/** A text behind a paywall that is shorter than this is only its opening. */
export const STUB_WORDS = 180;

/** A page with fewer words may be nothing but a consent notice. */
const ENOUGH_WORDS = 250;

const CONSENT =
  /\b(?:cookies?|consent|gdpr|privacy (?:policy|settings|preferences)|your (?:privacy|data|choices)|legitimate interest|accept all|reject all|manage (?:options|preferences)|datenschutz|einwilligung|zustimmen|akzeptieren|consentement|témoins de connexion|accepter|consentimiento|aceptar)\b|(?<![а-яёіїєґ])куки(?![а-яёіїєґ])/gi;
const PAYWALL =
  /\b(?:subscribe (?:to|now|today)? ?(?:to )?(?:continue|keep|read|unlock)|to (?:continue|keep) reading|already a (?:subscriber|member)|subscribers? only|for subscribers|subscription required|this (?:article|content|story) is (?:for|only|reserved|exclusive)|unlock this (?:article|story)|register to (?:continue|read)|sign in to (?:continue|read)|log in to (?:continue|read)|read the full (?:article|story)|free articles? (?:left|remaining|this month)|réservé aux abonnés|la suite est réservée|abonnez-vous pour|weiterlesen mit|nur für abonnenten|exclusivo para suscriptores|suscríbete para)\b|только для подписчиков|лише для передплатників/i;
const CUT_OFF = /(?:\.\.\.|…)\s*$/;
const ARTICLE_TYPE = /^(?:(?!claim).*article|blogposting|liveblogposting|.*report|opinion)$/;

/** What the state is told by. */
export interface StateEvidence {
  markup: PageMarkup;
  blocks: readonly Block[];
  words: number;
  /** The page's visible text, up to a bound, and its words. Read only where the article's own text does not decide. */
  page: () => { text: string; words: number };
}

/** What kind of page this is, with its cues in words. */
export function pageState(page: StateEvidence): { state: PageState; cues: Cue[]; paywalled: boolean } {
  const { markup, words } = page;
  const declared = declaration(markup);
  const locked = paywallCues(page);
  const result = (state: PageState, ...cues: Cue[]) => ({ state, cues, paywalled: locked.length > 0 });

  if (words < ENOUGH_WORDS && page.page().words < 5)
    return result('empty', { cue: 'no text', detail: 'the page shows no text (yet)' });
  const consent = consentCue(page);
  if (consent) return result('cookie-wall', consent);
  const index = indexCue(page, declared !== null);
  if (index) return result('index', index);
  const several = severalCue(page);
  if (several) return result('several-articles', several);
  if (words < (declared ? MIN_WORDS_DECLARED : MIN_WORDS))
    return result(locked.length > 0 && declared ? 'paywall-stub' : 'not-an-article', ...locked, {
      cue: 'too little text',
      detail: `${words} words of running text`,
    });
  if (locked.length > 0 && words < STUB_WORDS)
    return result('paywall-stub', ...locked, { cue: 'short text', detail: `${words} words` });
  if (CUT_OFF.test(page.blocks.at(-1)?.text ?? '') && locked.length > 0)
    return result('paywall-stub', ...locked, {
      cue: 'the text breaks off',
      detail: page.blocks.at(-1)!.text.slice(-60),
    });
  return { state: 'article', cues: declared ? [declared] : [], paywalled: locked.length > 0 };
}

/** How the page itself says that it is an article. */
export function declaration(markup: PageMarkup): Cue | null {
  const type = markup.types.find((t) => ARTICLE_TYPE.test(t));
  if (type) return { cue: 'the page says it is an article', detail: `schema.org ${type}` };
  const og = markup.meta.first('og:type');
  if (og && /^(?:article|news)/i.test(og)) return { cue: 'the page says it is an article', detail: `og:type ${og}` };
  return markup.meta.first('article:published_time')
    ? { cue: 'the page says it is an article', detail: 'article:published_time' }
    : null;
}

function paywallCues(page: StateEvidence): Cue[] {
  const cues: Cue[] = [];
  const { markup } = page;
  const free = markup.ld ? own(markup.ld, 'isAccessibleForFree') : undefined;
  if (
    free === false ||
    (typeof free === 'string' && /^false$/i.test(free)) ||
    (markup.ld && /^false$/i.test(stringOf(markup.ld, 'isAccessibleForFree') ?? ''))
  )
    cues.push({ cue: 'the page says it is not free', detail: 'isAccessibleForFree: false' });
  const tier = markup.meta.first('article:content_tier');
  if (tier && /^(?:locked|metered)$/i.test(tier))
    cues.push({ cue: 'the page says it is not free', detail: `article:content_tier ${tier}` });
  const words = page.words < STUB_WORDS * 2 ? PAYWALL.exec(page.page().text) : null;
  if (words) cues.push({ cue: 'paywall wording', detail: words[0] });
  return cues;
}

function consentCue(page: StateEvidence): Cue | null {
  const text = page.blocks.map((block) => block.text).join('\n');
  const hits = text.match(CONSENT)?.length ?? 0;
  if (page.words > 0 && hits >= 4 && hits / page.words > 0.03)
    return { cue: 'consent wording', detail: `${hits} mentions in ${page.words} words` };
  if (page.words >= ENOUGH_WORDS) return null;
  const whole = page.page();
  const all = whole.text.match(CONSENT)?.length ?? 0;
  return whole.words < ENOUGH_WORDS && all >= 3 && all / whole.words > 0.03
    ? { cue: 'consent wording', detail: `${all} mentions in ${whole.words} words` }
    : null;
}

/** A front page or section: at the root of the site, or more headlines than text. */
function indexCue(page: StateEvidence, declared: boolean): Cue | null {
  const { markup, words } = page;
  if (declared && words > 150) return null;
  const path = pathOf(markup.url);
  const og = markup.meta.first('og:type') ?? '';
  const kind = markup.nodes.some((node) =>
    /^(?:CollectionPage|ItemList|SearchResultsPage)$/i.test(String(own(node, '@type') ?? '')),
  );
  const links = headlineLinks(markup.document);
  if (path === '/' && !declared && (links >= 8 || words < MIN_WORDS))
    return { cue: 'front page', detail: `${links} linked headlines` };
  if (/^(?:website|blog)$/i.test(og) && links >= 25 && words < 250)
    return { cue: 'list of headlines', detail: `${links} linked headlines` };
  if (kind && !declared && links >= 8)
    return { cue: 'the page says it is a list', detail: 'schema.org CollectionPage or ItemList' };
  const linked = page.blocks.filter((block) => block.linked > 0.6).length;
  if (!declared && page.blocks.length >= 10 && linked / page.blocks.length > 0.5)
    return { cue: 'list of links', detail: `${linked} of ${page.blocks.length} blocks are links` };
  return null;
}

/** Links that read like headlines inside headings or list items. */
function headlineLinks(document: Document): number {
  let count = 0;
  for (const link of [
    ...document.querySelectorAll(
      'h2 a[href], h3 a[href], h4 a[href], article a[href] h2, article a[href] h3, a[href] h2, a[href] h3',
    ),
  ].slice(0, 400))
    if ((link.textContent ?? '').trim().split(/\s+/).length >= 5) count++;
  return count;
}

/** Two or more whole articles one after another. */
function severalCue(page: StateEvidence): Cue | null {
  const whole = wholeArticles(page.markup.document);
  const headlines = whole.filter((article) => article.querySelector('h1'));
  return headlines.length >= 2 || whole.length >= 3
    ? { cue: 'several articles', detail: `${whole.length} articles, one after another` }
    : null;
}

function pathOf(url: string): string {
  try {
    return new URL(url).pathname;
  } catch {
    return '';
  }
}
