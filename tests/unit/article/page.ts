/** An invented news page. */
export const PARAGRAPHS = [
  'The council of Springfield voted on Tuesday to close the old bridge for repairs that are expected to take three weeks, officials said.',
  'Drivers were asked to use the northern road, and the ferry will run every hour until the work is done, according to the town hall.',
  '“We could not wait any longer,” the mayor told reporters after the vote, which was seven to two, with one member absent.',
  'The bridge was built in 1931 and has not been repaired since, and engineers warned last year that its pillars were no longer safe.',
];

export function page(parts: { head?: string; body?: string; text?: string; title?: string }): string {
  const text = parts.text ?? PARAGRAPHS.map((p) => `<p>${p}</p>`).join('');
  return `<!doctype html><html lang="en"><head><title>${parts.title ?? 'Bridge closes - Example Times'}</title>${parts.head ?? ''}</head><body><header><h1>Bridge closes</h1></header><article><div class="story">${text}</div></article>${parts.body ?? ''}</body></html>`;
}
