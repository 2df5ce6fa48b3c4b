import { hostOf } from '../format';
import { t } from '../text';

/** The outlet as stated; where it is not, says so and adds the address's host, which is a fact of its own. */
export function OutletName({ outlet, url }: { outlet: string | null; url: string | null }) {
  if (outlet) return <span class="outlet">{outlet}</span>;
  const host = hostOf(url);
  return (
    <span class="outlet unstated">
      {t('outletUnstated')}
      {host ? ` (${host})` : ''}
    </span>
  );
}

/** A short plain name for running text: the outlet, else its host, else the number. */
export function shortName(view: { number: number; outlet: string | null; url: string | null }): string {
  if (view.number === 0) return t('thisArticle');
  return view.outlet ?? hostOf(view.url) ?? t('articleNumber', view.number);
}
