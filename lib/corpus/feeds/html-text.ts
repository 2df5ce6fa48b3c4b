import { blocksOf } from '../../article/dom-blocks';
import { parsePage } from '../../article/html';

/** What feeds put behind a summary to lead to the page. */
const INVITATION =
  /\s*(?:\[?(?:…|\.\.\.|&#8230;)\]?\s*)?(?:continue reading|read (?:more|the full (?:story|article))|full story|weiterlesen|mehr lesen|lire la suite|seguir leyendo|leer más|читать далее|читати далі)(?:…|\.\.\.|\s*[›»→])*\s*$/i;
/** What WordPress adds to every item. */
const APPEARED = /\s*The post .{1,300} (?:appeared first on|first appeared on) .{1,120}$/;

/** The words of a feed's summary or content, one block a line. */
export function htmlToText(html: string): string {
  if (!/[<&]/.test(html)) return tidied(html.replace(/\s+/g, ' '));
  const { body } = parsePage(html);
  return tidied(
    blocksOf(body)
      .map((block) => block.text)
      .join('\n'),
  );
}

function tidied(text: string): string {
  return text.trim().replace(APPEARED, '').replace(INVITATION, '').trim();
}
