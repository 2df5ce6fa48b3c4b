import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Failure, Result } from '../../lib/contracts/comparison';

export interface Loaded<T> {
  /** null until the first answer. */
  value: T | null;
  error: Failure | null;
  reload: () => void;
  set: (value: T) => void;
}

/** Asks once at the start and again at `reload`; an answer overtaken by a newer question is dropped. */
export function useLoaded<T>(load: () => Promise<Result<T>>, inputs: unknown[] = []): Loaded<T> {
  const [value, set] = useState<T | null>(null);
  const [error, setError] = useState<Failure | null>(null);
  const asked = useRef(0);
  const reload = useCallback(() => {
    const mine = ++asked.current;
    void load().then((answer) => {
      if (mine !== asked.current) return;
      setError(answer.ok ? null : answer.error);
      if (answer.ok) set(answer.value);
    });
  }, inputs);
  useEffect(reload, [reload]);
  return { value, error, reload, set };
}
