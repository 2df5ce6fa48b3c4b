import type { CDPSession, Page } from 'puppeteer-core';
import { evaluateApart } from './evaluate-apart';

/** What the hover card of a page shows. */
export interface ReadCard {
  /** The sentence's mark: 'differs', 'same', 'only', or null. */
  kind: string | null;
  remark: string | null;
  phrasings: { number: string; outlet: string; text: string; changed: string[] }[];
}

/**
 * Moves the real pointer onto the first place where a page shows these words.
 * @throws when the page does not show them
 */
export async function hoverText(page: Page, words: string): Promise<void> {
  const find = (wanted: string) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.nodeValue?.indexOf(wanted) ?? -1;
      if (start < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      const box = range.getClientRects()[0];
      if (box && box.width > 0) return { x: box.left + Math.min(box.width / 2, 60), y: box.top + box.height / 2 };
    }
    return null;
  };
  const at = await evaluateApart(page, find, words);
  if (!at) throw new Error(`The page shows no “${words}”.`);
  await page.bringToFront();
  await page.mouse.move(at.x + 200, at.y + 2);
  await page.mouse.move(at.x, at.y, { steps: 4 });
}

/**
 * Reads the hover card, which stands in a closed shadow root that no script of the page can see; the browser's debugger can.
 * @returns null while no card is shown
 */
export async function readCard(page: Page): Promise<ReadCard | null> {
  const session = await page.createCDPSession();
  try {
    const box = await findCard(session);
    if (box === null) return null;
    // In a world of its own: what the page did to built-in objects shall not reach the reading either.
    const { frameTree } = await session.send('Page.getFrameTree');
    const world = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
    const { object } = await session.send('DOM.resolveNode', {
      nodeId: box,
      executionContextId: world.executionContextId,
    });
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId!,
      returnByValue: true,
      functionDeclaration: `function () {
        if (this.hidden) return null;
        const text = (root, selector) => root.querySelector(selector)?.textContent.trim() ?? null;
        const sample = this.querySelector('.sample');
        return {
          kind: ['differs', 'same', 'only'].find((name) => sample?.classList.contains(name)) ?? null,
          remark: text(this, '.remark'),
          phrasings: [...this.querySelectorAll('li')].map((item) => ({
            number: text(item, '.number') ?? '',
            outlet: text(item, '.outlet') ?? '',
            text: text(item, 'blockquote') ?? '',
            changed: [...item.querySelectorAll('mark')].map((mark) => mark.textContent),
          })),
        };
      }`,
    });
    return result.value as ReadCard | null;
  } finally {
    await session.detach();
  }
}

/** Waits until a card is shown; throws when none comes. */
export async function waitForCard(page: Page, timeout = 5000): Promise<ReadCard> {
  const deadline = Date.now() + timeout;
  for (;;) {
    const card = await readCard(page);
    if (card && card.phrasings.length + (card.remark ? 1 : 0) > 0) return card;
    if (Date.now() > deadline) throw new Error(`No hover card opened within ${timeout} ms.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

interface PiercedNode {
  nodeId: number;
  attributes?: string[];
  children?: PiercedNode[];
  shadowRoots?: (PiercedNode & { shadowRootType?: string })[];
}

/** The card's element in the one closed shadow root under the document's root element. */
async function findCard(session: CDPSession): Promise<number | null> {
  const { root } = await session.send('DOM.getDocument', { depth: 2, pierce: true });
  const hosts = ((root as PiercedNode).children ?? []).flatMap((html) => html.children ?? []);
  const closed = hosts.flatMap((host) => host.shadowRoots ?? []).filter((shadow) => shadow.shadowRootType === 'closed');
  for (const shadow of closed) {
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: shadow.nodeId, selector: '.card' });
    if (nodeId) return nodeId;
  }
  return null;
}
