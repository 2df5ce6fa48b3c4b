import { align } from '../alignment/align';
import { findCopy } from '../alignment/copies';
import type { Prepared } from '../alignment/prepare';
import type { Alignment, Article, Comparison, ComparisonMatch, Copy, Match } from '../contracts/comparison';
import { frame, independentTexts } from '../framing/frame';
import type { CommonPass } from '../framing/pass';
import { isCompared, type Related } from './related';
import { explainMatch } from './why';

/** So many articles are compared sentence by sentence; the cost of the pairs among them grows with the square. */
export const MAX_COMPARED = 8;
/** So many matches are listed at all. */
const MAX_LISTED = 40;

/**
 * Everything that is said about one article. Pure: the same articles always give the same comparison.
 *
 * The gate: sentences are compared only with articles of relation *same-story* and *same-event*; with *same-event* only the strict tier counts.
 * *same-topic* articles are listed and nothing else; *unrelated* ones are left out, but
 * those that the reader set aside come last, so that this can be undone.
 *
 * @param related every match of the article, best first
 * @param compared the size and the dates of the library that was searched
 * @param prepare gives the prepared form of an article; the caller may keep it
 */
export function compare(
  article: Article,
  related: Related[],
  compared: Comparison['compared'],
  prepare: (article: Article) => Prepared,
): Comparison {
  const listed = related.filter(({ match }) => match.relation !== 'unrelated').slice(0, MAX_LISTED);
  const setAside = related.filter(({ match }) => match.relation === 'unrelated' && match.corrected);
  const members = listed.filter(({ match }) => isCompared(match)).slice(0, MAX_COMPARED);

  const own = prepare(article);
  const alignments = members.flatMap(({ match, article: other }) => gate(match, align(own, prepare(other))));
  const among: Alignment[] = [];
  for (let i = 0; i < members.length; i++)
    for (let j = i + 1; j < members.length; j++)
      among.push(
        ...align(prepare(members[i]!.article), prepare(members[j]!.article)).filter((a) => a.tier === 'strict'),
      );
  const copies = findCopies([article, ...members.map((m) => m.article)], [...alignments, ...among]);

  const pass: CommonPass = { article, others: members, alignments, among, copies };
  const signals = frame(pass);
  return {
    article,
    compared,
    matches: [...listed, ...setAside].map((entry) => describe(article, entry, alignments, copies)),
    alignments,
    copies,
    independent: independentTexts(pass, signals),
    signals,
  };
}

function gate(match: Match, alignments: Alignment[]): Alignment[] {
  return match.relation === 'same-story' ? alignments : alignments.filter((a) => a.tier === 'strict');
}

function findCopies(articles: Article[], alignments: Alignment[]): Copy[] {
  const copies: Copy[] = [];
  for (let i = 0; i < articles.length; i++)
    for (let j = i + 1; j < articles.length; j++) {
      const [a, b] = [articles[i]!, articles[j]!];
      const between = alignments.filter((x) => x.a[0]?.article === a.id && x.b[0]?.article === b.id);
      const copy = findCopy(a, b, between);
      if (copy) copies.push(copy);
    }
  return copies;
}

function describe(article: Article, entry: Related, alignments: Alignment[], copies: Copy[]): ComparisonMatch {
  const { article: other, match } = entry;
  const lede = other.sentences[0] ?? { article: other.id, start: 0, end: 0, text: '' };
  const { title, outlet, url, published, kind, stub, language } = other;
  const why = explainMatch(
    match,
    alignments.filter((x) => x.b[0]?.article === other.id),
    copies.find((copy) => copy.articles.includes(article.id) && copy.articles.includes(other.id)) ?? null,
  );
  return { ...match, why, title, outlet, url, published, kind, stub, language, lede };
}
