import { useEffect, useState } from 'preact/hooks';
import type { LibraryStory, StoriesPage } from '../../lib/contracts/library';
import { MoreList } from '../base/more-list';
import { OutletName } from '../comparison/outlet-name';
import { formatDate, formatNumber } from '../format';
import { t, tn } from '../text';
import type { StoriesPort } from './ports';
import { useStories } from './use-stories';

/** So many of the newest articles are looked at first, and so many more each time the reader goes further back. */
const STEP = 400;
/** Articles of a story that are shown at first. */
const FIRST = 5;

interface StoriesSectionProps {
  port: StoriesPort;
  /** Rises when the library was changed elsewhere on the page. */
  changed: number;
}

/** The library by stories: who tells of the same event. */
export function StoriesSection({ port, changed }: StoriesSectionProps) {
  const [newest, setNewest] = useState(STEP);
  const { page, error, reload } = useStories(port, newest);
  useEffect(() => {
    const abort = new AbortController();
    // Feeds may have brought something while the reader was elsewhere.
    addEventListener('focus', reload, { signal: abort.signal });
    return () => abort.abort();
  }, [reload]);
  useEffect(reload, [changed, reload]);
  return (
    <section class="section" aria-labelledby="section-head" aria-busy={page === null || page.looked < page.of}>
      <h1 id="section-head">{t('storiesHead')}</h1>
      <p class="note">{t('storiesNote')}</p>
      <p class="note" role="status" data-testid="stories-progress">
        {page && progress(page)}
      </p>
      {error && (
        <p class="notice" role="alert">
          {error.message}
        </p>
      )}
      {page && page.looked === page.of && page.stories.length === 0 && <p class="notice">{t('storiesNone')}</p>}
      <ul class="rows">
        {page?.stories.map((story) => (
          <Story key={story.articles.map(({ id }) => id).join(' ')} story={story} compare={port.compare} />
        ))}
      </ul>
      {page && page.looked === page.of && page.of < page.total && (
        <button type="button" class="button" data-action="further" onClick={() => setNewest(newest + STEP)}>
          {t('storiesFurther')}
        </button>
      )}
    </section>
  );
}

function progress({ looked, of, total }: StoriesPage): string {
  return looked < of
    ? t('storiesLooking', formatNumber(looked), formatNumber(of))
    : tn('storiesAmong', of, formatNumber(total));
}

function Story({ story: { articles, texts }, compare }: { story: LibraryStory; compare: (id: string) => void }) {
  const [newest] = articles;
  if (!newest) return null;
  const title = nameOf(newest);
  return (
    <li data-story={articles.length}>
      <h2 class="quoted">{title}</h2>
      <p class="tools">
        <span class="note">
          {tn('storyArticles', articles.length)}
          {', '}
          {tn('storyTexts', texts)}
        </span>
        <button
          type="button"
          class="button"
          data-action="compare"
          aria-label={t('storyCompare', title)}
          onClick={() => compare(newest.id)}
        >
          {t('compareThis')}
        </button>
      </p>
      <MoreList
        first={FIRST}
        rows={articles.map((article) => (
          <li key={article.id} class="row-line" data-article={article.id}>
            <OutletName outlet={article.outlet} url={article.url} />
            <span class="note">{article.published ? formatDate(article.published) : t('dateUnstated')}</span>
            <a href={`#article=${encodeURIComponent(article.id)}`} class="quoted">
              {nameOf(article)}
            </a>
          </li>
        ))}
      />
    </li>
  );
}

/** The title, or the first sentence; a long one is kept cut off, which is shown. */
function nameOf({ title, lead }: LibraryStory['articles'][number]): string {
  return title ?? (/[.!?…”"’'»)\]]$/.test(lead) ? lead : `${lead}…`);
}
