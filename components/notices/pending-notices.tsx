import { useEffect, useState } from 'preact/hooks';
import type { NoticesPort, PendingNotice } from '../../lib/contracts/notices';
import { t } from '../text';
import { savedTabsWords } from './saved-tabs';
import { notesBetween, shortVersion, UPDATE_NOTES, type UpdateNote } from './update-notes';

/** A line that stood on the screen for so long was read, ms; it is not shown again even where it was not dismissed. */
const READ_AFTER = 3000;

interface PendingNoticesProps {
  port: NoticesPort;
  notes?: UpdateNote[];
}

/** What happened while no screen was open: one line each, told once. */
export function PendingNotices({ port, notes = UPDATE_NOTES }: PendingNoticesProps) {
  const [shown, setShown] = useState<{ kind: PendingNotice['kind']; text: string }[]>([]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    void port.pending().then((pending) => {
      if (gone) return;
      const lines = pending.flatMap((notice) => {
        const text = wordsOf(notice, notes);
        return text ? [{ kind: notice.kind, text }] : [];
      });
      setShown(lines);
      if (lines.length > 0)
        timer = setTimeout(() => {
          for (const { kind } of lines) void port.read(kind);
        }, READ_AFTER);
    });
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [port, notes]);
  const dismiss = (kind: PendingNotice['kind']) => {
    setShown(shown.filter((line) => line.kind !== kind));
    void port.read(kind);
  };
  return (
    <div class="pending-notices" role="status" data-testid="pending">
      {shown.map(({ kind, text }) => (
        <p key={kind} data-notice={kind}>
          <span>{text}</span>
          <button type="button" class="link" data-action="dismiss-notice" onClick={() => dismiss(kind)}>
            {t('dismiss')}
          </button>
        </p>
      ))}
    </div>
  );
}

function wordsOf(notice: PendingNotice, notes: UpdateNote[]): string | null {
  if (notice.kind === 'saved-tabs') return t('noticeSavedTabs', savedTabsWords(notice.outcome));
  const news = notesBetween(notes, notice.from, notice.to);
  const lines = news.map(({ version, lines }) =>
    t('newIn', shortVersion(version), lines.map((key) => t(key)).join(' ')),
  );
  return lines.join(' ') || null;
}
