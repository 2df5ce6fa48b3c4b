import type { Result } from '../../../lib/contracts/comparison';
import { downloadText } from '../../base/download';
import { t } from '../../text';
import type { FeedsPort } from '../ports';

interface OpmlCardProps {
  port: FeedsPort;
  run: <T>(work: Promise<Result<T>>, words: (value: T) => string | null) => Promise<boolean>;
}

/** Lists of feeds in and out. */
export function OpmlCard({ port, run }: OpmlCardProps) {
  const read = async (file: File | undefined) => {
    if (!file) return;
    await run(port.importOpml(await file.text()), ({ added, known, rejected }) =>
      t('opmlImported', added, known, rejected.length),
    );
  };
  const write = () =>
    run(port.exportOpml(), ({ text }) => {
      downloadText('parallax-feeds.opml', 'text/x-opml', text);
      return null;
    });
  return (
    <div class="card">
      <h2>{t('opmlHead')}</h2>
      <p class="row-line">
        <label class="button">
          {t('opmlImport')}
          <input
            type="file"
            class="visually-hidden"
            accept=".opml,.xml"
            data-testid="opml"
            onChange={(event) => void read(event.currentTarget.files?.[0])}
          />
        </label>
        <button type="button" class="button" data-action="export-opml" onClick={() => void write()}>
          {t('opmlExport')}
        </button>
      </p>
    </div>
  );
}
