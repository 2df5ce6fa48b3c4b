import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { tn } from '../text';

interface MoreListProps {
  /** Rows as `li` elements. */
  rows: ComponentChildren[];
  /** So many are shown at first. */
  first: number;
}

/** A list that shows its first rows, then all of them. The focus goes on from the button, which is gone then, to the first new row. */
export function MoreList({ rows, first }: MoreListProps) {
  const [all, setAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    if (all) list.current?.children[first]?.querySelector<HTMLElement>('button, summary, a')?.focus();
  }, [all]);
  const hidden = all ? 0 : Math.max(0, rows.length - first);
  return (
    <>
      <ul class="rows" ref={list}>
        {hidden > 0 ? rows.slice(0, first) : rows}
      </ul>
      {hidden > 0 && (
        <button type="button" class="button more" data-action="more" onClick={() => setAll(true)}>
          {tn('more', hidden)}
        </button>
      )}
    </>
  );
}
