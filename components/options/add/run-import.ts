import type { Result } from '../../../lib/contracts/comparison';
import type { ImportReport } from '../../../lib/contracts/library';

export const EMPTY_REPORT: ImportReport = { added: 0, unchanged: 0, versions: 0, rejected: [], ids: [] };

export interface Job {
  label: string;
  /** Lines before this job's piece of the file. */
  before: number;
  run: () => Promise<Result<ImportReport>>;
}

/**
 * Runs jobs one after the other and adds their reports up. A failed job becomes a rejection and the next one runs.
 * @param onStep told before each job, with what has come in so far
 */
export async function runImport(
  jobs: Job[],
  onStep: (done: number, report: ImportReport) => void,
  signal: AbortSignal,
): Promise<ImportReport> {
  let report = EMPTY_REPORT;
  for (const [done, job] of jobs.entries()) {
    if (signal.aborted) break;
    onStep(done, report);
    const answer = await job.run();
    report = answer.ok
      ? addReports(report, answer.value, job.before)
      : { ...report, rejected: [...report.rejected, { file: job.label, line: null, reason: answer.error.message }] };
  }
  return report;
}

function addReports(sum: ImportReport, next: ImportReport, before: number): ImportReport {
  const rejected = next.rejected.map((r) => ({ ...r, line: r.line === null ? null : r.line + before }));
  return {
    added: sum.added + next.added,
    unchanged: sum.unchanged + next.unchanged,
    versions: sum.versions + next.versions,
    rejected: [...sum.rejected, ...rejected],
    ids: [...sum.ids, ...next.ids],
  };
}
