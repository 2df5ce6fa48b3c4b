import { useEffect, useRef, useState } from 'preact/hooks';
import type { ArticleDraft, ImportProgress, ImportReport } from '../../../lib/contracts/library';
import { t } from '../../text';
import type { AddPort } from '../ports';
import { FileDrop } from './file-drop';
import { ImportReportView } from './import-report';
import { PasteForm } from './paste-form';
import { type Job, runImport } from './run-import';

/** Pages fetched by one message. */
const URLS_AT_ONCE = 3;

interface AddSectionProps {
  port: AddPort;
  onAdded: () => void;
}

/** Ways into the library: paste, files, page addresses. */
export function AddSection({ port, onAdded }: AddSectionProps) {
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const abort = useRef<AbortController | null>(null);

  const run = async (jobs: Job[]): Promise<ImportReport> => {
    abort.current?.abort();
    const mine = new AbortController();
    abort.current = mine;
    setProblem(null);
    const total = await runImport(
      jobs,
      (done, soFar) => {
        setProgress({ done, of: jobs.length });
        setReport(soFar.added + soFar.rejected.length > 0 ? soFar : null);
      },
      mine.signal,
    );
    setProgress(null);
    setReport(total);
    if (mine.signal.aborted) setProblem(t('addCancelled'));
    onAdded();
    return total;
  };

  /** An import that the background carries on by itself; this page only shows how far it is. */
  const follow = async (
    start: (onProgress: (now: ImportProgress) => void, signal: AbortSignal) => ReturnType<AddPort['goOn']>,
  ) => {
    abort.current?.abort();
    const mine = new AbortController();
    abort.current = mine;
    setProblem(null);
    setReport(null);
    const end = await start(({ done, rows }) => setProgress({ done, of: rows }), mine.signal);
    setProgress(null);
    if (end.ok) setReport(end.value.report);
    if (!end.ok) setProblem(t('saidFailed', end.error.message));
    else if (mine.signal.aborted) setProblem(t('addCancelled'));
    onAdded();
  };
  const files = (list: File[]) => follow((onProgress, signal) => port.importFiles(list, onProgress, signal));
  useEffect(() => {
    void port.unfinished().then(async (found) => {
      for (const from of found.ok ? found.value : []) {
        if (abort.current) return;
        await follow((onProgress, signal) => port.goOn(from, onProgress, signal));
        abort.current = null;
      }
    });
  }, []);
  const paste = (draft: ArticleDraft) => run([{ label: t('addPasteHead'), before: 0, run: () => port.add([draft]) }]);
  const fetchPages = async (urls: string[]) => {
    const access = await port.requestAccess(urls);
    if (!access.ok || !access.value) return setProblem(access.ok ? t('addRefused') : access.error.message);
    const jobs: Job[] = [];
    for (let i = 0; i < urls.length; i += URLS_AT_ONCE) {
      const some = urls.slice(i, i + URLS_AT_ONCE);
      jobs.push({ label: some.join(' '), before: 0, run: () => port.fetch(some) });
    }
    await run(jobs);
  };

  return (
    <section class="section" aria-labelledby="section-head">
      <h1 id="section-head">{t('addHead')}</h1>
      <div role="status" class="stack">
        {progress && (
          <p class="row-line">
            <progress value={progress.done} max={progress.of} aria-label={t('addHead')} />
            {t('addProgress', progress.done, progress.of)}
            <button type="button" class="button" data-action="cancel" onClick={() => abort.current?.abort()}>
              {t('cancel')}
            </button>
          </p>
        )}
        {problem && <p class="notice">{problem}</p>}
        {report && <ImportReportView report={report} />}
      </div>
      <FileDrop onFiles={(list) => void files(list)} />
      <PasteForm onPaste={async (draft) => (await paste(draft)).rejected.length === 0} />
      <form
        class="form card"
        onSubmit={(event) => {
          event.preventDefault();
          const field = event.currentTarget.elements.namedItem('urls') as HTMLTextAreaElement;
          const urls = field.value.split(/\s+/).filter(Boolean);
          if (urls.length > 0) void fetchPages(urls);
        }}
      >
        <h2>{t('addUrlsHead')}</h2>
        <p class="note">{t('addUrlsNote')}</p>
        <textarea name="urls" rows={3} aria-label={t('addUrlsHead')} placeholder="https://" />
        <button type="submit" class="button" data-action="fetch">
          {t('addUrlsButton')}
        </button>
      </form>
    </section>
  );
}
