import { describe, expect, test } from 'vitest';
import { fold } from '../../../lib/highlight/fold';
import { buildTextIndex } from '../../../lib/highlight/text-index';
import { pageOf } from './page';

const rangeText = (document: Document, quote: string) => {
  const index = buildTextIndex(document);
  const at = index.text.indexOf(fold(quote));
  return at === -1 ? null : (index.range(at, at + fold(quote).length)?.toString() ?? null);
};

describe('what is read', () => {
  test('inline links, breaks, soft hyphens and non-breaking spaces do not part a sentence', () => {
    const document = pageOf('<p>The <a href="/x">coun\u00adcil</a><br>met on&nbsp;Monday<b>.</b> Next.</p>');
    expect(rangeText(document, 'The council met on Monday.')).toBe('The coun\u00adcilmet on\u00a0Monday.');
  });

  test('scripts, styles and form fields are no text', () => {
    const document = pageOf('<p>One <script>var x = 1</script><style>p{}</style><textarea>typed</textarea>two.</p>');
    expect(buildTextIndex(document).text).toBe('Onetwo.');
  });

  test('what is not shown is skipped and counted', () => {
    const document = pageOf('<p>Shown <span class="gone">not shown</span> too.</p>');
    const { prototype } = document.defaultView!.Element;
    prototype.checkVisibility = function (this: Element) {
      return this.className !== 'gone';
    };
    const index = buildTextIndex(document);
    expect(index.text).toBe('Showntoo.');
    expect(index.hidden).toBe(1);
  });

  test('open shadow roots are read, slotted text where it is slotted', () => {
    const document = pageOf('<x-story><p>Slotted text.</p></x-story><p>After.</p>');
    const host = document.querySelector('x-story')!;
    host.attachShadow({ mode: 'open' }).innerHTML = '<h2>Head.</h2><slot></slot><p>Foot.</p>';
    const index = buildTextIndex(document);
    expect(index.text).toBe('Head.Slottedtext.Foot.After.');
    expect(index.shadows).toHaveLength(1);
  });

  test('a form whose fields are called like element properties cannot mislead it', () => {
    const document = pageOf(
      '<form><input name="shadowRoot"><input name="tagName"><input name="childNodes"><p>Inside the form.</p></form><p>Behind.</p>',
    );
    expect(buildTextIndex(document).text).toBe('Insidetheform.Behind.');
  });
});

describe('ranges', () => {
  test('start and end at the very characters', () => {
    const document = pageOf('<p>  First one.   <i>Second</i> one.  </p>');
    expect(rangeText(document, 'Second one.')).toBe('Second one.');
  });

  test('null where the node has left the page, or has been cut', () => {
    const document = pageOf('<p>First one.</p><p>Second one.</p>');
    const index = buildTextIndex(document);
    const [first, second] = [...document.querySelectorAll('p')];
    (second!.firstChild as Text).data = 'Sec';
    first!.remove();
    expect(index.range(0, 5)).toBeNull();
    expect(index.range(index.text.indexOf('Second'), index.text.length)).toBeNull();
    expect(index.range(3, 3)).toBeNull();
    expect(index.range(index.text.length, index.text.length + 4)).toBeNull();
  });

  test('a large page is read in one go', () => {
    const document = pageOf(`<p>${'word '.repeat(20_000)}</p><p>The end of it.</p>`);
    expect(rangeText(document, 'The end of it.')).toBe('The end of it.');
  });

  test('the page is left as it was', () => {
    const document = pageOf('<p>One <a href="/x">two</a>.</p>');
    const before = document.documentElement.outerHTML;
    rangeText(document, 'One two.');
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
