import type { TimelineSignal } from '../contracts/comparison';
import { articlesOf, type CommonPass, nameOf } from './pass';

/** **timeline**: when each article appeared or changed, oldest first. Without a stated date the one worked out from the text, marked so. */
export function timeline(pass: CommonPass): TimelineSignal[] {
  const articles = articlesOf(pass);
  const events = articles
    .flatMap((article) => {
      const rows = [];
      if (article.published) rows.push({ article: article.id, at: article.published, what: 'published' });
      if (article.modified && article.modified !== article.published)
        rows.push({ article: article.id, at: article.modified, what: 'modified' });
      if (rows.length === 0 && article.dateNote && /^\d{4}/.test(article.dateNote.value))
        rows.push({ article: article.id, at: article.dateNote.value, what: `dated by “${article.dateNote.from}”` });
      return rows;
    })
    .sort((a, b) => time(a.at) - time(b.at));
  if (new Set(events.map((event) => event.article)).size < 2) return [];
  return [
    {
      kind: 'timeline',
      claim: events
        .map((event) => `${nameOf(pass, event.article)} ${event.what} ${event.at.slice(0, 16).replace('T', ' ')}`)
        .join(' · '),
      evidence: articles.filter((a) => events.some((e) => e.article === a.id)).flatMap((a) => a.sentences.slice(0, 1)),
      basis: 'dates stated by the pages',
      confidence: 'high',
      events,
    },
  ];
}

function time(iso: string): number {
  const value = Date.parse(iso);
  return Number.isNaN(value) ? Number.POSITIVE_INFINITY : value;
}
