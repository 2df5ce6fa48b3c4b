import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../../lib/alignment/align';
import { prepare } from '../../../lib/alignment/prepare';
import { diffWords } from '../../../lib/alignment/word-diff';
import { canonicalAddress } from '../../../lib/article/canonical';
import { articleFromDraft } from '../../../lib/article/from-draft';
import { extractHtml } from '../../../lib/article/html';
import { compare } from '../../../lib/comparison/compare';
import { pageNotes } from '../../../lib/comparison/page-notes';
import type { Article } from '../../../lib/contracts/comparison';
import { readOpml } from '../../../lib/corpus/feeds/opml';
import { readFeed } from '../../../lib/corpus/feeds/parse-feed';
import { readImport } from '../../../lib/corpus/import/read-file';
import { profileOf } from '../../../lib/text/profile';

/** Whatever comes in: no parser throws, hangs or gives spans that are not slices of the text. `FUZZ_RUNS` runs each longer. */
const numRuns = Number(process.env.FUZZ_RUNS ?? 60);
const NOW = '2026-01-01T00:00:00.000Z';

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    ...[
      '“',
      '”',
      '"',
      '‘',
      '’',
      '«',
      '»',
      '\n',
      '\u00a0',
      '\u00ad',
      '...',
      'U.S.',
      'Mr.',
      '$',
      '%',
      '3.5',
      '1,200',
      'May 19',
      'said',
      'told',
    ],
    ...[
      'according to',
      'The Wall Street Journal reported Thursday.',
      'He said he would go.',
      'not',
      'İ',
      '\ud800',
      '👩‍👩‍👧',
      'constructor',
      '__proto__',
    ],
  ),
);
const text = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(' '));
const markup = fc
  .array(
    fc.oneof(
      piece,
      fc.constantFrom(
        ...[
          '<p>',
          '</p>',
          '<div',
          '>',
          '<article>',
          '<h1>',
          '</h1>',
          '<script type="application/ld+json">',
          '{"@type":"NewsArticle","headline":',
          '</script>',
        ],
        ...[
          '<a href="javascript:alert(1)">',
          '<meta property="og:title" content="',
          '">',
          '<!--',
          '<svg>',
          '<template>',
          '&#0;',
          '&amp;',
          '<![CDATA[',
          '<form><input name=attributes>',
        ],
      ),
    ),
    { maxLength: 80 },
  )
  .map((parts) => parts.join(''));

function article(words: string): Article {
  return articleFromDraft({ text: words }, 'import', NOW);
}
function expectSlices(made: Article): void {
  for (const s of made.sentences) expect(made.text.slice(s.start, s.end)).toBe(s.text);
}

describe('whatever comes in', () => {
  it('plain text becomes an article whose sentences are slices of it', () => {
    fc.assert(
      fc.property(text, (words) => {
        const made = article(words);
        expectSlices(made);
        profileOf(made);
      }),
      { numRuns },
    );
  });

  it('markup is read without a throw, and gives no script address', () => {
    fc.assert(
      fc.property(markup, (html) => {
        const { article: made } = extractHtml(`<html><body>${html}`, 'https://example.com/a', NOW);
        if (made) expectSlices(made);
        expect(made?.url ?? '').not.toMatch(/^javascript:/i);
      }),
      { numRuns },
    );
  });

  it('two texts are aligned, compared and noted, with evidence that is verbatim', () => {
    fc.assert(
      fc.property(text, text, fc.boolean(), (one, two, same) => {
        const [a, b] = [
          article(`${one} He said the talks had failed in Geneva.`),
          article(`${two} He said that the talks failed in Geneva.`),
        ];
        const texts = new Map([a, b].map((x) => [x.id, x.text]));
        const relation = same ? 'same-story' : 'same-event';
        const match = { article: b.id, relation, score: 0.9, why: [], corrected: false } as const;
        const comparison = compare(
          a,
          a.id === b.id ? [] : [{ match: { ...match, why: [] }, article: b }],
          { articles: 1, from: null, to: null },
          prepare,
        );
        for (const signal of comparison.signals) {
          expect(signal.evidence.length).toBeGreaterThan(0);
          for (const s of signal.evidence) expect(texts.get(s.article)?.slice(s.start, s.end)).toBe(s.text);
        }
        for (const note of pageNotes(comparison))
          for (const { text: shown, changes } of note.phrasings)
            for (const { start, end } of changes) expect(start >= 0 && end <= shown.length && start < end).toBe(true);
        align(prepare(a), prepare(b));
        if (a.sentences[0] && b.sentences[0]) diffWords(a.sentences[0], b.sentences[0]);
      }),
      { numRuns },
    );
  });

  it('files, feeds and outlines are refused in words or read', () => {
    fc.assert(
      fc.property(
        fc.oneof(text, markup, fc.json()),
        fc.constantFrom('a.txt', 'a.html', 'a.json', 'a.jsonl', 'a.csv', 'a.zip'),
        (content, name) => {
          readImport(name, content);
          readImport(name, new TextEncoder().encode(content));
          readFeed(content, 'https://example.com/feed');
          readOpml(content);
          canonicalAddress(content);
        },
      ),
      { numRuns },
    );
  });
});
