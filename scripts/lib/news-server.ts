import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What an address answers. */
export interface NewsPage {
  body: string | Uint8Array;
  /** Default `text/html; charset=utf-8`. */
  type?: string;
  status?: number;
  headers?: Record<string, string>;
  /** Milliseconds before the answer is sent. */
  delay?: number;
}

/** A request that reached the server; `host` as the browser named it. */
export interface SeenRequest {
  method: string;
  host: string;
  path: string;
}

/** A server on loopback that is every news host of a run: the browser is told to resolve their names to it. */
export interface NewsServer {
  port: number;
  /** Every request so far, oldest first. */
  seen: SeenRequest[];
  /** Connections that did not speak HTTP (https, for one): somebody tried to reach a host that no page of the run names. */
  refused: number;
  /** Puts a page at an address such as `http://www.morning.example/world/1.html`; answers with that address. */
  put(address: string, page: NewsPage | string): string;
  close(): Promise<void>;
}

/** Starts a news server on a free port of 127.0.0.1. */
export async function startNewsServer(): Promise<NewsServer> {
  const pages = new Map<string, NewsPage>();
  const seen: SeenRequest[] = [];
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    // Through a proxy setting (Firefox) the whole address stands where the path does otherwise.
    const path = (request.url ?? '/').replace(/^http:\/\/[^/]+/, '');
    seen.push({ method: request.method ?? '', host, path });
    const page = pages.get(host + path);
    const answer = () => {
      response.writeHead(page?.status ?? (page ? 200 : 404), {
        'content-type': page?.type ?? 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        ...page?.headers,
      });
      response.end(page?.body ?? '<!doctype html><title>Not found</title><h1>Not found</h1>');
    };
    if (page?.delay) setTimeout(answer, page.delay);
    else answer();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const news: NewsServer = {
    port: (server.address() as AddressInfo).port,
    seen,
    refused: 0,
    put(address, page) {
      const { host, pathname, search } = new URL(address);
      pages.set(host + pathname + search, typeof page === 'string' ? { body: page } : page);
      return address;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  server.on('clientError', (_, socket) => {
    news.refused += 1;
    socket.destroy();
  });
  return news;
}
