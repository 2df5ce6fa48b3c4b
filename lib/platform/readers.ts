/**
 * What reads files, feeds and web pages in the background, with the libraries it stands on (a DOM, parsers of XML, CSV and ZIP: half of the background's
 * code). Nothing of it is wanted when the reader clicks, so it is reached only by `import()`: in the one file of the background such a module is
 * set going at its first use. That takes 40 of the 60 ms of processor time off the start of a stopped worker.
 */
export { extractHtml } from '../article/html';
export { feedsOfPage } from '../corpus/feeds/discover';
export { articleOfItem } from '../corpus/feeds/item-article';
export { readOpml, writeOpml } from '../corpus/feeds/opml';
export { readFeed } from '../corpus/feeds/parse-feed';
export { articleOfRow } from '../corpus/import/articles';
export { readImport } from '../corpus/import/read-file';
export { beginImport, listImports, stageImport, stepImport, stopImport } from '../corpus/jobs/import-job';
