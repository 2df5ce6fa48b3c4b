import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../../lib/contracts/comparison';
import type { StoriesPage } from '../../lib/contracts/library';
import type { StoriesPort } from './ports';

/** Asks for the stories among the newest articles, again and again until all of them have been looked at. What is shown stays until the next answer. */
export function useStories({ stories }: StoriesPort, newest: number) {
  const [page, setPage] = useState<StoriesPage | null>(null);
  const [error, setError] = useState<Failure | null>(null);
  const run = useRef(0);
  const reload = useCallback(() => {
    const mine = ++run.current;
    const step = async (): Promise<void> => {
      const answer = await stories(newest);
      if (mine !== run.current) return;
      setError(answer.ok ? null : answer.error);
      if (!answer.ok) return;
      setPage(answer.value);
      if (answer.value.looked < answer.value.of) await step();
    };
    void step();
  }, [stories, newest]);
  useEffect(
    () => () => {
      run.current++;
    },
    [],
  );
  return { page, error, reload };
}
