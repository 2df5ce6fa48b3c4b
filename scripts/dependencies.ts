/**
 * `npm run dependencies`: licences of all installed packages against the lists of lib/dependencies.ts, and known vulnerabilities of those that are
 * shipped, as far as the registry answers. Exit code 1 for a licence that is not allowed or a known vulnerability; a registry that does not answer
 * is said, and is no failure.
 */
import { spawnSync } from 'node:child_process';
import { readAudit } from './lib/audit';
import { installedPackages, licenceProblems, shippedPackages } from './lib/dependencies';
import { projectRoot } from './lib/project';

const installed = installedPackages(projectRoot);
const shipped = new Set(shippedPackages(projectRoot).map(({ name }) => name));
const problems = licenceProblems(installed, shipped);
for (const problem of problems) console.error(`✗ ${problem}`);
console.log(`licences: ${installed.length} packages, ${shipped.size} of them shipped; ${problems.length} not allowed`);

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  cwd: projectRoot,
  encoding: 'utf8',
  timeout: 20_000,
  shell: process.platform === 'win32',
});
const audit = readAudit(stdout ?? '');
if ('known' in audit) {
  for (const line of audit.known) console.error(`✗ ${line}`);
  console.log(`vulnerabilities: ${audit.known.length} known among what is not only for development`);
} else console.log(`vulnerabilities: not checked, the registry did not answer (${audit.unknown})`);

process.exitCode = problems.length > 0 || ('known' in audit && audit.known.length > 0) ? 1 : 0;
