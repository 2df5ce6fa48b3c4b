import type { ImportReport } from '../../../lib/contracts/library';
import { t, tn } from '../../text';

/** What came of an import, with every row that was not taken and why. */
export function ImportReportView({ report }: { report: ImportReport }) {
  return (
    <div class="card" data-testid="import-report">
      <p class="row-line dot-list">
        <span>{tn('reportAdded', report.added)}</span>
        {report.versions > 0 && <span>{tn('reportVersions', report.versions)}</span>}
        {report.unchanged > 0 && <span>{tn('reportUnchanged', report.unchanged)}</span>}
        {report.rejected.length > 0 && <span>{tn('reportRejected', report.rejected.length)}</span>}
      </p>
      {report.rejected.length > 0 && (
        <ul class="rejections">
          {report.rejected.map((row) => (
            <li key={`${row.file} ${row.line} ${row.reason}`}>
              <strong>{row.file}</strong>
              {row.line !== null && `, ${t('reportLine', row.line)}`}: {row.reason}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
