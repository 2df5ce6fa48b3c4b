import { deflateSync, Zip, type ZipInputFile } from 'fflate';
import { describe, expect, it } from 'vitest';
import { extractHtml } from '../../../lib/article/html';
import { readOpml } from '../../../lib/corpus/feeds/opml';
import { readFeed } from '../../../lib/corpus/feeds/parse-feed';
import { readImport } from '../../../lib/corpus/import/read-file';

/** Small files that would become huge, or nest so deep that a stack gives out. A clear answer within the bound, never a throw. Milliseconds. */
const BOUND = 15_000;
const NOW = '2026-01-01T00:00:00Z';
const bounded = (what: string, work: () => void) =>
  it(what, { timeout: BOUND * 2 }, () => {
    const start = performance.now();
    work();
    expect(performance.now() - start).toBeLessThan(BOUND);
  });

const entities = Array.from({ length: 10 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('');
const laughs = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "ha">${entities}]><rss version="2.0"><channel><title>&e10;</title><item><title>&e10;</title></item></channel></rss>`;
const nested = (open: string, close: string, depth: number, inner = '') =>
  open.repeat(depth) + inner + close.repeat(depth);

/** An archive that holds the same deflated bytes several times. */
function archiveOf(deflated: Uint8Array<ArrayBuffer>, size: number, times: number): Uint8Array {
  const parts: Uint8Array[] = [];
  const zip = new Zip((_, part) => parts.push(part));
  for (let i = 0; i < times; i++) {
    const file: ZipInputFile = { filename: `${i}.txt`, size, crc: 0, compression: 8 };
    zip.add(file);
    file.ondata?.(null, deflated, true);
  }
  zip.end();
  return Buffer.concat(parts);
}

describe('bombs', () => {
  bounded('entities that multiply stay small in a feed', () => {
    const feed = readFeed(laughs, 'https://example.com/feed');
    expect(JSON.stringify(feed).length).toBeLessThan(100_000);
  });
  bounded('a feed nested 20,000 deep is read or refused', () => {
    readFeed(`<rss><channel>${nested('<a>', '</a>', 20_000)}</channel></rss>`, 'https://example.com/feed');
    readOpml(`<opml version="2.0"><body>${nested('<outline>', '</outline>', 20_000)}</body></opml>`);
  });
  bounded('JSON nested 100,000 deep is refused in words', () => {
    const read = readImport('deep.jsonl', nested('[', ']', 100_000));
    expect(read.rejected.length).toBeGreaterThan(0);
    readFeed(nested('{"items":[', ']}', 20_000), 'https://example.com/feed.json');
  });
  bounded('a page nested 20,000 deep is read or refused', () => {
    extractHtml(`<html><body>${nested('<div>', '</div>', 20_000, '<p>Deep text.</p>')}`, 'https://example.com/a', NOW);
  });
  it('an archive that unpacks to 600 MB is refused', { timeout: 120_000 }, () => {
    const bomb = archiveOf(deflateSync(new Uint8Array(100_000_000), { level: 1 }), 100_000_000, 6);
    const start = performance.now();
    const read = readImport('bomb.zip', bomb);
    expect(performance.now() - start).toBeLessThan(BOUND);
    expect(read.rows).toEqual([]);
    expect(read.rejected.length).toBeGreaterThan(0);
  });
});
