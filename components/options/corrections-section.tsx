import { useLoaded } from '../base/use-loaded';
import { formatDate } from '../format';
import { t } from '../text';
import type { Notify } from './notice';
import type { LibraryPort } from './ports';

/** Every correction, with a way to take it back. */
export function CorrectionsSection({ port, notify }: { port: LibraryPort; notify: Notify }) {
  const list = useLoaded(port.corrections);
  const undo = async (a: string, b: string) => {
    const answer = await port.correct(a, b, null);
    notify({ text: answer.ok ? t('saidUndone') : t('saidFailed', answer.error.message) });
    list.reload();
  };
  return (
    <section class="section" aria-labelledby="section-head">
      <h1 id="section-head">{t('correctionsHead')}</h1>
      <p class="note">{t('correctionsNote')}</p>
      {list.error && (
        <p class="notice" role="alert">
          {list.error.message}
        </p>
      )}
      {list.value?.length === 0 && <p>{t('correctionsNone')}</p>}
      <ul class="rows">
        {list.value?.map(({ a, b, verdict, at, titles }) => (
          <li key={`${a} ${b}`} data-correction={verdict}>
            <p>
              <a href={`#article=${encodeURIComponent(a)}`} class="quoted">
                {titles[0] ?? a}
              </a>{' '}
              <strong>{verdict === 'same-story' ? t('correctionSame') : t('correctionNotSame')}</strong>{' '}
              <a href={`#article=${encodeURIComponent(b)}`} class="quoted">
                {titles[1] ?? b}
              </a>
            </p>
            <div class="tools">
              <span class="note">{formatDate(at, true)}</span>
              <button type="button" class="link" data-action="undo-correction" onClick={() => void undo(a, b)}>
                {t('undo')}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
