import 'fake-indexeddb/auto';
import { gzipSync, strToU8 } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ImportProgress } from '../../../../lib/contracts/library';
import { checkLibrary } from '../../../../lib/corpus/check';
import { type IndexedDbLibrary, openLibrary } from '../../../../lib/corpus/indexed-db-library';
import { forgetOldJobs } from '../../../../lib/corpus/jobs/job-records';
import { goOnWithImport, importFiles } from '../../../../lib/platform/import-transfer';
import { finishImports } from '../../../../lib/platform/job-service';
import { libraryHandlers } from '../../../../lib/platform/library-service';
import type { Ask } from '../../../../lib/platform/persistent';
import type { CorpusRequest } from '../../../../lib/platform/request-schemas';

let number = 0;
let library: IndexedDbLibrary;
let clock: string;
let asked: string[];
/** Message at which the background is gone, once: before it does anything, or after, when only the answer is lost. */
let kill: { at: number; before: boolean } | null;

const ask: Ask = (async (name, request) => {
  asked.push(name);
  const killed = kill?.at === asked.length ? kill : null;
  const gone = { ok: false, error: { code: 'disconnected', message: 'The worker was stopped.' } };
  if (killed?.before) return gone;
  const { handlers } = libraryHandlers({ library: async () => library, changed: () => {}, now: () => clock });
  const answer = await handlers[name as CorpusRequest](JSON.parse(JSON.stringify(request)) as never);
  return killed ? gone : answer;
}) as Ask;

beforeEach(async () => {
  library = await openLibrary(`import-job-${number++}`, { seeds: false });
  clock = '2025-06-01T10:00:00.000Z';
  asked = [];
  kill = null;
});

const line = (n: number) =>
  JSON.stringify({ text: `The harbour of Port ${n} was closed on Monday.`, title: `Port ${n}` });
const lines = (count: number) => Array.from({ length: count }, (_, n) => line(n)).join('\n');
const file = (name: string, content: string | Uint8Array) => new File([content as BlobPart], name);
const never = new AbortController().signal;
async function imported(files: File[], signal = never, onProgress = (_: ImportProgress) => {}) {
  const end = await importFiles(ask, files, onProgress, signal);
  if (!end.ok) throw new Error(end.error.message);
  return end.value;
}

describe('an import of many rows', () => {
  it('goes in step by step, tells how far it is, and leaves nothing behind', async () => {
    const seen: number[] = [];
    const end = await imported([file('a.jsonl', lines(250))], never, ({ done }) => seen.push(done));
    expect(end).toMatchObject({ finished: true, report: { added: 250, rejected: [] } });
    expect(seen).toEqual([0, 0, 100, 200]);
    expect(await library.count()).toBe(250);
    expect(await library.database.count('jobs')).toBe(0);
  });

  it('stores nothing of a damaged file, however late the damage is, and names the line', async () => {
    const end = await imported([file('a.jsonl', `${lines(1200)}\n{"text": "cut`), file('b.txt', 'A whole text.')]);
    expect(end.report).toMatchObject({ added: 0, rejected: [{ file: 'a.jsonl', line: 1201 }] });
    expect(await library.count()).toBe(0);
    expect(asked).toEqual([]);
  });

  it('names rejected rows by their line in the file', async () => {
    const rows = [...lines(700).split('\n'), '{"title":"no text"}', line(1)];
    expect((await imported([file('a.jsonl', rows.join('\n'))])).report).toMatchObject({
      added: 700,
      unchanged: 1,
      rejected: [{ file: 'a.jsonl', line: 701 }],
    });
  });

  it('reads tables and compressed files', async () => {
    const csv = `title,text\n${Array.from({ length: 150 }, (_, n) => `Port ${n},"The harbour, of Port ${n}\nwas closed."`).join('\n')}`;
    expect((await imported([file('a.csv', csv)])).report.added).toBe(150);
    expect((await imported([file('b.jsonl.gz', gzipSync(strToU8(lines(120))))])).report.added).toBe(120);
  });

  // Messages: 3 stages, begin, 3 steps, stop.
  it.each(Array.from({ length: 8 }, (_, index) => index + 1))(
    'is whole when the background is killed at message %i',
    async (at) => {
      for (const before of [true, false]) {
        asked = [];
        kill = { at, before };
        await library.clear(clock);
        await imported([file('a.jsonl', lines(250))]);
        expect(await library.count()).toBe(250);
        expect(await checkLibrary(library.database)).toEqual([]);
        expect(await library.database.count('jobs')).toBe(0);
      }
    },
  );

  it('that was stopped keeps what came in', async () => {
    const stop = new AbortController();
    const end = await imported([file('a.jsonl', lines(350))], stop.signal, ({ done }) => done === 200 && stop.abort());
    expect(end.finished).toBe(false);
    expect(await library.count()).toBe(300);
    expect(await library.database.count('jobs')).toBe(0);
  });

  it('whose page was closed is finished by the background, or by the page when it opens again', async () => {
    for (const way of ['background', 'page']) {
      await library.clear(clock);
      // The page asks no more after its second step.
      const closed: Ask = (name, request) =>
        asked.filter((one) => one === 'import.step').length === 2 ? new Promise(() => {}) : ask(name, request);
      asked = [];
      void importFiles(closed, [file(`${way}.jsonl`, lines(450))], () => {}, never);
      await expect.poll(async () => await library.count(), { timeout: 10_000 }).toBe(200);
      const found = await ask('import.list', {});
      if (!found.ok) throw new Error(found.error.message);
      expect(found.value).toMatchObject([{ name: `${way}.jsonl`, rows: 450, done: 200, finished: false }]);
      const deps = { library: async () => library, changed: () => {}, now: () => clock };
      // A page that is still at work is left to it.
      await finishImports(deps, () => {});
      expect(await library.count()).toBe(200);
      if (way === 'background') {
        clock = '2025-06-01T10:05:00.000Z';
        await finishImports(deps, () => {});
      } else await goOnWithImport(ask, found.value[0]!, () => {}, never);
      expect(await library.count()).toBe(450);
      expect(await checkLibrary(library.database)).toEqual([]);
      if (way === 'background') await ask('import.stop', { job: found.value[0]!.job });
    }
  });

  it('that two pages drive at once comes in once, and both end well', async () => {
    const second: Promise<unknown>[] = [];
    const end = await imported([file('a.jsonl', lines(950))], never, (now) => {
      if (now.done === 100) second.push(goOnWithImport(ask, now, () => {}, never));
    });
    expect(end.finished).toBe(true);
    expect(await Promise.all(second)).toMatchObject([{ ok: true }]);
    expect(await library.count()).toBe(950);
    expect(await checkLibrary(library.database)).toEqual([]);
    expect(await library.database.count('jobs')).toBe(0);
  });

  it('that never began is forgotten after a day', async () => {
    await ask('import.stage', { job: 'left', part: 1, rows: [] });
    await forgetOldJobs(library.database, '2025-06-02T09:00:00.000Z');
    expect(await library.database.count('jobs')).toBe(1);
    await forgetOldJobs(library.database, '2025-06-02T11:00:00.000Z');
    expect(await library.database.count('jobs')).toBe(0);
  });
});
