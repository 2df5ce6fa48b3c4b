/** What stands in the card: nothing that axe faults, nothing of others' markup, and ways to articles without an address. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { waitForCard } from '../../scripts/lib/hover-card';
import { inCard } from './page-card-probe';
import { CardStory } from './page-card-story';
import { notesOf, phrasing } from './page-story';

const story = new CardStory();

test.each(['light', 'dark'] as const)('the card has no accessibility fault that axe knows, %s', async (theme) => {
  await story.open('news', (of) =>
    notesOf(of, ['differs']).map((note) => ({
      ...note,
      phrasings: [phrasing(1), phrasing(2, { url: null }), phrasing(3, { tier: 'loose' })],
    })),
  );
  await story.click('a second survey');
  await waitForCard(story.page);
  const html = await inCard(story.page, (card) => card.innerHTML);
  const own = await story.extension.open(
    story.extension.news.put(
      `http://www.card-${theme}.example/`,
      '<!doctype html><html lang="en"><title>Card</title><main></main></html>',
    ),
  );
  await own.addScriptTag({ path: join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js') });
  const css = readFileSync(join(import.meta.dirname, '../../components/card/card.css'), 'utf8');
  const faults = await own.evaluate(
    async (inner, style, scheme) => {
      const root = document.querySelector('main')!.attachShadow({ mode: 'open' });
      root.innerHTML = `<style>${style}</style><div class="card" role="dialog" aria-label="Sentence 2 of 13" popover="manual" data-theme="${scheme}">${inner}</div>`;
      root.querySelector<HTMLElement>('.card')!.showPopover();
      const axe = Reflect.get(window, 'axe') as {
        run(options: unknown): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
      const { violations } = await axe.run({ rules: { 'page-has-heading-one': { enabled: false } } });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
    },
    html,
    css,
    theme,
  );
  await own.close();
  expect(faults).toEqual([]);
});

test('an article without an address is opened from the library', async () => {
  await story.open('news', (of) =>
    notesOf(of, ['same']).map((note) => ({
      ...note,
      phrasings: [phrasing(1, { url: null, outlet: null, published: null })],
    })),
  );
  await story.click('a second survey');
  const card = await waitForCard(story.page);
  expect(card.phrasings[0]!.outlet).toBe('Outlet not stated');
  await inCard(story.page, (box) => box.querySelector<HTMLButtonElement>('.go')!.click());
  await expect
    .poll(async () => (await story.extension.told()).at(-1))
    .toEqual({ name: 'page.openArticle', request: { article: 'other-1', quote: phrasing(1).text } });
});

test('markup in what others wrote is shown as text, and no address but http is a link', async () => {
  const evil = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
  await story.open('news', (of) =>
    notesOf(of, ['same']).map((note) => ({
      ...note,
      phrasings: [
        phrasing(1, { text: evil, outlet: evil, title: evil, url: 'javascript:document.title=1', changes: [] }),
      ],
    })),
  );
  await story.click('a second survey');
  const card = await waitForCard(story.page);
  expect(card.phrasings[0]).toMatchObject({ text: evil, outlet: evil });
  expect(await inCard(story.page, (box) => box.querySelectorAll('img, script, a').length)).toBe(0);
});
