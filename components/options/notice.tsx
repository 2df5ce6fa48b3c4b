import { t } from '../text';

export interface NoticeContent {
  text: string;
  action?: { label: string; run: () => void };
}
export type Notify = (notice: NoticeContent | null) => void;

/** A line at the foot of the window about what was just done, with a way to undo it. It stays until dismissed or replaced. */
export function Notice({ notice, notify }: { notice: NoticeContent | null; notify: Notify }) {
  return (
    <div class={notice ? 'toast' : 'visually-hidden'} role="status" data-testid="notice">
      {notice && (
        <>
          <span>{notice.text}</span>
          {notice.action && (
            <button type="button" class="toast-action" data-action="undo" onClick={notice.action.run}>
              {notice.action.label}
            </button>
          )}
          <button type="button" class="toast-action" data-action="dismiss" onClick={() => notify(null)}>
            {t('dismiss')}
          </button>
        </>
      )}
    </div>
  );
}
