import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Failure, Result } from '../../../lib/contracts/comparison';
import type { ArticleSummary, LibraryPage, LibraryQuery } from '../../../lib/contracts/library';

/** Rows fetched at once: a screen of them and what is just beyond. */
const CHUNK = 40;
/** A list that is being scrolled asks for rows when it rests for so long, in milliseconds. */
const REST = 40;

export interface Rows {
  /** null until the first answer. */
  total: number | null;
  error: Failure | null;
  /** The row at a place, null while it is being fetched. */
  at: (index: number) => ArticleSummary | null;
  /** Fetches what is missing between two places. */
  need: (first: number, last: number) => void;
  reload: () => void;
}

/** The rows of a query, fetched in chunks as they come into view. A new query keeps the old rows until its first answer. */
export function useRows(ask: (query: LibraryQuery) => Promise<Result<LibraryPage>>, query: LibraryQuery): Rows {
  const [total, setTotal] = useState<number | null>(null);
  const [error, setError] = useState<Failure | null>(null);
  const chunks = useRef(new Map<number, ArticleSummary[] | 'asked'>());
  const generation = useRef(0);
  const [, redraw] = useState(0);
  const key = JSON.stringify(query);

  const fetchChunk = useCallback(
    async (chunk: number, fresh: boolean) => {
      const mine = fresh ? ++generation.current : generation.current;
      if (!fresh) chunks.current.set(chunk, 'asked');
      const answer = await ask({ ...(JSON.parse(key) as LibraryQuery), offset: chunk * CHUNK, limit: CHUNK });
      if (mine !== generation.current) return;
      setError(answer.ok ? null : answer.error);
      if (!answer.ok) return;
      if (fresh) chunks.current = new Map();
      chunks.current.set(chunk, answer.value.rows);
      setTotal(answer.value.total);
      redraw((n) => n + 1);
    },
    [ask, key],
  );

  const reload = useCallback(() => void fetchChunk(0, true), [fetchChunk]);
  // Asked before the frame is painted: an effect would wait for it, a third of what a keystroke may take.
  useLayoutEffect(reload, [reload]);

  const at = (index: number) => {
    const rows = chunks.current.get(Math.floor(index / CHUNK));
    return Array.isArray(rows) ? (rows[index % CHUNK] ?? null) : null;
  };
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const need = useCallback(
    (first: number, last: number) => {
      clearTimeout(resting.current);
      const missing: number[] = [];
      for (let chunk = Math.floor(first / CHUNK); chunk * CHUNK <= last; chunk++)
        if (!chunks.current.has(chunk)) missing.push(chunk);
      if (missing.length === 0) return;
      resting.current = setTimeout(() => {
        for (const chunk of missing) if (!chunks.current.has(chunk)) void fetchChunk(chunk, false);
      }, REST);
    },
    [fetchChunk],
  );
  useEffect(() => () => clearTimeout(resting.current), []);
  return { total, error, at, need, reload };
}
