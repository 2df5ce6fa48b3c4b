// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ShellActions } from '../../../components/comparison/actions';
import { ComparisonShell } from '../../../components/comparison/comparison-shell';
import { PAGE_TOO_LARGE } from '../../../lib/article/page-size';
import type { TabState } from '../../../lib/contracts/tab';
import { column, courier, older, open, wire } from '../../fixtures/comparison/harbour';
import { states } from '../../fixtures/comparison/states';

const root = document.createElement('div');
afterEach(() => render(null, root));

function actions(): ShellActions {
  return {
    openArticle: vi.fn(),
    correct: vi.fn(),
    reveal: vi.fn(),
    fullTexts: vi.fn(),
    again: vi.fn(),
    save: vi.fn(),
    marks: vi.fn(),
    openSidePanel: vi.fn(),
    openComparison: vi.fn(),
    openOptions: vi.fn(),
  };
}
function show(name: string, mayLook = true) {
  const state = states[name] as TabState;
  const given = actions();
  act(() => render(<ComparisonShell state={state} actions={given} mayLook={mayLook} />, root));
  return given;
}
const find = (selector: string): HTMLElement => {
  const element = root.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`nothing matches ${selector}`);
  return element;
};
const shows = (state: TabState): void =>
  void act(() => render(<ComparisonShell state={state} actions={actions()} mayLook />, root));
const click = (selector: string): void => void act(() => find(selector).click());

