import { describe, expect, it } from 'vitest';
import { type Block, type PageFacts, plainBlock, type Rule } from '../../../lib/article/block';
import { appealRule, closingAppealRule, residueRule } from '../../../lib/article/boilerplate/appeal';
import { captionTextRule, figureRule } from '../../../lib/article/boilerplate/captions';
import { creditRule } from '../../../lib/article/boilerplate/credits';
import { ELEMENT_RULES, HINT_RULES } from '../../../lib/article/boilerplate/hints';
import {
  advertRule,
  cookieRule,
  interfaceRule,
  residueOfCodeRule,
} from '../../../lib/article/boilerplate/interface-text';
import {
  affiliateRule,
  leadingLineRule,
  leadingScrapRule,
  standfirstRule,
} from '../../../lib/article/boilerplate/leading';
import {
  cardsRule,
  linkListRule,
  plainTeaserRule,
  sectionRule,
  teaserRule,
} from '../../../lib/article/boilerplate/links';
import { followRule, newsletterRule } from '../../../lib/article/boilerplate/newsletter';
import { RULES } from '../../../lib/article/boilerplate/rules';
import { bioRule, noticeRule, tagsRule, trailingScrapRule } from '../../../lib/article/boilerplate/trailing';

const PAGE: PageFacts = {
  title: 'Bridge closes for repairs',
  authors: ['Ann Example'],
  outlet: 'Example Times',
  host: 'example.org',
};
const BODY = 'The council voted on Tuesday to close the old bridge for three weeks, officials said.';
const body = (n = 0) => plainBlock(`${BODY} It was decision number ${n} of the day.`);
const link = (text: string, known: Partial<Block> = {}) => plainBlock(text, { linked: 1, internal: 1, ...known });
const item = (text: string, known: Partial<Block> = {}) =>
  plainBlock(text, { tag: 'li', inside: ['ul', 'li'], group: 7, ...known });
const heading = (text: string, known: Partial<Block> = {}) => plainBlock(text, { tag: 'h3', ...known });
const hint = (text: string, hints: string) => plainBlock(text, { hints });
const cutBy = (rule: Rule, blocks: Block[]) => rule.find(blocks, PAGE).sort((a, b) => a - b);
const hintRule = (reason: string) =>
  ({
    reason,
    find: (blocks, page) => HINT_RULES.filter((r) => r.reason === reason).flatMap((r) => r.find(blocks, page)),
  }) satisfies Rule;

