/** What `npm audit --json` says, as far as it is used here. */
interface AuditReport {
  vulnerabilities?: Record<string, { severity: string; via?: unknown[] }>;
  error?: { summary?: string; code?: string };
  message?: string;
}

export type Audit = { known: string[] } | { unknown: string };

/**
 * Reads the output of `npm audit --json`.
 * @returns `known`: a line for each vulnerable package, none = all well; `unknown`: why the registry told nothing
 */
export function readAudit(output: string): Audit {
  let report: AuditReport;
  try {
    report = JSON.parse(output) as AuditReport;
  } catch {
    return { unknown: 'npm audit gave no report' };
  }
  if (report.error || !report.vulnerabilities)
    return { unknown: report.error?.summary || report.message || report.error?.code || 'npm audit gave no report' };
  const known = Object.entries(report.vulnerabilities).map(([name, { severity }]) => `${name}: ${severity}`);
  return { known };
}
