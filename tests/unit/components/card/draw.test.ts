// @vitest-environment happy-dom
import { h, Fragment as PreactFragment, render as preactRender } from 'preact';
import { describe, expect, it } from 'vitest';
import { Card, type CardProps } from '../../../../components/card/card';
import { Fragment, jsx, type Node, render } from '../../../../components/card/draw';

const note = (count: number) => ({
  sentence: { article: 'a', start: 0, end: 4, text: 'Text' },
  prefix: '',
  suffix: '',
  kind: 'differs' as const,
  others: count === 0 ? 3 : null,
  phrasings: Array.from({ length: count }, (_, i) => ({
    number: i + 1,
    article: `b${i}`,
    outlet: i === 1 ? null : 'Example Times',
    title: i === 0 ? 'A <title> & more' : null,
    url: i === 0 ? 'https://www.example.org/a' : null,
    published: i === 0 ? '2025-05-22' : null,
    text: `The bridge number ${i} stays closed.`,
    tier: i % 2 === 0 ? ('strict' as const) : ('loose' as const),
    changes: [{ start: 4, end: 10, label: null }],
  })),
});
const card = (count: number, pinned: boolean): CardProps =>
  ({
    note: note(count),
    position: [2, 7],
    pinned,
    language: 'en',
    say: (key: string, ...places: unknown[]) => `${key}${places.join()}`,
    onStep() {},
    onPin() {},
    onClose() {},
    onOpenStored() {},
    onCompare() {},
  }) as unknown as CardProps;

/** Preact's own nodes in the form that the stand-in makes of JSX. */
// biome-ignore lint/suspicious/noExplicitAny: either library's nodes
const own = (node: any): Node => {
  if (Array.isArray(node)) return node.map(own);
  if (node === null || typeof node !== 'object') return node;
  const { children, ...rest } = node.props;
  const props = { ...rest, ...(children === undefined ? {} : { children: own(children) }) };
  if (node.type === PreactFragment) return jsx(Fragment, props);
  if (typeof node.type === 'function') return own(node.type(node.props));
  return jsx(node.type, props);
};
const draw = (props: CardProps, box: Element) => render(own(Card(props)), box);

describe('the stand-in for Preact in the content script', () => {
  it.each([
    [0, false],
    [1, false],
    [1, true],
    [9, true],
  ])('draws the markup that Preact draws: %i phrasings, pinned %s', (count, pinned) => {
    const mine = document.createElement('div');
    const theirs = document.createElement('div');
    draw(card(count, pinned), mine);
    preactRender(h(Card, card(count, pinned)), theirs);
    expect(mine.innerHTML).toBe(theirs.innerHTML);
    expect(mine.querySelector('svg path')?.namespaceURI).toBe('http://www.w3.org/2000/svg');
  });

  it('draws another card over one as if it were the first, and nothing over any', () => {
    const box = document.createElement('div');
    for (const [count, pinned] of [
      [9, false],
      [0, true],
      [4, false],
      [1, true],
    ] as const) {
      draw(card(count, pinned), box);
      const fresh = document.createElement('div');
      draw(card(count, pinned), fresh);
      expect(box.innerHTML).toBe(fresh.innerHTML);
    }
    render(null, box);
    expect(box.childNodes.length).toBe(0);
  });

  it('keeps the buttons, and with them the focus, when the card is pinned', () => {
    const box = document.createElement('div');
    draw(card(1, false), box);
    const next = box.querySelector('[title="cardNext"]');
    const close = box.querySelector('[title="cardClose"]');
    draw(card(1, true), box);
    expect(box.querySelector('[title="cardNext"]')).toBe(next);
    expect(box.querySelector('[title="cardClose"]')).toBe(close);
    expect(box.querySelector('[title="cardPin"]')).toBe(null);
  });

  it('calls what was set last, once', () => {
    const box = document.createElement('div');
    const calls: string[] = [];
    render(jsx('button', { onClick: () => calls.push('first') }), box);
    render(jsx('button', { onClick: () => calls.push('second') }), box);
    box.querySelector('button')?.click();
    expect(calls).toEqual(['second']);
  });
});
