import type { Article, KindSignal, SourceSignal, Span } from '../contracts/comparison';
import { startsUpper } from '../text/characters';
import { type ArticleView, quoteAt, spanAt, viewOf } from './article-view';
import { articlesOf, type CommonPass, nameOf } from './pass';
import { sources } from './source';

/** Cues of a writer who judges in the own voice. */
const OPINION =
  /\b(?:it(?:’s| is|'s) (?:strange|odd|absurd|clear that|hard to|difficult to (?:avoid|escape|see)|time (?:to|for|that)|no (?:surprise|wonder)|worth)|hardly (?:shocking|surprising|a surprise)|cannot be ruled out|to put it (?:briefly|bluntly|mildly)|in my (?:view|opinion|experience)|I (?:think|believe|suspect|fear|hope|have|am|was)|we (?:must|should|need to|ought)|must (?:now|finally|stop|act)|ought to|should (?:be ashamed|know better|think again)|of course|unfortunately|sadly|frankly|surely|let us|let’s|the (?:truth|reality|fact) is|make no mistake)\b/gi;
/** At least so many cues in at least so many sentences, and at most so much of the text attributed. Set on the fixtures of tests/fixtures/framing. */
export const OPINION_CUES = 3;
/** An article more than half of whose sentences credit other media is a report on reports. */
export const REPORT_SHARE = 0.5;

/**
 * **kind**: news, opinion, report on reports, live; with the words that say so. An article's own stated kind (address, section, markup)
 * counts as given. Fails on columns that avoid every cue and on analysis.
 */
export function kinds(pass: CommonPass, credits: SourceSignal[] = sources(pass)): KindSignal[] {
  return articlesOf(pass).flatMap((article) => {
    const name = nameOf(pass, article.id);
    const view = viewOf(article);
    if (article.language !== 'en' && article.language !== 'und') return [withoutLexicon(article, name)];
    const cues = opinionCues(view);
    if (article.kind === 'opinion' || distinctSentences(view, cues) >= OPINION_CUES)
      return [
        signal(
          article,
          'opinion',
          cues.slice(0, 6),
          `${name}: written as opinion`,
          article.kind === 'opinion' ? 'the page or address says opinion' : 'judgements outside quotation marks',
        ),
      ];
    const own = credits.filter((one) => one.article === article.id);
    const media = mediaSentences(
      view,
      own.map((one) => one.to),
    );
    if (view.sentences.length >= 4 && media.length / view.sentences.length > REPORT_SHARE)
      return [
        signal(
          article,
          'report-on-reports',
          media.slice(0, 6),
          `${name}: ${media.length} of ${view.sentences.length} sentences report what other media reported`,
          'sentences that name a credited outlet or “the report”',
        ),
      ];
    if (article.kind === 'live') return [signal(article, 'live', [], `${name}: a live page`, 'the page says live')];
    return [];
  });
}

function opinionCues(view: ArticleView): Span[] {
  return [...view.article.text.matchAll(OPINION)]
    .filter((m) => !quoteAt(view, m.index))
    .map((m) => spanAt(view.article, m.index, m.index + m[0].length));
}

function distinctSentences(view: ArticleView, cues: Span[]): number {
  return view.sentences.filter(({ span }) => cues.some((cue) => cue.start >= span.start && cue.end <= span.end)).length;
}

function mediaSentences(view: ArticleView, outlets: string[]): Span[] {
  const names = outlets.filter((one) => startsUpper(one));
  if (names.length === 0) return [];
  return view.sentences
    .map(({ span }) => span)
    .filter(
      (span) =>
        names.some((one) => span.text.includes(one)) ||
        /\b(?:[Tt]he (?:paper|newspaper|report|outlet|broadcaster)|[Tt]hese reports)\b/.test(span.text),
    );
}

function withoutLexicon(article: Article, name: string): KindSignal {
  return signal(
    article,
    'no-lexicon',
    [],
    `${name}: no word lists for “${article.language}”, so wording types, names for things and reporting verbs are not compared`,
    'word lists exist for English only',
  );
}

function signal(article: Article, value: string, cues: Span[], claim: string, basis: string): KindSignal {
  const evidence = cues.length > 0 ? cues : article.sentences.slice(0, 1);
  const words =
    cues.length > 0
      ? `: ${cues
          .slice(0, 3)
          .map((cue) => `“${cue.text}”`)
          .join(', ')}`
      : '';
  return {
    kind: 'kind',
    claim: value === 'opinion' ? claim + words : claim,
    evidence,
    basis,
    confidence: 'medium',
    article: article.id,
    value,
    cues,
  };
}
