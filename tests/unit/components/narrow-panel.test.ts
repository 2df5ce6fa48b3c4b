import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('every rule of the narrow panel names the panel: a build may put the sheet before the shared one, which wins over an equal rule', () => {
  const css = readFileSync(join(import.meta.dirname, '../../../components/styles/narrow.css'), 'utf8');
  const selectors = css.match(/^ {2}\S.*(?= \{$)/gm)?.map((line) => line.trim()) ?? [];
  expect(selectors.length).toBeGreaterThan(3);
  expect(selectors.filter((selector) => !selector.startsWith('.sidepanel '))).toEqual([]);
});
