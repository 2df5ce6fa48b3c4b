import type { SourceSignal } from '../contracts/comparison';
import { isAgency, isOutletName, isSpeakerNoun, outletName } from '../lexicon/speakers';
import type { NameMention } from '../text/names';
import { type ArticleView, firstFrom, inOwnVoice, quoteAt, spanAt, viewOf } from './article-view';
import { articlesOf, type CommonPass, nameOf } from './pass';

/** Words of credit that stand before the credited party, which {@link party} reads on. Asked at words that may open them (`WordFacts.credits`). */
const CREDIT =
  /(?:[Aa]ccording to|[Rr]eporting by|[Aa]s reported by|[Ff]irst reported by|[Cc]iting|[Cc]ited|[Cc]ites|[Qq]uoting|[Cc]ontributions from)\s/y;
/** To whom something was said: only an outlet is credited by it. */
const TOLD = /(?:told|spoke to|speaking to|interview with|statement to|confirmed to|spoken to)\s(?=(?:the\s)?\p{Lu})/uy;
const REPORTS =
  /(?:reported|reports|has reported|had reported|first reported|writes|wrote|revealed|notes|noted|suggests|suggested)\b/y;
/** "VESS, Aug. 3 (North Wire) —": the agency between the place in capitals, or a date, and the text. */
const DATE_LINE =
  /^(\p{Lu}[\p{L} .’'-]{1,30})(, (?:[\p{L}.]+ ?){0,3}\d{1,2}(?:, \d{4})?)? ?\((\p{Lu}[\p{L}\d.&-]*(?: \p{Lu}[\p{L}\d.&-]*){0,3})\) ?[-–—]/u;

function dateLineAgency(text: string): string | null {
  const [, place, date, agency] = DATE_LINE.exec(text) ?? [];
  if (!place || !agency) return null;
  return date || place === place.toUpperCase() || isOutletName(agency) || isAgency(agency) ? agency : null;
}

/**
 * **source**: where an article says its report comes from: "according to X", "X reported", "citing three sources", "told AFP", wire
 * credits in its metadata. One edge per party; a chain is several edges. Own voice only.
 * Fails on: credits in pictures' captions, "the paper" without a name.
 */
export function sources(pass: CommonPass): SourceSignal[] {
  return articlesOf(pass).flatMap((article) => {
    if (article.language !== 'en' && article.language !== 'und') return [];
    const view = viewOf(article);
    const { text } = article;
    const signals = new Map<string, SourceSignal>();
    let root = article.outlet ?? (article.id === pass.article.id ? 'this article' : nameOf(pass, article.id));
    const self = root;
    const edges: { at: number; end: number; to: string; cue: [number, number] }[] = [];
    for (const pattern of [CREDIT, TOLD])
      for (const [start, end] of found(view, pattern)) {
        if (!inOwnVoice(view, start)) continue;
        const to = party(view, end);
        if (to && (pattern === CREDIT || isOutletName(to.text)))
          edges.push({ at: start, end: to.end, to: to.text, cue: [start, to.end] });
      }
    for (const [start, end] of found(view, REPORTS)) {
      const name = nameBefore(view, start);
      if (name && isOutletName(name.text) && !quoteAt(view, name.start))
        edges.push({ at: name.start, end, to: outletName(name.text), cue: [name.start, end] });
    }
    const agency = dateLineAgency(text);
    if (agency) {
      const at = text.indexOf(`(${agency})`) + 1;
      edges.push({ at, end: at + agency.length, to: outletName(agency), cue: [at, at + agency.length] });
    }
    edges.sort((a, b) => a.at - b.at);
    let previous: { end: number; to: string } | null = null;
    for (const edge of edges) {
      // "The Journal reported, citing three people": the second credit hangs on the first.
      const hangs =
        previous &&
        /^[^.\n]{0,40}$/.test(text.slice(previous.end, edge.at)) &&
        /^(?:,|\s)*(?:which |that )?$/.test(
          text
            .slice(previous.end, edge.at)
            .replace(/(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/, '')
            .replace(/report from|a report/g, ''),
        );
      root = hangs ? previous!.to : self;
      const from = root;
      const key = `${from}>${canonical(edge.to)}`;
      if (canonical(edge.to) !== canonical(self) && !signals.has(key)) {
        const cue = spanAt(article, edge.cue[0], edge.cue[1]);
        signals.set(key, {
          kind: 'source',
          claim: `${from} credits ${edge.to}: “${cue.text}”`,
          evidence: [cue],
          basis: 'words of credit outside quotation marks',
          confidence: 'high',
          article: article.id,
          from,
          to: edge.to,
          cue,
        });
      }
      previous = edge;
    }
    return [...signals.values()];
  });
}

/** Where a pattern that is asked at one place begins and ends in an article, none within another. */
function found({ article, tokens, words }: ArticleView, pattern: RegExp): [number, number][] {
  const places: [number, number][] = [];
  let from = 0;
  for (let i = 0; i < tokens.length; i++) {
    const { start } = tokens[i]!;
    if (!words[i]!.credits || start < from) continue;
    pattern.lastIndex = start;
    if (!pattern.test(article.text)) continue;
    from = pattern.lastIndex;
    places.push([start, from]);
  }
  return places;
}

/** The name that ends one white space before an offset. */
function nameBefore({ article, names }: ArticleView, offset: number): NameMention | undefined {
  const name = names[firstFrom(names, offset) - 1];
  return name?.end === offset - 1 && /\s/.test(article.text[offset - 1]!) ? name : undefined;
}

/** The credited party that starts at an offset: an outlet's name or an unnamed source ("three people familiar with the talks"). */
function party(view: ArticleView, at: number): { text: string; end: number } | null {
  const { text } = view.article;
  const report = /^(?:a |an |the )?(?:\w+ )?(?:report|account|story|article)s? (?:from|by|in|of) /.exec(
    text.slice(at, at + 60),
  );
  const start = at + (report?.[0].length ?? 0);
  const lead = /^(?:the |a |an )?/i.exec(text.slice(start))![0].length;
  const name = view.names.find(
    (one) => one.start >= start && one.start <= start + lead + 4 && one.start <= start + lead,
  );
  if (name && (isOutletName(name.text) || isAgency(name.text))) return { text: outletName(name.text), end: name.end };
  const role =
    /^(?:[\p{L}\p{N}.’'-]+ ){0,5}?(?:officials?|sources?|people|persons?|individuals?|aides?|diplomats?|documents?|figures|data|police|authorities|witnesses|residents|analysts?|prosecutors|records|filings?|statements?|spokes\w+|study|studies|polls?|surveys?|ministry|agency|researchers|scientists)\b(?: (?:familiar with|briefed on|close to|with knowledge of|in|from|at|of) (?:the |its |his |her )?[\p{L}-]+)?/u.exec(
      text.slice(start),
    );
  if (role && role.index === 0 && !/[\n]/.test(role[0]))
    return { text: role[0].replace(/^(?:the|a|an) /, ''), end: start + role[0].length };
  if (name && view.tokens.some((t) => t.start === name.start)) {
    const words = name.text.split(' ');
    return words.length > 1 || isSpeakerNoun(words[0]!.toLowerCase()) ? { text: name.text, end: name.end } : null;
  }
  return null;
}

/** One key for the spellings of an outlet: "the New York Times", "The New York Times", "NYT". */
export function canonical(name: string): string {
  return outletName(name).toUpperCase();
}
