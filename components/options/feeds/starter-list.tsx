import type { Result } from '../../../lib/contracts/comparison';
import { useLoaded } from '../../base/use-loaded';
import { locale, t } from '../../text';
import type { StarterFeed } from '../ports';

interface StarterListProps {
  load: () => Promise<Result<StarterFeed[]>>;
  followed: ReadonlySet<string>;
  onFollow: (url: string) => void;
}

/** Well-known outlets by country, to begin with. No order of merit: countries and titles by alphabet. */
export function StarterList({ load, followed, onFollow }: StarterListProps) {
  const feeds = useLoaded(load);
  if (!feeds.value || feeds.value.length === 0) return null;
  const byCountry = new Map<string, StarterFeed[]>();
  for (const feed of feeds.value) {
    const country = countryName(feed.country);
    byCountry.set(country, [...(byCountry.get(country) ?? []), feed]);
  }
  const countries = [...byCountry].sort(([a], [b]) => a.localeCompare(b, locale()));
  return (
    <details class="card">
      <summary>{t('feedStarterHead')}</summary>
      <p class="note">{t('feedStarterNote')}</p>
      <div class="starter">
        {countries.map(([country, list]) => (
          <section key={country}>
            <h2 class="kicker">{country}</h2>
            <ul>
              {list
                .toSorted((a, b) => (a.title ?? '').localeCompare(b.title ?? '', locale()))
                .map((feed) => (
                  <li class="row-line" key={feed.url}>
                    <span title={feed.url}>{feed.title ?? feed.url}</span>
                    {followed.has(feed.url) ? (
                      <span class="note">{t('feedFollowed')}</span>
                    ) : (
                      <button type="button" class="link" onClick={() => onFollow(feed.url)}>
                        {t('feedAdd')}
                      </button>
                    )}
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </details>
  );
}

function countryName(code: string | null): string {
  if (!code) return '–';
  try {
    return new Intl.DisplayNames([locale()], { type: 'region' }).of(code.toUpperCase()) ?? code;
  } catch {
    return code;
  }
}
