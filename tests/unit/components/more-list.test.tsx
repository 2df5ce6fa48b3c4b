// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { MoreList } from '../../../components/base/more-list';

const root = document.body.appendChild(document.createElement('div'));
afterEach(() => render(null, root));

it('leads the focus from “show more”, which goes away, to the first new row', () => {
  const rows = ['a', 'b', 'c'].map((name) => (
    <li key={name}>
      {name} <button type="button">{name}</button>
    </li>
  ));
  act(() => render(<MoreList first={1} rows={rows} />, root));
  const more = root.querySelector<HTMLElement>('[data-action=more]');
  more?.focus();
  act(() => more?.click());
  expect(root.querySelectorAll('li')).toHaveLength(3);
  expect(document.activeElement?.textContent).toBe('b');
});
