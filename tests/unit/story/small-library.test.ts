import { expect, it } from 'vitest';
import { articleFromDraft } from '../../../lib/article/from-draft';
import { MemoryLibrary } from '../../../lib/corpus/memory-library';
import { CandidateFinder } from '../../../lib/story/candidates';
import { profileOf } from '../../../lib/text/profile';

function made(id: string, published: string, title: string, text: string) {
  const article = articleFromDraft({ id, title, text, published, language: 'en' }, 'import', '2025-01-01');
  return { article, profile: profileOf(article) };
}

it('leaves places for articles of the same weeks in a library that holds many alike of other years', async () => {
  const theft = made(
    'theft',
    '2024-02-05',
    'Brass astrolabe vanishes from Tarnby museum',
    'A brass astrolabe vanished from the museum of Tarnby on Sunday night. Curator Oriel Vantongeren called it a loss; police questioned a guard.',
  );
  const everyYear = Array.from({ length: 80 }, (_, i) =>
    made(
      `y${i}`,
      `${1940 + i}-02-05`,
      'Astrolabe vanishes from museum',
      'An astrolabe vanished from a museum on Sunday night. The curator called it a loss; police questioned a guard.',
    ),
  );
  const sameWeek = made(
    'week',
    '2024-02-07',
    'Curator speaks of loss',
    'Oriel Vantongeren spoke of a museum without a guard.',
  );
  const found = await new CandidateFinder(new MemoryLibrary([...everyYear, sameWeek])).find(theft.profile, 51);
  expect(found).toContain('week');
  expect(found.filter((id) => id.startsWith('y')).length).toBeGreaterThan(40);
});
