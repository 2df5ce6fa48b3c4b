import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { tn } from '../text';

interface MoreListProps {
  /** Rows as `li` elements. */
  rows: ComponentChildren[];
  /** So many are shown at first. */
  first: number;
}

/** A list that shows its first rows, then all of them. */
export function MoreList({ rows, first }: MoreListProps) {
  const [all, setAll] = useState(false);
  const hidden = all ? 0 : Math.max(0, rows.length - first);
  return (
    <>
      <ul class="rows">{hidden > 0 ? rows.slice(0, first) : rows}</ul>
      {hidden > 0 && (
        <button type="button" class="button more" data-action="more" onClick={() => setAll(true)}>
          {tn('more', hidden)}
        </button>
      )}
    </>
  );
}
