/** Contract values in words. */
import type { ArticleKind, Coverage, Relation, WordingType } from '../../lib/contracts/comparison';
import { type MessageKey, t } from '../text';

const RELATION: Record<Relation, MessageKey> = {
  'same-story': 'relationSameStory',
  'same-event': 'relationSameEvent',
  'same-topic': 'relationSameTopic',
  unrelated: 'relationUnrelated',
};
const KIND: Record<ArticleKind, MessageKey> = {
  news: 'kindNews',
  opinion: 'kindOpinion',
  live: 'kindLive',
  other: 'kindOther',
};
const COVERAGE: Record<Coverage, MessageKey> = { yes: 'coverageYes', maybe: 'coverageMaybe', no: 'coverageNo' };
const WORDING: Record<WordingType, MessageKey> = {
  naming: 'typeNaming',
  'place-name': 'typePlaceName',
  'actor-label': 'typeActorLabel',
  'reporting-verb': 'typeReportingVerb',
  certainty: 'typeCertainty',
  intensity: 'typeIntensity',
  agency: 'typeAgency',
  'quote-dropped': 'typeQuoteDropped',
  'detail-dropped': 'typeDetailDropped',
  style: 'typeStyle',
};

export const relationLabel = (relation: Relation): string => t(RELATION[relation]);
export const kindLabel = (kind: ArticleKind): string => t(KIND[kind]);
export const coverageLabel = (coverage: Coverage): string => t(COVERAGE[coverage]);
export const wordingLabel = (type: WordingType): string => t(WORDING[type]);
