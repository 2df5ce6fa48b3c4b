import { readBackupPart } from '../corpus/backup/parts';
import { commitRestore, dropRestore, stageRestore } from '../corpus/backup/restore';
import type { IndexedDbLibrary } from '../corpus/indexed-db-library';
import type { CorpusHandlers } from './answers';
import { failure, success } from './messages';

export interface JobServiceDeps {
  library(): Promise<IndexedDbLibrary>;
  changed(ids: string[]): void;
  now(): string;
}

type JobMessage = Extract<keyof CorpusHandlers, `import.${string}` | `backup.${string}` | `restore.${string}`>;
export type JobHandlers = Pick<CorpusHandlers, JobMessage>;

/** Answers to the messages about long work: imports, backups and restores of any size, part by part. */
export function jobHandlers({ library, changed, now }: JobServiceDeps): JobHandlers {
  return {
    async 'import.stage'({ job, part, rows }) {
      const { stageImport } = await import('./readers');
      await stageImport(await library(), job, part, rows, now());
      return success(null);
    },
    async 'import.begin'(request) {
      const { beginImport } = await import('./readers');
      return success(await beginImport(await library(), request, now()));
    },
    async 'import.step'({ job }) {
      const { stepImport } = await import('./readers');
      const step = await stepImport(await library(), job, now());
      // Comparisons are made anew once, at the end, and not after each part.
      if (step.ok && step.value.finished) changed([]);
      return step;
    },
    async 'import.stop'({ job }) {
      const { stopImport } = await import('./readers');
      const stopped = await stopImport(await library(), job);
      if (stopped && !stopped.finished && stopped.done > 0) changed([]);
      return success(stopped);
    },
    async 'import.list'() {
      const { listImports } = await import('./readers');
      return success((await listImports(await library())).map(({ at: _at, ...progress }) => progress));
    },
    async 'backup.read'({ after }) {
      if (after !== null && !/^\["(?:articles|corrections|feeds|settings)",/.test(after))
        return failure('bad-request', '“after” is none that was given out.');
      return success(await readBackupPart((await library()).database, after));
    },
    async 'restore.stage'({ restore, part, file }) {
      return stageRestore(await library(), restore, part, file, now());
    },
    async 'restore.commit'({ restore, mode, parts }) {
      const restored = await commitRestore(await library(), restore, mode, parts, now());
      if (restored.ok) changed([]);
      return restored;
    },
    async 'restore.drop'({ restore }) {
      await dropRestore(await library(), restore);
      return success(null);
    },
  };
}

/** An import that nobody stepped for so long is no longer driven by a page; milliseconds. */
const ABANDONED = 20_000;

/** Finishes imports that were cut off. @param alive Called before each step, to tell the browser that work is going on. */
export async function finishImports(deps: JobServiceDeps, alive: () => unknown): Promise<void> {
  const { listImports, stepImport } = await import('./readers');
  const library = await deps.library();
  for (const { job, finished, at } of await listImports(library)) {
    if (finished || Math.abs(Date.parse(deps.now()) - Date.parse(at)) < ABANDONED) continue;
    for (let going = true; going; ) {
      await alive();
      const step = await stepImport(library, job, deps.now());
      going = step.ok && !step.value.finished;
    }
    deps.changed([]);
  }
}
