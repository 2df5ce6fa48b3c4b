/** What `scripts/bench-page.ts` runs inside a page to see where the time of reading goes. Each runs in a page that was not read before. */
import { applyRules } from '../../lib/article/boilerplate/apply';
import { RULES } from '../../lib/article/boilerplate/rules';
import { blocksOf } from '../../lib/article/dom-blocks';
import { extractPage } from '../../lib/article/extract';
import { kindOf } from '../../lib/article/kind';
import { languageOf } from '../../lib/article/language';
import { authorsOf } from '../../lib/article/metadata/authors';
import { datesOf } from '../../lib/article/metadata/dates';
import { outletOf } from '../../lib/article/metadata/outlet';
import { pageMarkup } from '../../lib/article/metadata/page';
import { titleOf } from '../../lib/article/metadata/title';
import { withShadowRoots } from '../../lib/article/page-copy';
import { isSmall } from '../../lib/article/page-size';
import { pageState } from '../../lib/article/page-state';
import { readableElement, statedFor } from '../../lib/article/readable';
import { pageText } from '../../lib/article/visible-text';
import { wholeArticles } from '../../lib/article/whole-articles';
import { countWords } from '../../lib/text/characters';
import { splitSentences } from '../../lib/text/sentences';

/** Milliseconds of each step of reading, in the order in which `extractPage` takes them. */
export function readingSteps(url: string): Record<string, number> {
  const times: Record<string, number> = {};
  step('size', () => isSmall(document));
  step('shadow roots', () => withShadowRoots(document));
  step('several articles', () => wholeArticles(document));
  const markup = step('markup', () => pageMarkup(document, url));
  const title = step('title', () => titleOf(markup));
  const { outlet } = step('outlet', () => outletOf(markup));
  const element = step('clone + Readability', () => readableElement(document, statedFor(markup, title)));
  const blocks = step('blocks', () => (element ? blocksOf(element, markup.host) : []));
  const leading = blocks.slice(0, 6).map((block) => block.text);
  const { authors } = step('authors', () => authorsOf(markup, outlet, leading));
  const { kept } = step('rules', () => applyRules(blocks, { title, authors, outlet, host: markup.host }, RULES));
  const text = kept.map((block) => block.text).join('\n');
  step('state', () => {
    const page = () => ({ text: pageText(document), words: countWords(pageText(document)) });
    return pageState({ markup, blocks: kept, words: countWords(text), page });
  });
  const language = step('language', () => languageOf(text, document.documentElement.lang));
  step('kind', () => kindOf({ text, language, url, title, section: null, types: markup.types }));
  step('dates', () => datesOf(markup));
  step('sentences', () => splitSentences(text, language, 'x'));
  return times;

  function step<T>(name: string, run: () => T): T {
    const begin = performance.now();
    const result = run();
    times[name] = performance.now() - begin;
    return result;
  }
}

/** Reads a page whatever it is: how long it took, what came of it, and why. */
export function readAny(url: string) {
  const begin = performance.now();
  const { state, cues } = extractPage(document, url, new Date().toISOString());
  return { milliseconds: performance.now() - begin, state, cue: cues.map((c) => `${c.cue}: ${c.detail}`).join('; ') };
}
