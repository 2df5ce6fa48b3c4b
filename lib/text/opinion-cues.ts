import { quotations } from './quotes';
import { tokenize } from './tokens';

/**
 * Turns of phrase by which an author argues in the own voice; each is rare in reports outside quotation marks. Own list, reviewed on
 * reports and columns about unrelated events.
 */
const CUES: RegExp[] = [
  /\b(?:it is|it’s|it's) (?:strange|hard|difficult|clear|obvious|no surprise|no secret|worth|time|telling|tempting|easy|important|impossible|not surprising|hardly)\b/gi,
  /\b(?:hardly (?:shocking|surprising|a surprise)|to put it (?:briefly|simply|bluntly|mildly)|make no mistake|in other words|of course|after all|needless to say|let’s be|let's be|the truth is|the fact is|the point is|the problem is|the irony)\b/gi,
  /\b(?:cannot be ruled out|cannot but|avoid the conclusion|one (?:can|might|may|must|wonders|suspects)|we (?:must|should|need|cannot|can’t|can't|ought)|should not|ought to|must (?:not|be|now|stop|act))\b/gi,
  /\b(?:unfortunately|sadly|thankfully|frankly|surely|undoubtedly|arguably|absurd(?:ly)?|shameful(?:ly)?|disgraceful|foolish(?:ly)?|ironically|tragically|hypocrisy|hypocritical|irrationality|rationalized|blinked|cynical(?:ly)?|naive(?:ly)?|reckless(?:ly)?)\b/gi,
  /\b(?:I (?:think|believe|suspect|wonder|argue|fear|hope|know|am|have|was|would)|my (?:view|own|fellow|guess|hope)|our (?:own|leaders|country|democracy|values))\b/g,
];
const TITLE =
  /^(?:opinion|editorial|commentary|analysis|column|op-ed|comment|letters?|review)\s*[:|–—-]|\b(?:we must|we should|why .* (?:should|must|matters|is wrong)|the case (?:for|against))\b/i;

/** 0..1: share of argued turns per 100 words outside quotations, 1 from three on; half a point for a title that says so. English only. */
export function opinionCues(title: string | null, text: string, language: string): number {
  if (language !== 'en') return 0;
  let own = '';
  let from = 0;
  for (const quotation of quotations(text)) {
    own += `${text.slice(from, quotation.start)} `;
    from = quotation.end;
  }
  own += text.slice(from);
  const words = tokenize(own).length;
  if (words < 40) return 0;
  let hits = 0;
  for (const cue of CUES) hits += own.match(cue)?.length ?? 0;
  const share = Math.min(1, (hits / words) * (100 / 2));
  return Math.min(1, share + (title && TITLE.test(title) ? 0.5 : 0));
}
