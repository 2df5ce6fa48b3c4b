import { useEffect, useState } from 'preact/hooks';
import { t } from '../../text';

/** A place to drop files, which may be dropped anywhere on the page while it is shown. */
export function FileDrop({ onFiles }: { onFiles: (files: File[]) => void }) {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    addEventListener(
      'dragover',
      (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      },
      { signal },
    );
    addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), { signal });
    addEventListener(
      'drop',
      (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(false);
        onFiles([...(event.dataTransfer?.files ?? [])]);
      },
      { signal },
    );
    return () => abort.abort();
  }, [onFiles]);
  return (
    <div class={`card drop${over ? ' over' : ''}`}>
      <h2>{t('addFilesHead')}</h2>
      <p class="note">{over ? t('dropHere') : t('addFilesNote')}</p>
      <label class="button">
        {t('addFilesButton')}
        <input
          type="file"
          multiple
          class="visually-hidden"
          accept=".txt,.html,.htm,.json,.jsonl,.ndjson,.csv,.zip,.gz"
          data-testid="files"
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            event.currentTarget.value = '';
            if (files.length > 0) onFiles(files);
          }}
        />
      </label>
    </div>
  );
}
