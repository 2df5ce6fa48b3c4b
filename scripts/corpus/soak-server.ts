import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inventedArticle } from './invented-articles';

/** Items of each feed. */
export const FEED_ITEMS = 50;

/** Address of an item of a feed, as the library keeps it. */
export function itemAddress(feed: number, item: number): string {
  return `https://feed${feed}.example/${item}`;
}

/** Feeds of invented articles on loopback, `/feed/1` and so on. */
export async function startSoakServer(): Promise<{ port: number; close(): void }> {
  const server = createServer((request, response) => {
    const feed = Number(/^\/feed\/(\d+)/.exec(request.url ?? '')?.[1] ?? Number.NaN);
    if (Number.isNaN(feed)) return response.writeHead(404).end();
    const items = Array.from({ length: FEED_ITEMS }, (_, index) => {
      const article = inventedArticle(1_000_000 + feed * FEED_ITEMS + index, 300);
      return `<item><title>${article.title}</title><link>${itemAddress(feed, index)}</link><guid>${feed}-${index}</guid><description>${article.text}</description></item>`;
    });
    return response
      .writeHead(200, { 'content-type': 'application/rss+xml' })
      .end(`<rss version="2.0"><channel><title>Feed ${feed}</title>${items.join('')}</channel></rss>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}
