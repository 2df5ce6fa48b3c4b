import type { Article } from '../../contracts/comparison';
import { bucketOf } from '../buckets';
import type { Row } from './database';

const LEAD_CHARACTERS = 280;
const WORDS = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu;

/** The list row of an article. @param kept What is known of it beside the article. */
export function rowOf(
  article: Article,
  kept: Pick<Row, 'pinned' | 'versions' | 'stamp' | 'indexed'> & { link?: string | null },
): Row {
  const time = article.published === null ? Number.NaN : Date.parse(article.published);
  return {
    id: article.id,
    url: article.url,
    title: article.title,
    outlet: article.outlet,
    published: article.published,
    added: article.added,
    language: article.language,
    kind: article.kind,
    stub: article.stub,
    source: article.source,
    pinned: kept.pinned,
    words: article.text.match(WORDS)?.length ?? 0,
    lead: (article.sentences[0]?.text ?? article.text).slice(0, LEAD_CHARACTERS),
    versions: kept.versions,
    bucket: bucketOf(article.published),
    ...(Number.isNaN(time) ? {} : { time }),
    ...(kept.link ? { link: kept.link } : {}),
    stamp: kept.stamp,
    ...(kept.indexed === undefined ? {} : { indexed: kept.indexed }),
  };
}

/** The stamp under which the words of an article stand in the full-text index. */
export function wordStamp(row: Pick<Row, 'stamp' | 'indexed'>): number {
  return row.indexed ?? row.stamp;
}
