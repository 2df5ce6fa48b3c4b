import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../text';
import { LibraryRow } from './library-row';
import type { Rows } from './use-rows';
import { type ListWindow, listWindow } from './window';

/** Height of a row in px; the style sheet sets the same. */
export const ROW_HEIGHT = 58;

interface LibraryListProps {
  rows: Rows;
  selected: ReadonlySet<string>;
  onSelect: (id: string, on: boolean, range: boolean, index: number) => void;
  onOpen: (id: string) => void;
}

/** The list of stored articles: only the rows in view exist; arrows, Home and End walk through all of them. */
export function LibraryList({ rows, selected, onSelect, onOpen }: LibraryListProps) {
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<ListWindow>(() => listWindow(0, 600, ROW_HEIGHT, Number.MAX_SAFE_INTEGER));
  const [active, setActive] = useState(0);
  /** The row that the keys asked for and that has not got the focus yet; keys may come faster than rows are drawn. */
  const wanted = useRef<number | null>(null);
  const total = rows.total ?? 0;
  const [first, last] = [Math.min(view.first, Math.max(0, total - 1)), Math.min(view.last, total - 1)];

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => {
      const { scrollTop, clientHeight } = element;
      const next = listWindow(scrollTop, clientHeight, ROW_HEIGHT, Number.MAX_SAFE_INTEGER);
      // Most steps of a scroll stay among the rows that are drawn.
      setView((now) => (now.first === next.first && now.last === next.last ? now : next));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, []);
  useEffect(() => rows.need(first, last));
  useEffect(() => {
    if (wanted.current === null) return;
    const target = box.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"] [data-action="view"]`);
    if (!target) return;
    wanted.current = null;
    target.focus();
  });

  const onFocus = useCallback((index: number) => {
    if (wanted.current === null) setActive(index);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1);
    const step: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page };
    const from = wanted.current ?? active;
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? total - 1 : from + (step[event.key] ?? Number.NaN);
    const element = box.current;
    if (Number.isNaN(to) || !element || total === 0) return;
    event.preventDefault();
    const next = Math.min(total - 1, Math.max(0, to));
    const y = next * ROW_HEIGHT;
    if (y < element.scrollTop) element.scrollTop = y;
    else if (y + ROW_HEIGHT > element.scrollTop + element.clientHeight)
      element.scrollTop = y + ROW_HEIGHT - element.clientHeight;
    wanted.current = next;
    setActive(next);
  };

  const drawn = [];
  for (let index = first; index <= last; index++) {
    const row = rows.at(index);
    drawn.push(
      <LibraryRow
        key={index}
        row={row}
        index={index}
        total={total}
        top={index * ROW_HEIGHT}
        tabStop={index === active}
        selected={row !== null && selected.has(row.id)}
        onSelect={onSelect}
        onOpen={onOpen}
        onFocus={onFocus}
      />,
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the rows' own buttons are the controls; the keys only move among them.
    <div class="library-list" ref={box} onKeyDown={onKeyDown}>
      <ul aria-label={t('libraryHead')} style={{ height: `${total * ROW_HEIGHT}px` }}>
        {drawn}
      </ul>
    </div>
  );
}
