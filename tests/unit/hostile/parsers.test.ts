import fc from 'fast-check';
import { gzipSync, strToU8, zipSync } from 'fflate';
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
import { checkLines } from '../../../lib/corpus/backup/check';
import { walkBackup } from '../../../lib/corpus/backup/read';
import { readOpml } from '../../../lib/corpus/feeds/opml';
import { readFeed } from '../../../lib/corpus/feeds/parse-feed';
import { readImport } from '../../../lib/corpus/import/read-file';
import { profileOf } from '../../../lib/text/profile';
import { FUZZ_TIMEOUT, fuzz } from './fuzz';

/** Whatever comes in: no parser throws, hangs or gives spans that are not slices of the text. */
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
  it(
    'plain text becomes an article whose sentences are slices of it',
    () => {
      fc.assert(
        fc.property(text, (words) => {
          const made = article(words);
          expectSlices(made);
          profileOf(made);
        }),
        fuzz(),
      );
    },
    FUZZ_TIMEOUT,
  );

  it(
    'markup is read without a throw, and gives no script address',
    () => {
      fc.assert(
        fc.property(markup, (html) => {
          const { article: made } = extractHtml(`<html><body>${html}`, 'https://example.com/a', NOW);
          if (made) expectSlices(made);
          expect(made?.url ?? '').not.toMatch(/^javascript:/i);
        }),
        fuzz(),
      );
    },
    FUZZ_TIMEOUT,
  );

  it(
    'two texts are aligned, compared and noted, with evidence that is verbatim',
    () => {
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
        fuzz(),
      );
    },
    FUZZ_TIMEOUT,
  );

  const content = fc.oneof(text, markup, fc.json());
  const names = fc.constantFrom('a.txt', 'a.html', 'a.json', 'a.jsonl', 'a.csv', 'a.zip', 'a.csv.gz');
  const readers: [string, fc.Arbitrary<unknown>, (value: never) => unknown][] = [
    ['a file', fc.tuple(names, content), ([name, text]: [string, string]) => readImport(name, text)],
    [
      'the bytes of a file',
      fc.tuple(names, fc.oneof(fc.uint8Array({ maxLength: 400 }), archive(content))),
      ([name, bytes]: [string, Uint8Array]) => readImport(name, bytes),
    ],
    ['a feed', fc.oneof(content, feedOf(markup)), (xml: string) => readFeed(xml, 'https://example.com/feed')],
    ['an outline', fc.oneof(content, outlineOf(text)), readOpml],
    ['an address', content, canonicalAddress],
    ['lines of a backup', content, (lines: string) => checkLines('articles-0001.jsonl', 'articles', lines)],
    ['a backup', fc.oneof(fc.uint8Array({ maxLength: 400 }), archive(content)), readBackup],
  ];
  it.each(readers)(
    '%s is read, or refused in words',
    async (_name, input, read) => {
      await fc.assert(
        fc.asyncProperty(input, async (value) => {
          const outcome = (await read(value as never)) as { ok?: boolean; error?: { message: string } } | null;
          if (outcome?.ok === false) expect(outcome.error?.message.length).toBeGreaterThan(10);
        }),
        fuzz(),
      );
    },
    FUZZ_TIMEOUT,
  );
});

/** A real archive, whole or with a few bytes changed. */
function archive(content: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> {
  return fc
    .tuple(content, content, fc.boolean(), fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { maxLength: 4 }))
    .map(([one, two, gzip, changes]) => {
      const manifest = JSON.stringify({
        format: 'parallax-backup',
        version: 1,
        made: NOW,
        files: [{ name: 'a.jsonl', kind: 'articles', rows: 1, sha256: one }],
      });
      const bytes = gzip
        ? gzipSync(strToU8(one))
        : zipSync({ 'a.jsonl': strToU8(one), 'manifest.json': strToU8(two.length % 2 ? two : manifest) });
      for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
      return bytes;
    });
}
function feedOf(inside: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const shells = [
    ['<rss version="2.0"><channel><title>x</title><item><title>', '</title></item></channel></rss>'],
    ['<feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="html">', '</content></entry></feed>'],
  ] as const;
  return fc.tuple(fc.constantFrom(...shells), inside).map(([[before, after], middle]) => before + middle + after);
}
function outlineOf(inside: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return inside.map((middle) => `<opml version="2.0"><body><outline type="rss" xmlUrl="${middle}"/></body></opml>`);
}
function readBackup(bytes: Uint8Array) {
  return walkBackup(bytes, async () => ({ ok: true, value: null }));
}
