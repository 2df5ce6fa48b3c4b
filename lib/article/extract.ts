import type { Article, PageState } from '../contracts/comparison';
import type { Cue, Extraction } from '../contracts/tab';
import { countWords } from '../text/characters';
import { splitSentences } from '../text/sentences';
import { agenciesIn } from './agencies';
import { appendedAddress } from './appended-address';
import { applyRules } from './boilerplate/apply';
import { RULES } from './boilerplate/rules';
import { articleId, canonicalAddress } from './canonical';
import { blocksOf } from './dom-blocks';
import { kindOf } from './kind';
import { languageOf } from './language';
import { authorsOf } from './metadata/authors';
import { datesOf } from './metadata/dates';
import { outletOf } from './metadata/outlet';
import { type PageMarkup, pageMarkup } from './metadata/page';
import { sectionOf } from './metadata/section';
import { titleOf } from './metadata/title';
import { withMainPart, withOneArticle, withShadowRoots } from './page-copy';
import { isSmall, PAGE_TOO_LARGE, type PageSize, pageSize, sizeInWords, tooLarge } from './page-size';
import { declaration, pageState } from './page-state';
import { readableElement, statedFor } from './readable';
import { pageText } from './visible-text';
import { articleInView, wholeArticles } from './whole-articles';

/** A byline without markup is looked for in so many blocks. */
const LEADING = 6;

/**
 * Reads a news page: its article, or in words why there is none. Works on any DOM and never changes it.
 * @param url the page's address. @param now ISO 8601 time of the reading.
 */
export function extractPage(document: Document, url: string, now: string): Extraction {
  const refused = restriction(document, url);
  if (refused) return { state: 'restricted', cues: [refused], title: null, article: null };
  if (!document.documentElement) return none('empty', { cue: 'no text', detail: 'the page is empty' });
  const page = boundedPage(document);
  if (!('documentElement' in page)) return none('not-an-article', { cue: PAGE_TOO_LARGE, detail: sizeInWords(page) });
  const articles = wholeArticles(page);
  const markup = articles.length > 1 ? pageMarkup(page, url) : null;
  const only = markup && declaration(markup) ? articleInView(page, articles) : null;
  if (!markup || !only) return read(page, url, now);
  // an article's page that appends the next ones while the reader scrolls
  const extraction = read(withOneArticle(page, articles, only), url, now);
  if (only !== articles[0]) readdress(extraction, appendedAddress(only, markup));
  const detail = `${articles.length} on the page; the one in view was read`;
  return { ...extraction, cues: [...extraction.cues, { cue: 'several articles', detail }] };
}

/** Gives an article another address, and the id that follows from it. */
function readdress({ article }: Extraction, url: string | null): void {
  if (!article || article.url === url) return;
  article.url = url;
  article.id = articleId(url, article.text);
  for (const sentence of article.sentences) sentence.article = article.id;
}

/** The page as a reader sees it, its main part where it is too large as a whole, or its size where that is too large as well. */
function boundedPage(document: Document): Document | PageSize {
  if (isSmall(document)) return withShadowRoots(document);
  const size = pageSize(document.documentElement);
  return tooLarge(size)
    ? (withMainPart(document, (part) => !tooLarge(pageSize(part))) ?? size)
    : withShadowRoots(document);
}

function read(document: Document, url: string, now: string): Extraction {
  const markup = pageMarkup(document, url);
  const title = titleOf(markup);
  const { outlet, agencies: publishers } = outletOf(markup);
  const element = readableElement(document, statedFor(markup, title));
  const blocks = element ? blocksOf(element, markup.host) : [];
  const leading = blocks.slice(0, LEADING).map((block) => block.text);
  const { authors, agencies: bylined } = authorsOf(markup, outlet, leading);
  const { kept, removed } = applyRules(blocks, { title, authors, outlet, host: markup.host }, RULES);
  const text = kept.map((block) => block.text).join('\n');
  const { state, cues, paywalled } = pageState({
    markup,
    blocks: kept,
    words: countWords(text),
    page: once(() => {
      const whole = pageText(document);
      return { text: whole, words: countWords(whole) };
    }),
  });
  if (state !== 'article' && state !== 'paywall-stub') return { state, cues, title, article: null };
  const credits = removed.filter((cut) => cut.reason === 'credit line').flatMap((cut) => agenciesIn(cut.text));
  const { article, cues: kindCues } = build(markup, { text, title, outlet, authors, leading, now });
  article.agencies = [...new Set([...publishers, ...bylined, ...credits])];
  article.stub = state === 'paywall-stub';
  article.paywalled = paywalled;
  article.removed = removed.map(({ reason, text: cut }) => ({ reason, text: cut }));
  return { state, cues: [...cues, ...kindCues], title, article };
}

interface Known {
  text: string;
  title: string | null;
  outlet: string | null;
  authors: string[];
  leading: readonly string[];
  now: string;
}

function build(markup: PageMarkup, known: Known): { article: Article; cues: Cue[] } {
  const { document, meta } = markup;
  const url = canonicalAddress(markup.url, markup.canonical);
  const id = articleId(url, known.text);
  const language = languageOf(
    known.text,
    document.documentElement.getAttribute('lang'),
    meta.first('og:locale', 'content-language', 'language', 'inlanguage'),
  );
  const section = sectionOf(markup);
  const { kind, cues } = kindOf({
    text: known.text,
    language,
    url: markup.url,
    title: known.title,
    section,
    types: markup.types,
  });
  const { published, modified } = datesOf(markup, known.leading);
  return {
    cues,
    article: {
      id,
      url,
      title: known.title,
      outlet: known.outlet,
      authors: known.authors,
      agencies: [],
      section,
      published,
      modified,
      dateNote: null,
      language,
      kind,
      stub: false,
      paywalled: false,
      source: 'page',
      added: known.now,
      text: known.text,
      sentences: splitSentences(known.text, language, id),
      removed: [],
    },
  };
}

function restriction(document: Document, url: string): Cue | null {
  if (!/^(?:https?|file):/i.test(url))
    return { cue: 'address', detail: `extensions may not read ${url.slice(0, url.indexOf(':') + 1) || 'this page'}` };
  const type = document.contentType;
  return type && !/html|xml|plain/i.test(type) ? { cue: 'no web page', detail: type } : null;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function none(state: PageState, cue: Cue): Extraction {
  return { state, cues: [cue], title: null, article: null };
}