/** [what, rule, blocks, numbers of the blocks that go] */
const CASES: [string, Rule, Block[], number[]][] = [
  [
    'figcaption',
    figureRule,
    [body(), plainBlock('The bridge in May.', { tag: 'figcaption', inside: ['figure', 'figcaption'] }), body(1)],
    [1],
  ],
  [
    'a table in a figure survives',
    figureRule,
    [body(), plainBlock('Home 2 1', { tag: 'tr', inside: ['figure', 'table', 'tr'] })],
    [],
  ],
  [
    'caption by credit in brackets',
    captionTextRule,
    [body(), plainBlock('Workers on the bridge. (Photo: Bo Sample)'), body(1)],
    [1],
  ],
  ['caption by agency', captionTextRule, [body(), plainBlock('Bo Sample/Getty Images'), body(1)], [1]],
  [
    'a sentence about a photo survives',
    captionTextRule,
    [body(), plainBlock('Photos of the bridge spread online on Monday.'), body(1)],
    [],
  ],
  ['navigation element', ELEMENT_RULES[0]!, [link('Home', { inside: ['nav', 'li'] }), body(), body(1)], [0]],
  [
    'sign-up by class',
    hintRule('newsletter sign-up'),
    [body(), hint('Get it first', 'c-newsletter-box'), body(1), body(2), body(3)],
    [1],
  ],
  [
    'a class on the whole text says nothing',
    hintRule('newsletter sign-up'),
    [hint(BODY, 'newsletter'), hint(`${BODY} Indeed.`, 'newsletter')],
    [],
  ],
  [
    'a quotation in a widget survives',
    hintRule('sidebar'),
    [body(), plainBlock('I thank this man. — Bo (@bo)', { hints: 'widget', inside: ['blockquote'] }), body(1), body(2)],
    [],
  ],
  ['advert label', advertRule, [body(), plainBlock('Advertisement'), body(1)], [1]],
  ['advertisement in a sentence survives', advertRule, [body(), plainBlock('The advertisement was withdrawn.')], []],
  [
    'buttons',
    interfaceRule,
    [plainBlock('Skip to content'), body(), plainBlock('12 comments'), plainBlock('Share this')],
    [0, 2, 3],
  ],
  ['short text survives', interfaceRule, [body(), plainBlock('He resigned.'), heading('What now?')], []],
  ['short codes', residueOfCodeRule, [body(), plainBlock('[gallery ids="1,2"]'), plainBlock('[/caption]')], [1, 2]],
  [
    'sources in brackets and section marks survive',
    residueOfCodeRule,
    [body(), plainBlock('[Example Times]'), plainBlock('___')],
    [],
  ],
  [
    'cookie notice',
    cookieRule,
    [body(), body(1), plainBlock('This website uses cookies to improve your experience. Accept')],
    [2],
  ],
  [
    'an article about cookies survives',
    cookieRule,
    [...Array(4)]
      .map((_, i) => body(i))
      .concat(
        plainBlock('The site uses cookies to track readers, the court found.'),
        ...[...Array(5)].map((_, i) => body(i + 9)),
      ),
    [],
  ],
  [
    'list of links with its line',
    linkListRule,
    [
      body(),
      heading('More:'),
      item('The bridge in numbers', { linked: 1, internal: 1 }),
      item('Who built it', { linked: 1, internal: 1 }),
      body(1),
    ],
    [1, 2, 3],
  ],
  [
    'a list of products elsewhere survives',
    linkListRule,
    [body(), item('Lamp, $12', { linked: 0.9 }), item('Chair, $40', { linked: 0.9 }), body(1)],
    [],
  ],
  [
    'tour dates survive',
    linkListRule,
    [body(), item('June 9 – Springfield, Example Arena'), item('June 11 – Shelbyville, Sample Hall')],
    [],
  ],
  [
    'related section',
    sectionRule,
    [body(), heading('Related articles'), link('The bridge in numbers'), link('Who built it'), body(1)],
    [1, 2, 3],
  ],
  [
    'a mid-article teaser costs no text',
    sectionRule,
    [body(), plainBlock("Don't miss", { bold: 1 }), body(1), body(2)],
    [1],
  ],
  [
    'cards of other articles',
    cardsRule,
    [
      body(),
      body(1),
      ...['A', 'B', 'C'].flatMap((x) => [
        heading(`Story ${x} of the day`, { linked: 1, internal: 1 }),
        plainBlock('A line about it.'),
      ]),
    ],
    [2, 3, 4, 5, 6, 7],
  ],
  [
    'linked product headings with text survive',
    cardsRule,
    [body(), ...['A', 'B', 'C'].flatMap((x) => [heading(`Lamp ${x}`, { linked: 1 }), body(1)])],
    [],
  ],
  ['teaser', teaserRule, [body(), link('Read more: The bridge in numbers'), body(1)], [1]],
  [
    'a linked statement survives',
    teaserRule,
    [body(), plainBlock('Read more than one version of the law, he said.', { linked: 0.2 }), body(1)],
    [],
  ],
  ['teaser in plain text', plainTeaserRule, [body(), plainBlock('Read more: The bridge in numbers'), body(1)], [1]],
  [
    'newsletter wording',
    newsletterRule,
    [body(), plainBlock('Sign up for our newsletter to get the news in your inbox.'), body(1)],
    [1],
  ],
  [
    'a report about newsletters survives',
    newsletterRule,
    [body(), plainBlock('The company said “sign up for our newsletter” appeared on 40 of its pages.')],
    [],
  ],
  ['follow us', followRule, [body(), body(1), plainBlock('Follow us on Twitter and Facebook.')], [2]],
  ['button labels at the end', residueRule, [body(), plainBlock('Remind me later.')], [1]],
  [
    'house message',
    appealRule,
    [
      body(),
      body(1),
      plainBlock('A Message from Example Times:'),
      plainBlock('Dear readers,'),
      plainBlock('We need your support to go on.'),
      plainBlock('Thank you for standing with us.'),
    ],
    [2, 3, 4, 5],
  ],
  [
    'a quoted letter in the middle survives',
    appealRule,
    [body(), plainBlock('Dear readers, the mayor wrote.'), ...[...Array(20)].map((_, i) => body(i))],
    [],
  ],
  [
    'closing appeal',
    closingAppealRule,
    [body(), plainBlock('Please support us: donate today to keep our journalism free.')],
    [1],
  ],
  [
    'a donation in the news survives',
    closingAppealRule,
    [body(), plainBlock('Residents may donate today at the town hall, the mayor told the council on Monday evening.')],
    [],
  ],
  ['credit', creditRule, [body(), body(1), plainBlock('Reporting by AFP also contributed to this article.')], [2]],
  ['agency sign', creditRule, [body(), body(1), plainBlock('(Reuters)')], [2]],
  ['a report by a committee survives', creditRule, [body(), plainBlock('A report by the committee said so.')], []],
  [
    'byline, date and headline above the text',
    leadingLineRule,
    [
      plainBlock('Bridge closes for repairs'),
      plainBlock('By Ann Example'),
      plainBlock('May 19, 2025 10:15 am'),
      body(),
    ],
    [0, 1, 2],
  ],
  ...[
    'Автор: Олена Приклад',
    'автор Иван Пример',
    'Опубликовано 5 мая 2025 года, обновлено в тот же день вечером редакцией.',
    'Оновлено о 14:05.',
    'Publié à 14:05.',
  ].map((line): (typeof CASES)[number] => [
    `above the text: ${line}`,
    leadingLineRule,
    [plainBlock(line), body(), body(1), body(2)],
    [0],
  ]),
  [
    'a word that only holds a label survives',
    leadingLineRule,
    [plainBlock('Решение, неопубликовано до 14:05, изменили.'), body(), body(1), body(2)],
    [],
  ],
  ['dateline sentence survives', leadingLineRule, [body(), plainBlock('By May 19, the bridge had been closed.')], []],
  ['scrap above the text in other markup', leadingScrapRule, [hint('City', 'rubric-x'), body(), body(1), body(2)], [0]],
  [
    'score lines above the text survive',
    leadingScrapRule,
    [plainBlock('Springfield 70, Shelbyville 44'), body(), body(1), body(2)],
    [],
  ],
  [
    'standfirst',
    standfirstRule,
    [hint('Three weeks of detours await.', 'article-standfirst'), body(), body(1), body(2)],
    [0],
  ],
  ['affiliate notice', affiliateRule, [plainBlock('This post may contain affiliate links.'), body()], [0]],
  ['about the author', bioRule, [body(), body(1), plainBlock('Ann Example is a reporter for Example Times.')], [2]],
  [
    'a person of the story survives',
    bioRule,
    [body(), plainBlock('Bo Sample is a lawyer for the city and said he would appeal the ruling.')],
    [],
  ],
  ['copyright', noticeRule, [body(), plainBlock('© 2025 Example Times. All rights reserved.')], [1]],
  ['a copyright case survives', noticeRule, [body(), plainBlock('The court ruled on copyright in music.')], []],
  ['tags', tagsRule, [body(), plainBlock('Tags: bridge, council, repairs')], [1]],
  [
    'dangling heading and links at the end',
    trailingScrapRule,
    [body(), heading('Comments and more'), link('The bridge in numbers')],
    [1, 2],
  ],
  [
    'score table at the end survives',
    trailingScrapRule,
    [body(), plainBlock('Springfield 3', { tag: 'tr', inside: ['table', 'tr'], group: 1 })],
    [],
  ],
];

describe('boilerplate rules', () => {
  it.each(CASES)('%s', (_, rule, blocks, expected) => {
    expect(cutBy(rule, blocks)).toEqual(expected);
  });

  it('each give a reason in words', () => {
    for (const rule of RULES) expect(rule.reason).toMatch(/^[a-z][a-z -]{3,40}$/);
  });
});
