// Every message of the library answers whatever is sent: a value or a reason in words, never a throw, and a library that still agrees.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLibrary } from '../../../lib/corpus/check';
import { openLibrary } from '../../../lib/corpus/indexed-db-library';
import { Fetcher } from '../../../lib/platform/fetcher';
import { libraryHandlers } from '../../../lib/platform/library-service';
import { type CorpusRequest, requestSchemas } from '../../../lib/platform/request-schemas';
import { testArticle } from '../corpus/stored-article';
import { FUZZ_TIMEOUT, fuzz } from './fuzz';

const FIELDS = [
  ...['id', 'ids', 'a', 'b', 'verdict', 'text', 'url', 'urls', 'name', 'drafts', 'changes', 'undo', 'present', 'apply'],
  ...[
    'job',
    'part',
    'rows',
    'rejected',
    'restore',
    'file',
    'mode',
    'parts',
    'after',
    'offset',
    'limit',
    'sort',
    'from',
  ],
];
const leaf = fc.oneof(
  fc.constantFrom(
    ...[
      'a',
      'b',
      'x-1',
      'same-story',
      'merge',
      'replace',
      'https://a.example/feed',
      'title',
      '2025-05-20',
      '',
      '__proto__',
    ],
    ...[null, true, false, 0, 1, -1, 1e9, Number.NaN],
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constant('["articles",null]'),
  fc.constant({ name: 'articles-0001.jsonl', kind: 'articles', text: '{}\n' }),
  fc.constant([{ file: 'f', line: 1, draft: { text: 'A text.' }, html: null }]),
);
const value = fc.oneof(
  leaf,
  fc.array(leaf, { maxLength: 4 }),
  fc.dictionary(fc.constantFrom(...FIELDS, 'title', 'pinned', 'fullText', 'paused'), leaf),
);
/** A request with some or all of the fields that the message knows, of any values, or something else altogether. */
function requestOf(name: CorpusRequest): fc.Arbitrary<unknown> {
  const schema = requestSchemas[name] as { entries?: object; wrapped?: { entries?: object } };
  const fields = Object.keys(schema.entries ?? schema.wrapped?.entries ?? {});
  const known = fc.record(Object.fromEntries(fields.map((field) => [field, value])), { requiredKeys: [] });
  const whole = fc.record(Object.fromEntries(fields.map((field) => [field, value])));
  return fc.oneof(
    { weight: 4, arbitrary: whole },
    known,
    fc.dictionary(fc.constantFrom(...FIELDS), value),
    fc.anything(),
  );
}

describe('every message', () => {
  it.each(Object.keys(requestSchemas) as CorpusRequest[])(
    '%s',
    async (name) => {
      const library = await openLibrary(`fuzz-${name}`, { seeds: false });
      await library.put([testArticle('a'), testArticle('b')]);
      const fetcher = new Fetcher({
        fetch: async () => {
          throw new TypeError('no network in this test');
        },
        allowed: async () => true,
        allowPrivate: async () => false,
        log: async () => {},
        now: () => '2025-06-01T10:00:00.000Z',
        pause: 0,
      });
      const { handlers } = libraryHandlers({ library: async () => library, changed: () => {}, fetcher });
      await fc.assert(
        fc.asyncProperty(requestOf(name), async (sent) => {
          const answer = await handlers[name](sent as never);
          if (!answer.ok) expect(answer.error.message.length).toBeGreaterThan(5);
        }),
        fuzz(40),
      );
      expect(await checkLibrary(library.database)).toEqual([]);
      library.close();
    },
    FUZZ_TIMEOUT,
  );
});
