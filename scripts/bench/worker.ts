import type { CDPSession, Page } from 'puppeteer-core';
import type { Harness } from '../../tests/e2e/harness/harness';

/** Stops the background as the browser does when it idles, by way of a page of the extension that stays open. */
export async function stopWorker(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** The steps that the background noted since its last answer began, with the moment of each in ms since 1970. */
export function stepsOf(harness: Harness): Promise<{ name: string; at: number }[]> {
  return inWorker(harness, async (session) => {
    const expression = `JSON.stringify(performance.getEntriesByType('mark').filter((m) => m.name.startsWith('parallax:'))
      .map((m) => ({ name: m.name.slice(9), at: performance.timeOrigin + m.startTime })))`;
    const { result } = await session.send('Runtime.evaluate', { expression, returnByValue: true });
    return JSON.parse(result.value as string);
  });
}

/** One message to the background and back, in ms; throws when it fails. */
export async function timed(page: Page, name: string, request: unknown): Promise<number> {
  const { ms, error } = await page.evaluate(
    async (name, request) => {
      const start = performance.now();
      const answer = await chrome.runtime.sendMessage({ parallax: 'background', name, request });
      return { ms: performance.now() - start, error: answer?.ok ? null : JSON.stringify(answer) };
    },
    name,
    request,
  );
  if (error) throw new Error(`${name}: ${error}`);
  return ms;
}

/** Heap of the background after a collection, in MB. */
export function workerHeap(harness: Harness): Promise<number> {
  return inWorker(harness, async (session) => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize } = (await session.send('Runtime.getHeapUsage')) as {
      usedSize: number;
      backingStorageSize?: number;
    };
    return (usedSize + (backingStorageSize ?? 0)) / 1e6;
  });
}

async function inWorker<T>(harness: Harness, work: (session: CDPSession) => Promise<T>): Promise<T> {
  const target = harness.browser
    .targets()
    .find((t) => t.type() === 'service_worker' && t.url().includes(harness.extension));
  if (!target) throw new Error('The background is asleep.');
  const session = await target.createCDPSession();
  try {
    return await work(session);
  } finally {
    await session.detach();
  }
}

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean } | undefined> } };
