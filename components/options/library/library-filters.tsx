import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ArticleKind, ArticleSource } from '../../../lib/contracts/comparison';
import type { LibraryFacets, LibraryQuery, LibrarySort } from '../../../lib/contracts/library';
import { kindLabel } from '../../comparison/labels';
import { formatNumber } from '../../format';
import { t } from '../../text';
import { sortLabel, sourceLabel } from './labels';

interface LibraryFiltersProps {
  query: LibraryQuery;
  facets: LibraryFacets | null;
  onChange: (query: LibraryQuery) => void;
}

const KINDS: ArticleKind[] = ['news', 'opinion', 'live', 'other'];
const SORTS: LibrarySort[] = ['added', 'published', 'outlet', 'title'];
/** Stands for "outlet not stated" among the choices. */
const UNSTATED = '\u0000';

/** Search, filters and order of the library. */
export function LibraryFilters({ query, facets, onChange }: LibraryFiltersProps) {
  const change = (part: Partial<LibraryQuery>) => onChange({ ...query, ...part });
  const filtered = ['outlet', 'source', 'language', 'kind', 'from', 'to'].some(
    (key) => query[key as keyof LibraryQuery] !== undefined,
  );
  // A library has outlets by the hundred: their choices are made once, not at every keystroke of the search.
  const outlets = useMemo(
    () =>
      (facets?.outlets ?? []).map(({ outlet, articles }) =>
        choice(outlet ?? UNSTATED, `${outlet ?? t('outletUnstated')} (${formatNumber(articles)})`),
      ),
    [facets],
  );
  return (
    <search class="filters">
      <div class="search-row">
        <input
          type="search"
          class="search"
          aria-label={t('librarySearch')}
          placeholder={t('librarySearch')}
          value={query.text ?? ''}
          onInput={(event) => change({ text: event.currentTarget.value || undefined })}
        />
        <label>
          {t('sortBy')}
          <select value={query.sort} onChange={(e) => change({ sort: e.currentTarget.value as LibrarySort })}>
            {SORTS.map((sort) => (
              <option key={sort} value={sort}>
                {sortLabel(sort)}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          class="button"
          data-action="direction"
          title={t(query.descending ? 'sortDown' : 'sortUp')}
          aria-label={t(query.descending ? 'sortDown' : 'sortUp')}
          onClick={() => change({ descending: !query.descending })}
        >
          {query.descending ? '↓' : '↑'}
        </button>
      </div>
      <Choice
        label={t('filterOutlet')}
        value={query.outlet === null ? UNSTATED : (query.outlet ?? '')}
        options={outlets}
        onChange={(value) => change({ outlet: value === UNSTATED ? null : value || undefined })}
      />
      <Choice
        label={t('filterSource')}
        value={query.source ?? ''}
        options={(facets?.sources ?? []).map(({ source, articles }) =>
          choice(source, `${sourceLabel(source)} (${formatNumber(articles)})`),
        )}
        onChange={(value) => change({ source: (value || undefined) as ArticleSource | undefined })}
      />
      <Choice
        label={t('filterLanguage')}
        value={query.language ?? ''}
        options={(facets?.languages ?? []).map(({ language, articles }) =>
          choice(language, `${language} (${formatNumber(articles)})`),
        )}
        onChange={(value) => change({ language: value || undefined })}
      />
      <Choice
        label={t('filterKind')}
        value={query.kind ?? ''}
        options={KINDS.map((kind) => choice(kind, kindLabel(kind)))}
        onChange={(value) => change({ kind: (value || undefined) as ArticleKind | undefined })}
      />
      <label>
        {t('filterFrom')}
        <input
          type="date"
          value={query.from ?? ''}
          onChange={(e) => change({ from: e.currentTarget.value || undefined })}
        />
      </label>
      <label>
        {t('filterTo')}
        <input
          type="date"
          value={query.to ?? ''}
          onChange={(e) => change({ to: e.currentTarget.value || undefined })}
        />
      </label>
      {filtered && (
        <button
          type="button"
          class="link"
          onClick={() => onChange({ text: query.text, sort: query.sort, descending: query.descending })}
        >
          {t('filterClear')}
        </button>
      )}
    </search>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: VNode[];
  onChange: (value: string) => void;
}

function choice(value: string, label: string): VNode {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{t('filterAll')}</option>
        {options}
      </select>
    </label>
  );
}
