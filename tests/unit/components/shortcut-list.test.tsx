// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { ShortcutList } from '../../../components/base/shortcut-list';

const root = document.createElement('div');
afterEach(() => render(null, root));

it('shows each command with its key or that it has none, and reads them again when the reader comes back', async () => {
  const keys = vi.fn<() => string | null>(() => null);
  const shortcuts = async () => [
    { name: '_execute_action', description: '', keys: 'Alt+Shift+X' },
    { name: 'parallax-save', description: 'Save for comparison', keys: keys() },
  ];
  const openShortcuts = vi.fn();
  await act(async () => render(<ShortcutList port={{ shortcuts, openShortcuts }} />, root));
  const row = (name: string) => root.querySelector(`[data-command="${name}"]`)?.textContent;
  await vi.waitFor(() => expect(row('_execute_action')).toBe('Compare the open pageAlt+Shift+X'));
  expect(row('parallax-save')).toBe('Save for comparisonno key');
  keys.mockReturnValue('Ctrl+Shift+7');
  await act(async () => void window.dispatchEvent(new Event('focus')));
  await vi.waitFor(() => expect(row('parallax-save')).toBe('Save for comparisonCtrl+Shift+7'));
  root.querySelector<HTMLElement>('[data-action=shortcuts]')?.click();
  expect(openShortcuts).toHaveBeenCalledOnce();
});
