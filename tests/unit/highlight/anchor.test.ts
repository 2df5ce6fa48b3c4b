import { describe, expect, test } from 'vitest';
import { anchorSentences, type Quotable } from '../../../lib/highlight/anchor';
import { buildTextIndex } from '../../../lib/highlight/text-index';
import { pageOf } from './page';

/** The ids of the elements that each sentence starts in; null where it is not found. */
function places(body: string, sentences: (string | Quotable)[]): (string | null)[] {
  const index = buildTextIndex(pageOf(body));
  const quotables = sentences.map((s) => (typeof s === 'string' ? { text: s } : s));
  return anchorSentences(index, quotables).map((anchor) => {
    const parent = anchor && index.nodeAt(anchor.start)?.parentElement;
    return parent?.closest('[id]')?.id ?? null;
  });
}
const LEDE = 'The city council voted on Monday to close the old harbour bridge for a year.';
const SECOND = 'Repairs will cost 40 million, the mayor said.';
const THIRD = 'Shop owners nearby fear for their trade.';

describe('a sentence that stands there more than once', () => {
  const body = `<div id="body"><p>${LEDE} ${SECOND}</p><p>${THIRD}</p></div>`;

  test('is found in the body, not in a teaser before it', () => {
    expect(places(`<div id="teaser">${LEDE}</div>${body}`, [LEDE, SECOND, THIRD])).toEqual(['body', 'body', 'body']);
  });
  test('nor in one behind it', () => {
    expect(places(`${body}<div id="teaser">${LEDE}</div>`, [LEDE, SECOND, THIRD])).toEqual(['body', 'body', 'body']);
  });
  test('alone, by what stands around it', () => {
    const note = { text: LEDE, prefix: '', suffix: ` ${SECOND.slice(0, 20)}` };
    expect(places(`<div id="teaser">${LEDE} More.</div>${body}`, [note])).toEqual(['body']);
  });
  test('alone and with nothing around it, rather outside a link', () => {
    expect(places(`<a id="teaser" href="/x">${LEDE}</a><p id="body">${LEDE}</p>`, [LEDE])).toEqual(['body']);
  });
  test('twice in the article, is found at both places in turn', () => {
    const twice = `<p id="a">He said no.</p><p id="b">${SECOND}</p><p id="c">He said no.</p>`;
    expect(places(twice, ['He said no.', SECOND, 'He said no.'])).toEqual(['a', 'b', 'c']);
  });
  test('a very short one stays with its neighbours', () => {
    const many = Array.from({ length: 50 }, (_, i) => `<li>No.</li><li>Item ${i}</li>`).join('');
    expect(places(`<ul>${many}</ul><p id="x">${LEDE} No. ${SECOND}</p>`, [LEDE, 'No.', SECOND])).toEqual([
      'x',
      'x',
      'x',
    ]);
  });
});

describe('a sentence that does not stand there letter by letter', () => {
  test('is found with a footnote mark in it', () => {
    const body = `<p id="x">${LEDE.replace('Monday', 'Monday<sup><a href="#f1">[12]</a></sup>')} ${SECOND}</p>`;
    expect(places(body, [LEDE, SECOND])).toEqual(['x', 'x']);
  });
  test('is found with a label for screen readers in it', () => {
    const body = `<p id="x">${LEDE.replace('harbour', 'harbour<span> (opens in a new tab)</span>')}</p>`;
    expect(places(body, [LEDE])).toEqual(['x']);
  });
  test('is found with a changed letter in its head', () => {
    expect(places(`<p id="x">${LEDE.replace('The city', 'Tha city')}</p>`, [LEDE])).toEqual(['x']);
  });
  test('is not taken for one that only begins and ends alike', () => {
    const other =
      'The city council voted after ten hours of heated words with many guests present to keep it open for a year.';
    expect(places(`<p id="x">${other}</p>`, [LEDE])).toEqual([null]);
  });
  test('is null where it is not there', () => {
    expect(places(`<p id="x">${SECOND}</p>`, [LEDE, SECOND])).toEqual([null, 'x']);
  });
});

test('anchors never overlap and keep the order of the sentences given', () => {
  const index = buildTextIndex(pageOf(`<p>${LEDE} ${SECOND} ${THIRD}</p>`));
  const anchors = anchorSentences(
    index,
    [LEDE, SECOND, THIRD].map((text) => ({ text })),
  );
  expect(anchors.map((a) => a?.exact)).toEqual([true, true, true]);
  expect(anchors[1]!.start).toBe(anchors[0]!.end);
  expect(anchors[2]!.start).toBe(anchors[1]!.end);
});

test('typography and the case of nothing matter: curly or straight, hyphen or dash', () => {
  expect(places('<p id="x">“It’s over”\u00a0– he said.</p>', ['"It\'s over" - he said.'])).toEqual(['x']);
});
