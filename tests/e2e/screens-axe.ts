import type { Page } from 'puppeteer-core';

/** Rules that axe finds broken on the page as it stands, with the elements. @param source the text of axe-core */
export async function axeViolations(page: Page, source: string): Promise<string[]> {
  await page.evaluate(source);
  return page.evaluate(async () => {
    interface Finding {
      id: string;
      nodes: { html: string; failureSummary: string }[];
    }
    const axe = (globalThis as unknown as { axe: { run(options: object): Promise<{ violations: Finding[] }> } }).axe;
    const { violations } = await axe.run({ resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((n) => `${id}: ${n.html.slice(0, 160)} ${n.failureSummary.slice(0, 300)}`),
    );
  });
}
