// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { WhyMatch } from '../../../components/comparison/why-match';
import { harbour } from '../../fixtures/comparison/harbour';

const root = document.createElement('div');
afterEach(() => render(null, root));

it('makes the reasons of a match when they are asked for, and keeps them', () => {
  const match = harbour.matches.find(({ why }) => why.length > 0)!;
  act(() => render(<WhyMatch match={match} note="A note." />, root));
  const details = root.querySelector('details')!;
  expect(root.querySelectorAll('li')).toHaveLength(0);
  const toggle = (open: boolean) =>
    act(() => {
      details.open = open;
      details.dispatchEvent(new Event('toggle'));
    });
  toggle(true);
  expect([...root.querySelectorAll<HTMLElement>('[data-feature]')].map(({ dataset }) => dataset.feature)).toEqual(
    match.why.map(({ feature }) => feature),
  );
  toggle(false);
  expect(root.querySelectorAll('[data-feature]')).toHaveLength(match.why.length);
});