describe('ComparisonShell', () => {
  it('says that a page is too large where the reader looks, not only under what was seen', () => {
    const cues = [{ cue: PAGE_TOO_LARGE, detail: 'more than 9 elements' }];
    shows({ phase: 'refused', state: 'not-an-article', cues, title: null });
    expect(find('[data-state] h1').textContent).toBe('This page is too large');
    expect(find('[data-state] details').textContent).toContain('more than 9 elements');
  });
  it('names each control for who hears it: tabs with their count, a verdict with its outlet, a change of words with its sides', () => {
    show('done');
    expect(find('[data-tab=coverage]').textContent).toMatch(/^Coverage \d$/);
    expect(find('[data-article=ellery-courier] [data-action=not-same]').getAttribute('aria-label')).toBe(
      'Not the same story: Ellery Courier',
    );
    click('[data-tab=wording]');
    expect(find('[data-wording=naming] summary').textContent).toMatch(
      /^This article: walkout.*; Ellery Courier: strike.*naming$/,
    );
  });
  it('takes the focus along with a row that was corrected and stands elsewhere now', () => {
    document.body.append(root);
    show('done');
    const row = `[data-article=${column.id}]`;
    find(`${row} [data-action=not-same]`).focus();
    click(`${row} [data-action=not-same]`);
    show('corrected');
    expect(document.activeElement).toBe(find(`${row} [data-action=undo-correction]`));
    root.remove();
  });
  it('lists who told the story while sentences are still being compared', () => {
    const found = [
      {
        article: 'w',
        relation: 'same-story' as const,
        outlet: 'Wire',
        url: null,
        title: 'Ferries idle',
        published: null,
      },
    ];
    shows({ phase: 'working', step: 'comparing', title: 'Ferries stand still', since: 0, found });
    expect(find('[data-state=working]').textContent).toContain('Ferries stand still');
    expect(find('[data-found=w]').textContent).toContain('Ferries idle');
    shows({ phase: 'working', step: 'comparing', title: 'Ferries stand still', since: 0, found: [] });
    expect(root.querySelector('[data-found]')).toBeNull();
  });

  it('says how many outlets and independent texts, and what was compared', () => {
    show('done');
    expect(find('[data-testid="summary"]').textContent).toBe('5 outlets · 4 independent texts');
    expect(find('[data-testid="compared"]').textContent).toContain('Compared with 128 articles stored on this device');
  });

  it('lists every account with its relation, the copy with its badge', () => {
    show('done');
    const rows = [...root.querySelectorAll<HTMLElement>('[data-article]')];
    expect(rows.map((row) => [row.dataset.article, row.dataset.relation])).toEqual([
      [courier.id, 'same-story'],
      [wire.id, 'same-story'],
      ['coast-register', 'same-story'],
      [column.id, 'same-event'],
      [older.id, 'same-topic'],
    ]);
    expect([...root.querySelectorAll<HTMLElement>('[data-copy]')].map((row) => row.dataset.article)).toEqual([wire.id]);
  });

  it('says what is not stated instead of guessing', () => {
    show('unstated');
    const row = find(`[data-article="${courier.id}"]`).textContent ?? '';
    expect(row).toContain('Outlet not stated');
    expect(row).toContain('date not stated');
    expect(row).toContain('First sentence:');
    expect(find('[data-testid="summary"]').textContent).toContain('5 articles');
  });

  it('takes a correction and takes it back', () => {
    const first = show('done');
    click(`[data-article="${courier.id}"] [data-action="not-same"]`);
    expect(first.correct).toHaveBeenCalledWith(courier.id, 'not-same-story');
    const second = show('corrected');
    click(`[data-article="${column.id}"] [data-action="undo-correction"]`);
    expect(second.correct).toHaveBeenCalledWith(column.id, null);
  });

  it('walks the tabs by arrow keys', () => {
    show('done');
    const press = (key: string): void =>
      void act(() => void find('[role="tablist"]').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
    press('ArrowRight');
    expect(find('[aria-selected="true"]').dataset.tab).toBe('wording');
    press('End');
    expect(find('[aria-selected="true"]').dataset.tab).toBe('voices');
    press('ArrowRight');
    expect(find('[aria-selected="true"]').dataset.tab).toBe('coverage');
  });

  it('leads from a fact and from changed words to the sentence on the page', () => {
    const given = show('done');
    click('[data-tab="facts"]');
    click('[data-facts="here"] [data-action="reveal"]');
    expect(given.reveal).toHaveBeenCalledWith(open.sentences[4]?.start);
    click('[data-tab="wording"]');
    click('[data-wording="intensity"] [data-action="reveal"]');
    expect(given.reveal).toHaveBeenLastCalledWith(open.sentences[2]?.start);
    const marks = [...root.querySelectorAll('[data-wording="intensity"] .sentences mark')].map((m) => m.textContent);
    expect(marks).toEqual(['demanded', 'asked']);
  });

  it.each(Object.keys(states).filter((name) => states[name]?.phase === 'refused'))(
    '%s: says what it is and offers a way on',
    (name) => {
      show(name);
      expect(find('[data-state]').dataset.state).toBe(name);
      expect(find('.state h1').textContent).toBeTruthy();
      expect(find('.ways button')).toBeTruthy();
      expect(root.querySelector('[data-action="again"]') !== null).toBe(name !== 'restricted');
    },
  );

  it('tells an empty library from no match, and leads to more', () => {
    show('empty-library');
    expect(find('[data-state]').dataset.state).toBe('empty-library');
    const given = show('no-match');
    expect(find('[data-state="no-match"]').textContent).toContain('all 128 articles');
    click('[data-action="feeds"]');
    expect(given.openOptions).toHaveBeenCalledWith('feeds');
  });

  it('reports a failure with its code and lets the reader try again', () => {
    const given = show('failed');
    expect(find('[role="alert"]').textContent).toContain('Code: timeout');
    click('[data-action="again"]');
    expect(given.again).toHaveBeenCalledOnce();
  });

  it('offers no look from the side panel, which has no power to do it', () => {
    show('idle', false);
    expect(root.querySelector('.ways [data-action="again"]')).toBeNull();
    expect(root.textContent).toContain('click the Parallax button');
  });

  it('offers the full texts of summaries and names the hosts that would be asked', () => {
    const given = show('done');
    expect(find('[data-testid="stubs"]').textContent).toContain('coast-register.example');
    click('[data-action="full-texts"]');
    expect(given.fullTexts).toHaveBeenCalledWith(['https://coast-register.example/story']);
  });

  it('offers no saving in a private window', () => {
    show('private');
    expect(root.querySelector('[data-action="save"]')).toBeNull();
    expect(root.textContent).toContain('nothing of this page is stored');
  });
});
