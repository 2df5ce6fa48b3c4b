/** Whether the browser's own translation is at work on the page: Chrome marks the root element, Edge its text elements. */
export function isTranslated(document: Document): boolean {
  const root = document.documentElement;
  return (
    root.classList.contains('translated-ltr') ||
    root.classList.contains('translated-rtl') ||
    document.querySelector('[_msttexthash]') !== null
  );
}
