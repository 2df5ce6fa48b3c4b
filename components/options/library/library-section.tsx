import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Correction } from '../../../lib/contracts/comparison';
import type { LibraryQuery } from '../../../lib/contracts/library';
import { useLoaded } from '../../base/use-loaded';
import { formatDays } from '../../format';
import { t, tn } from '../../text';
import type { Notify } from '../notice';
import type { LibraryPort } from '../ports';
import { LibraryFilters } from './library-filters';
import { LibraryList } from './library-list';
import { SelectionBar } from './selection-bar';
import { useRows } from './use-rows';

interface LibrarySectionProps {
  port: LibraryPort;
  notify: Notify;
  onOpen: (id: string) => void;
  /** Rises when an article was changed elsewhere on the page. */
  changed: number;
}

/** Never answers: what it stands for is asked for later. */
const later = () => new Promise<never>(() => {});

/** Everything that is stored: find it, look at it, keep it, let it go. */
export function LibrarySection({ port, notify, onOpen, changed }: LibrarySectionProps) {
  const [query, setQuery] = useState<LibraryQuery>({ sort: 'added', descending: true });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const lastIndex = useRef(0);
  const rows = useRows(port.query, query);
  // After the first rows: counting the whole library takes the background longer than reading its first page.
  const ready = rows.total !== null || rows.error !== null;
  const facets = useLoaded(ready ? port.facets : later, [changed, ready]);
  const known = useRef(changed);
  useEffect(() => {
    if (known.current === changed) return;
    known.current = changed;
    rows.reload();
  }, [changed, rows.reload]);
  const refresh = () => {
    rows.reload();
    facets.reload();
  };

  const at = useRef(rows.at);
  at.current = rows.at;
  // One function for all rows and renders, so that a row is drawn anew only when it changes.
  const select = useCallback((id: string, on: boolean, range: boolean, index: number) => {
    const [from, to] = range
      ? [Math.min(lastIndex.current, index), Math.max(lastIndex.current, index)]
      : [index, index];
    lastIndex.current = index;
    setSelected((selected) => {
      const next = new Set(selected);
      for (let i = from; i <= to; i++) {
        const row = i === index ? id : at.current(i)?.id;
        if (row) on ? next.add(row) : next.delete(row);
      }
      return next;
    });
  }, []);
  const selectAll = async () => {
    const answer = await port.ids(query);
    if (answer.ok) setSelected(new Set(answer.value.ids));
  };
  const removed = (answer: Awaited<ReturnType<LibraryPort['remove']>>) => {
    if (!answer.ok) return notify({ text: t('saidFailed', answer.error.message) });
    const { undo, removed: count } = answer.value;
    setSelected(new Set());
    refresh();
    notify({
      text: tn('deleted', count),
      action: {
        label: t('undo'),
        run: async () => {
          notify({ text: t('restoring') });
          const back = await port.undo(undo);
          refresh();
          notify({ text: back.ok ? tn('restored', back.value.restored) : t('saidFailed', back.error.message) });
        },
      },
    });
  };
  const correct = async (verdict: Correction['verdict']) => {
    const [a, b] = [...selected].sort();
    if (!a || !b) return;
    const answer = await port.correct(a, b, verdict);
    notify({ text: answer.ok ? t('saidCorrected') : t('saidFailed', answer.error.message) });
  };

  const f = facets.value;
  return (
    <section class="section library" aria-labelledby="section-head">
      <header class="section-head">
        <h1 id="section-head">{t('libraryHead')}</h1>
        <p class="note" data-testid="library-summary">
          {f && tn('librarySummary', f.articles)}
          {f?.from && f.to && `, ${formatDays(f.from, f.to)}`}
        </p>
        <WholeLibrary
          port={port}
          notify={notify}
          articles={f?.articles ?? 0}
          seeds={f?.seeds ?? 0}
          removed={removed}
          refresh={refresh}
        />
      </header>
      <LibraryFilters query={query} facets={f} onChange={setQuery} />
      <SelectionBar
        selected={selected.size}
        total={rows.total ?? 0}
        onAll={() => void selectAll()}
        onNone={() => setSelected(new Set())}
        onRemove={async () => {
          notify({ text: t('deleting') });
          removed(await port.remove([...selected]));
        }}
        onCorrect={selected.size === 2 ? (verdict) => void correct(verdict) : undefined}
        onCompare={selected.size === 1 ? () => port.compare([...selected][0] ?? '') : undefined}
      />
      {rows.error && (
        <p class="notice" role="alert">
          {rows.error.message}
        </p>
      )}
      {rows.total === 0 && <p class="notice">{f?.articles === 0 ? t('libraryEmpty') : t('libraryNothing')}</p>}
      <LibraryList rows={rows} selected={selected} onSelect={select} onOpen={onOpen} />
    </section>
  );
}

interface WholeLibraryProps {
  port: LibraryPort;
  notify: Notify;
  articles: number;
  seeds: number;
  removed: (answer: Awaited<ReturnType<LibraryPort['clear']>>) => void;
  refresh: () => void;
}

function WholeLibrary({ port, notify, articles, seeds, removed, refresh }: WholeLibraryProps) {
  return (
    <div class="row-line end">
      <button
        type="button"
        class="link"
        data-action="seeds"
        onClick={async () => {
          await port.seeds(seeds === 0);
          refresh();
        }}
      >
        {seeds > 0 ? t('removeSeeds') : t('restoreSeeds')}
      </button>
      {articles > 0 && (
        <button
          type="button"
          class="link"
          data-action="clear"
          onClick={async () => {
            if (!confirm(tn('deleteAllConfirm', articles))) return;
            notify({ text: t('deleting') });
            removed(await port.clear());
          }}
        >
          {t('deleteAll')}
        </button>
      )}
    </div>
  );
}
