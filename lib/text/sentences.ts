import type { Span } from '../contracts/comparison';

const ABBREVIATION =
  /(?:^|[\s("“‘'[])(?:Mr|Mrs|Ms|Dr|Prof|Gov|Sen|Rep|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Rev|Hon|Pres|St|Jr|Sr|vs|No|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|a\.m|p\.m|e\.g|i\.e|approx|est|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})\.$/u;
const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(language: string): Intl.Segmenter {
  let known = segmenters.get(language);
  if (!known) {
    known = new Intl.Segmenter(language === 'und' ? 'en' : language, { granularity: 'sentence' });
    segmenters.set(language, known);
  }
  return known;
}

/**
 * Sentences of a text whose blocks are separated by '\n', in order, without surrounding white space; a sentence never crosses a block.
 * `Intl.Segmenter` (UAX 29) proposes, then breaks after abbreviations and initials are undone.
 */
export function splitSentences(text: string, language: string, article: string): Span[] {
  const spans: Span[] = [];
  let offset = 0;
  for (const block of text.split('\n')) {
    let start: number | null = null;
    for (const { segment, index } of segmenter(language).segment(block)) {
      start ??= index;
      const end = index + segment.length;
      const next = block.slice(end);
      const soFar = block.slice(start, end).trimEnd();
      const goesOn =
        next.trim() !== '' && (ABBREVIATION.test(soFar) ? /^["“‘'(]?[\p{L}\p{N}]/u.test(next) : /^\p{Ll}/u.test(next));
      if (goesOn) continue;
      push(offset + start, offset + end);
      start = null;
    }
    if (start !== null) push(offset + start, offset + block.length);
    offset += block.length + 1;
  }
  return spans;

  function push(from: number, to: number): void {
    const raw = text.slice(from, to);
    const lead = raw.length - raw.trimStart().length;
    const body = raw.trim();
    if (/[\p{L}\p{N}]/u.test(body))
      spans.push({ article, start: from + lead, end: from + lead + body.length, text: body });
  }
}
