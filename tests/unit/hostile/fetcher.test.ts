import { describe, expect, it } from 'vitest';
import type { RequestEntry } from '../../../lib/contracts/library';
import { Fetcher } from '../../../lib/platform/fetcher';

/** A server that answers at once; `url` is where its redirects ended. */
function serve(answer: { url?: string; body?: BodyInit; headers?: HeadersInit }) {
  const asked: { url: string; init: RequestInit | undefined }[] = [];
  const log: RequestEntry[] = [];
  const fetcher = new Fetcher({
    fetch: async (input, init) => {
      asked.push({ url: String(input), init });
      const response = new Response(answer.body ?? 'text', { headers: answer.headers });
      const url = answer.url ?? String(input);
      return Object.defineProperties(response, { url: { value: url }, redirected: { value: url !== String(input) } });
    },
    allowed: async () => true,
    allowPrivate: async () => false,
    log: async (entry) => void log.push(entry),
    now: () => '2031-01-01T00:00:00Z',
    pause: 0,
  });
  return { asked, log, get: (url: string) => fetcher.get(url, { why: 'test', limit: 1_000_000 }) };
}
const refused = (code: string) => ({ ok: false, error: { code } });

describe('what a feed or an article address can make the extension ask for', () => {
  it('is never the own device or network, however it is written', async () => {
    for (const url of ['http://127.0.0.1/', 'http://2130706433/', 'http://[::ffff:7f00:1]/', 'http://router/']) {
      const server = serve({});
      expect(await server.get(url)).toMatchObject(refused('private-address'));
      expect(server.asked).toEqual([]);
    }
  });

  it('gives nothing of an answer that a redirect fetched from there', async () => {
    for (const url of ['http://192.168.1.1/admin', 'http://[fd00::1]/', 'http://169.254.169.254/latest/meta-data/']) {
      const server = serve({ url, body: 'secret' });
      expect(await server.get('https://feed.example/rss')).toMatchObject(refused('private-address'));
      expect(server.log[0]?.error).toContain('own device or network');
    }
  });

  it('is asked for without cookies and without saying where from', async () => {
    const server = serve({});
    expect(await server.get('https://feed.example/rss')).toMatchObject({ ok: true });
    expect(server.asked[0]?.init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  it('ends at the limit of size, whatever the header promises', async () => {
    const endless = () =>
      new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(100_000)) }, { highWaterMark: 0 });
    expect(await serve({ body: endless() }).get('https://feed.example/rss')).toMatchObject(refused('too-large'));
    const lying = serve({ body: endless(), headers: { 'content-length': '10' } });
    expect(await lying.get('https://feed.example/rss')).toMatchObject(refused('too-large'));
  });
});
