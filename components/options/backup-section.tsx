import { useState } from 'preact/hooks';
import type { ImportReport } from '../../lib/contracts/library';
import { downloadBlob } from '../base/download';
import { t } from '../text';
import { ImportReportView } from './add/import-report';
import type { Notify } from './notice';
import type { BackupPort } from './ports';

interface BackupSectionProps {
  port: BackupPort;
  notify: Notify;
  onRestored: () => void;
}

/** Everything out as one file, and back in. */
export function BackupSection({ port, notify, onRestored }: BackupSectionProps) {
  const [mode, setMode] = useState<'merge' | 'replace'>('merge');
  const [busy, setBusy] = useState(false);
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const save = async () => {
    setBusy(true);
    const answer = await port.backup();
    setBusy(false);
    if (!answer.ok) return notify({ text: t('saidFailed', answer.error.message) });
    downloadBlob(answer.value.name, answer.value.archive);
  };
  const restore = async (file: File | undefined) => {
    if (!file || (mode === 'replace' && !confirm(t('backupReplaceConfirm')))) return;
    setBusy(true);
    const answer = await port.restore(new Uint8Array(await file.arrayBuffer()), mode, (done, of) =>
      setProgress({ done, of }),
    );
    setBusy(false);
    setProgress(null);
    setReport(answer.ok ? answer.value : null);
    if (!answer.ok) notify({ text: t('saidFailed', answer.error.message) });
    onRestored();
  };
  return (
    <section class="section" aria-labelledby="section-head">
      <h1 id="section-head">{t('backupHead')}</h1>
      <div class="card">
        <p>{t('backupNote')}</p>
        <button type="button" class="button primary" data-action="backup" disabled={busy} onClick={() => void save()}>
          {t('backupExport')}
        </button>
      </div>
      <div class="card stack">
        <h2>{t('backupRestoreHead')}</h2>
        {(['merge', 'replace'] as const).map((value) => (
          <label class="check" key={value}>
            <input type="radio" name="mode" checked={mode === value} onChange={() => setMode(value)} />
            {t(value === 'merge' ? 'backupMerge' : 'backupReplace')}
          </label>
        ))}
        <label class="button">
          {t('backupRestore')}
          <input
            type="file"
            class="visually-hidden"
            accept=".zip"
            disabled={busy}
            data-testid="restore"
            onChange={(event) => {
              void restore(event.currentTarget.files?.[0]);
              event.currentTarget.value = '';
            }}
          />
        </label>
      </div>
      <div role="status">
        {progress && (
          <p class="row-line">
            <progress value={progress.done} max={progress.of} aria-label={t('backupRestoreHead')} />
            {t('addProgress', progress.done, progress.of)}
          </p>
        )}
        {busy ? <span class="spinner" /> : report && <ImportReportView report={report} />}
      </div>
    </section>
  );
}
