/** A comparison as a text for people: what was compared, who told the story, and how, in quoted words. Pure. */
import type { Comparison, ComparisonMatch } from '../../lib/contracts/comparison';
import { sourceChains } from '../comparison/chains';
import { wordingRows } from '../comparison/groups';
import { kindLabel, relationLabel, wordingLabel } from '../comparison/labels';
import { matchGroups, type OutletView, outletsOf, textGroups } from '../comparison/model';
import { summaryWords } from '../comparison/summary-words';
import { t } from '../text';
import { dateWords, scopeLines } from './export-words';
import { factSections } from './markdown-facts';
import { voiceLines } from './markdown-voices';
import { link, md, nameOf, numbersOf, quoted, quotedOrNothing, section } from './markdown-words';

export function toMarkdown(comparison: Comparison, now: Date): string {
  const { article } = comparison;
  const summary = summaryWords(comparison);
  const lines = [
    `# ${article.title ? md(article.title) : quoted(article.sentences[0]?.text ?? '')}`,
    '',
    ...(summary ? [`**${summary}**`, ''] : []),
    ...scopeLines(comparison, now),
    '',
    ...articleSections(comparison),
    ...section(t('exportTexts'), summary ? independentTexts(comparison) : []),
    ...section(t('sourcesHead'), sources(comparison)),
    ...factSections(comparison),
    ...section(t('wordingHead'), wordings(comparison), t('wordingIntro')),
    ...section(t('tabVoices'), voiceLines(comparison)),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function articleSections(comparison: Comparison): string[] {
  const { article } = comparison;
  const { told, topic } = matchGroups(comparison.matches);
  const views = outletsOf(comparison);
  const name = (id: string): string => nameOf(views.get(id));
  const own = [`**${name(article.id)}**`, dateWords(article), t('thisArticle')].map((part, i) => (i ? md(part) : part));
  const row = (match: ComparisonMatch): string =>
    `- ${[
      name(match.article),
      md(dateWords(match)),
      relationLabel(match.relation),
      ...(match.corrected ? [t('relationByYou')] : []),
      ...(match.kind === 'news' ? [] : [kindLabel(match.kind)]),
      ...(match.stub ? [t('stub')] : []),
    ].join(
      ' · ',
    )}: ${match.title ? md(match.title) : `${t('firstSentence')} ${quoted(match.lede.text)}`}${link(match.url)}`;
  return [
    ...section(t('exportLinks'), [
      `- ${own.join(' · ')}${article.title ? `: ${md(article.title)}` : ''}${link(article.url)}`,
      ...told.map(row),
    ]),
    ...section(t('sectionTopic'), topic.map(row), t('sectionTopicNote')),
  ];
}

/** Which accounts share a text, each copy said once. */
function independentTexts(comparison: Comparison): string[] {
  return textGroups(comparison).flatMap((group) => {
    const pick = (ids: string[]): OutletView[] => group.filter(({ id }) => ids.includes(id));
    const copies = comparison.copies.filter(({ articles }) => pick(articles).length === articles.length);
    return [
      `- ${group.map(nameOf).join(' · ')}`,
      ...copies.map(
        ({ articles, pairs, of, sameOrder }) =>
          `  - ${t(sameOrder ? 'copyOf' : 'copyOfLoose', pairs, of)} ${numbersOf(pick(articles))}`,
      ),
    ];
  });
}

function sources(comparison: Comparison): string[] {
  const views = outletsOf(comparison);
  return sourceChains(comparison).map(({ article, steps }) => {
    const cues = [...new Set(steps.map((step) => quoted(step.cue.text)))].join(' ');
    return `- ${[nameOf(views.get(article)), ...steps.map((step) => md(step.to))].join(' ← ')} (${cues})`;
  });
}

function wordings(comparison: Comparison): string[] {
  const views = outletsOf(comparison);
  return wordingRows(comparison).map(({ type, from, to, articles }) => {
    const others = articles.map((id) => `[${views.get(id)?.number}]`).join(' ');
    return `- ${wordingLabel(type)}: [0] ${quotedOrNothing(from)} ↔ ${others} ${quotedOrNothing(to)}`;
  });
}
