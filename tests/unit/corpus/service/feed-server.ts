import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Route = (request: IncomingMessage, response: ServerResponse) => void;

/** A real HTTP server on loopback whose routes a test sets; it counts requests and the bytes of the bodies it sent. */
export class FeedServer {
  readonly routes = new Map<string, Route>();
  readonly requests: { path: string; headers: IncomingMessage['headers']; at: number }[] = [];
  bytes = 0;
  /** Requests being answered at once, at most. */
  parallel = 0;
  readonly #server: Server;
  #open = 0;

  private constructor() {
    this.#server = createServer((request, response) => {
      const path = request.url ?? '/';
      this.requests.push({ path, headers: request.headers, at: Date.now() });
      this.#open++;
      this.parallel = Math.max(this.parallel, this.#open);
      response.on('close', () => this.#open--);
      const end = response.end.bind(response);
      response.end = ((chunk?: unknown, ...rest: unknown[]) => {
        if (typeof chunk === 'string' || chunk instanceof Uint8Array) this.bytes += Buffer.byteLength(chunk);
        return (end as (...args: unknown[]) => ServerResponse)(chunk, ...rest);
      }) as typeof response.end;
      const route = this.routes.get(path);
      if (route) route(request, response);
      else response.writeHead(404).end('nothing here');
    });
  }

  static async start(): Promise<FeedServer> {
    const server = new FeedServer();
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve));
    return server;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Answers a path with a body; conditional requests with its tag get 304. */
  serve(path: string, body: string | Uint8Array, headers: Record<string, string> = {}, status = 200): void {
    this.routes.set(path, (request, response) => {
      const etag = headers.etag;
      if (etag && request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
      else response.writeHead(status, { 'content-type': 'application/rss+xml; charset=utf-8', ...headers }).end(body);
    });
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** An RSS feed of items with a title and a summary. */
export function rssOf(
  title: string,
  items: { guid: string; title: string; link?: string; text?: string; date?: string }[],
): string {
  const body = items
    .map(
      (item) =>
        `<item><title>${item.title}</title>${item.link ? `<link>${item.link}</link>` : ''}<guid isPermaLink="false">${item.guid}</guid>${item.date ? `<pubDate>${item.date}</pubDate>` : ''}<description>${item.text ?? `Summary of ${item.title}.`}</description></item>`,
    )
    .join('');
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>${title}</title><link>https://courier.example/</link>${body}</channel></rss>`;
}
