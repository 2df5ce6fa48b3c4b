import type { Article, ArticleSource } from '../contracts/comparison';
import type { ArticleDraft } from '../contracts/library';
import { splitSentences } from '../text/sentences';
import { agenciesIn, agencyNamed } from './agencies';
import { plainBlock } from './block';
import { MESSAGE_FROM } from './boilerplate/appeal';
import { applyRules } from './boilerplate/apply';
import { PLAIN_TEXT_RULES } from './boilerplate/rules';
import { articleId, canonicalAddress, hostOf } from './canonical';
import { dateNoteOf } from './date-note';
import { kindOf } from './kind';
import { languageOf } from './language';
import { plainBlocks } from './plain-blocks';

const SUPPORTING = /\bby supporting ((?:The )?\p{Lu}[\p{L}\d’'.&-]*(?: \p{Lu}[\p{L}\d’'.&-]*){0,4})/u;

/**
 * An article of plain text: a seed, an import, a feed's item. The same boilerplate rules as for pages run where they need no markup.
 * Nothing missing is invented; a date in the text goes to `dateNote`, `published` stays as given.
 * @param now ISO 8601 time of the addition.
 */
export function articleFromDraft(draft: ArticleDraft, source: ArticleSource, now: string): Article {
  const blocks = plainBlocks(draft.text).map((line) => plainBlock(line));
  const page = {
    title: draft.title ?? null,
    authors: draft.authors ?? [],
    outlet: draft.outlet ?? null,
    host: hostOf(draft.url ?? null),
  };
  const { kept, removed } = applyRules(blocks, page, PLAIN_TEXT_RULES);
  const text = kept.map((block) => block.text).join('\n');
  const url = draft.url ? canonicalAddress(draft.url) : null;
  const id = draft.id ?? articleId(url, text);
  const language = languageOf(text, draft.language);
  const sentences = splitSentences(text, language, id);
  const stated = draft.outlet?.trim() || null;
  const wire = stated ? agencyNamed(stated) : null;
  return {
    id,
    url,
    title: draft.title?.trim() || null,
    outlet: stated ?? outletOfMessage(removed.map((cut) => cut.text)),
    authors: draft.authors ?? [],
    agencies: unique([
      ...(wire ? [wire] : []),
      ...removed.filter((cut) => cut.reason === 'credit line').flatMap((cut) => agenciesIn(cut.text)),
    ]),
    section: draft.section ?? null,
    published: draft.published ?? null,
    modified: null,
    dateNote: draft.published ? null : dateNoteOf(sentences),
    language,
    kind: draft.kind ?? kindOf({ text, language, url: draft.url, title: draft.title, section: draft.section }).kind,
    stub: draft.stub ?? false,
    paywalled: false,
    source,
    added: now,
    text,
    sentences,
    removed: removed.map(({ reason, text: cut }) => ({ reason, text: cut })),
  };
}

/** The outlet that signs its own message at the end: "A Message from X:", "By supporting X". */
function outletOfMessage(removed: string[]): string | null {
  for (const text of removed) {
    const named = MESSAGE_FROM.exec(text)?.[1] ?? SUPPORTING.exec(text)?.[1];
    if (named && /^\p{Lu}/u.test(named) && !/\b(?:editor|team|author|president|newsroom)\b/i.test(named))
      return named.trim();
  }
  return null;
}

function unique(list: string[]): string[] {
  return [...new Set(list)];
}
