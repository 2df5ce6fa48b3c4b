import type { Page } from 'puppeteer-core';

/**
 * Runs a function on the card's element, which stands in a closed shadow root that the page's scripts cannot see; the debugger can.
 * @throws when the page has no card
 */
export async function inCard<T>(page: Page, code: (card: HTMLElement) => T): Promise<T> {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: 2, pierce: true });
    const html = root.children?.find((child) => child.nodeName === 'HTML');
    const shadow = html?.children?.flatMap((child) => child.shadowRoots ?? []).at(-1);
    if (!shadow) throw new Error('The page has no card host.');
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: shadow.nodeId, selector: '.card' });
    const { object } = await session.send('DOM.resolveNode', { nodeId });
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId!,
      returnByValue: true,
      functionDeclaration: `function () { return (${code.toString()})(this); }`,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  } finally {
    await session.detach();
  }
}
