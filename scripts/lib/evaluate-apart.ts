import type { Page } from 'puppeteer-core';

/**
 * Runs a function in a page's document but in a JavaScript world of its own, as a content script does: scripts of the page that change
 * built-in objects do not reach it.
 * @param run taken by its source; must not use anything from around it
 * @throws when the function throws
 */
export async function evaluateApart<Arg, Value>(page: Page, run: (arg: Arg) => Value, arg: Arg): Promise<Value> {
  const session = await page.createCDPSession();
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      // The bundler's name helper is not there.
      expression: `(() => { const __name = (f) => f; return (${run})(${JSON.stringify(arg) ?? ''}); })()`,
      contextId: executionContextId,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Value;
  } finally {
    await session.detach();
  }
}
