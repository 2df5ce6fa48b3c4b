import { describe, expect, it } from 'vitest';
import { feedsOfPage } from '../../../../lib/corpus/feeds/discover';
import { htmlToText } from '../../../../lib/corpus/feeds/html-text';
import { articleOfItem } from '../../../../lib/corpus/feeds/item-article';
import { readOpml, writeOpml } from '../../../../lib/corpus/feeds/opml';
import { outletOfFeed } from '../../../../lib/corpus/feeds/outlet';
import { readFeed } from '../../../../lib/corpus/feeds/parse-feed';
import { BACK_OFF_LIMIT, nextTry, retryAfterSeconds } from '../../../../lib/corpus/feeds/schedule';

const NOW = '2025-06-01T10:00:00.000Z';
const HOME = 'https://courier.example/feeds/world.xml';
const ITEM = {
  guid: 'urn:1',
  link: 'https://courier.example/harbour',
  title: 'Harbour closed',
  authors: ['Ann Lee'],
  published: '2025-05-20T10:00:00.000Z',
  html: '<p>The harbour of Port Example was closed.</p>',
};

const rss = (items: string, head = '<title>World | The Courier</title><link>https://courier.example/</link>') =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>${head}${items}</channel></rss>`;
const value = (text: string) => {
  const feed = readFeed(text, HOME);
  if (!feed.ok) throw new Error(feed.error.message);
  return feed.value;
};

describe('reading feeds', () => {
  it.each([
    [
      'RSS',
      rss(
        '<language>en-GB</language><item><title>Harbour &lt;b&gt;closed&lt;/b&gt;</title><link>/harbour</link><guid isPermaLink="false">urn:1</guid><dc:creator>Ann Lee</dc:creator><pubDate>Tue, 20 May 2025 12:00:00 +0200</pubDate><description><![CDATA[<p>The harbour of Port Example was closed.</p>]]></description></item>',
      ),
    ],
    [
      'Atom',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>World | The Courier</title><link rel="self" href="https://courier.example/f"/><link href="https://courier.example/"/><entry><title>Harbour closed</title><link rel="enclosure" href="/x.jpg"/><link href="/harbour"/><id>urn:1</id><published>2025-05-20T10:00:00.000Z</published><author><name>Ann Lee</name></author><summary type="html">&lt;p&gt;The harbour of Port Example was closed.&lt;/p&gt;</summary></entry></feed>',
    ],
    [
      'RDF',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>World | The Courier</title><link>https://courier.example/</link></channel><item rdf:about="urn:1"><title>Harbour closed</title><link>https://courier.example/harbour</link><dc:date>2025-05-20T10:00:00.000Z</dc:date><dc:creator>Ann Lee</dc:creator><description>&lt;p&gt;The harbour of Port Example was closed.&lt;/p&gt;</description></item></rdf:RDF>',
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'World | The Courier',
        home_page_url: 'https://courier.example/',
        items: [
          {
            id: 'urn:1',
            url: '/harbour',
            title: 'Harbour closed',
            content_html: ITEM.html,
            date_published: ITEM.published,
            authors: [{ name: 'Ann Lee' }],
          },
        ],
      }),
    ],
  ])('%s', (_format, text) => {
    const feed = value(text);
    expect(feed).toMatchObject({ title: 'World | The Courier', site: 'https://courier.example/' });
    expect(feed.items).toEqual([ITEM]);
  });

  it('takes items of one guid once, and leaves out those without any words', () => {
    const feed = value(
      rss(
        '<item><title>A</title><guid>x</guid></item><item><title>B</title><guid>x</guid></item><item><guid>y</guid></item>',
      ),
    );
    expect(feed.items.map((item) => item.title)).toEqual(['A']);
  });

  it('drops addresses that are none and dates that cannot be read', () => {
    const [item] = value(
      rss('<item><title>A</title><link>javascript:alert(1)</link><pubDate>soon</pubDate></item>'),
    ).items;
    expect(item).toMatchObject({ link: null, published: null, guid: 'A soon' });
  });

  it('says what came instead of a feed', () => {
    const message = (text: string) => {
      const feed = readFeed(text, HOME);
      return feed.ok ? '' : feed.error.message;
    };
    expect(message('<!DOCTYPE html><html></html>')).toMatch(/web page, not a feed/);
    expect(message('')).toMatch(/empty/);
    expect(message('{"a":1}')).toMatch(/no RSS, Atom, RDF or JSON Feed/);
    expect(message('<?xml version="1.0"?><note/>')).toMatch(/no RSS/);
  });
});

describe('articles of items', () => {
  const feed = { url: HOME, title: 'World | The Courier', site: 'https://courier.example/', language: 'en-GB' };

  it('are stubs of the feed’s outlet', () => {
    expect(articleOfItem(ITEM, feed, NOW)).toMatchObject({
      url: 'https://courier.example/harbour',
      title: 'Harbour closed',
      outlet: 'The Courier',
      authors: ['Ann Lee'],
      published: '2025-05-20T10:00:00.000Z',
      language: 'en',
      stub: true,
      source: 'feed',
      text: 'The harbour of Port Example was closed.',
    });
  });

  it('are whole when the feed carries the text', () => {
    const html = `<p>${'The council met on Monday to speak about the harbour and its ferries. '.repeat(14)}</p>`;
    expect(articleOfItem({ ...ITEM, html }, feed, NOW)?.stub).toBe(false);
  });

  it('do not believe a clock that runs ahead', () => {
    expect(articleOfItem({ ...ITEM, published: '2025-06-01T20:00:00Z' }, feed, NOW)?.published).toBe(
      '2025-06-01T20:00:00Z',
    );
    expect(articleOfItem({ ...ITEM, published: '2031-01-01T00:00:00Z' }, feed, NOW)?.published).toBeNull();
  });

  it('fall back to the title, and are none without any words', () => {
    expect(articleOfItem({ ...ITEM, html: '<img src="x">' }, feed, NOW)?.text).toBe('Harbour closed');
    expect(articleOfItem({ ...ITEM, html: '', title: null }, feed, NOW)).toBeNull();
  });

  it('lose what only leads to the page', () => {
    expect(htmlToText('<p>It closed.</p><p>It opens. <a href="x">Continue reading...</a></p>')).toBe(
      'It closed.\nIt opens.',
    );
    expect(htmlToText('It closed. The post Harbour closed appeared first on The Courier.')).toBe('It closed.');
    expect(htmlToText('Fish &amp; chips')).toBe('Fish & chips');
  });
});

describe('outlets of feeds', () => {
  it.each([
    ['World news | The Courier', 'https://www.thecourier.example/rss', 'The Courier'],
    ['NPE > Top Stories', 'https://feeds.npe.example/rss', 'NPE'],
    ['National Port Examiner: latest', 'https://npe.example/rss', 'National Port Examiner'],
    ['Something else entirely', 'https://feeds.example/rss', 'Something else entirely'],
  ])('%s', (title, url, outlet) => {
    expect(outletOfFeed({ title, url, site: null })).toBe(outlet);
  });
  it('is not invented', () => {
    expect(outletOfFeed({ title: null, url: HOME, site: null })).toBeNull();
  });
});

describe('the next try', () => {
  const minutes = (failures: number, retryAfter: number | null = null, random = 0.5) =>
    (Date.parse(nextTry(NOW, 60, failures, retryAfter, random)) - Date.parse(NOW)) / 60_000;
  it('doubles with failures up to a day, varies by a tenth and keeps what the server asks', () => {
    expect([0, 1, 2, 3].map((failures) => minutes(failures))).toEqual([60, 120, 240, 480]);
    expect(minutes(50)).toBe(BACK_OFF_LIMIT);
    expect(minutes(0, null, 0)).toBeCloseTo(54);
    expect(minutes(0, null, 1)).toBeCloseTo(66);
    expect(minutes(0, 7200)).toBe(120);
    expect(minutes(0, 10)).toBe(60);
  });
  it('reads Retry-After as seconds or as a date', () => {
    expect(retryAfterSeconds('120', NOW)).toBe(120);
    expect(retryAfterSeconds('Sun, 01 Jun 2025 10:01:00 GMT', NOW)).toBe(60);
    expect(retryAfterSeconds('soon', NOW)).toBeNull();
    expect(retryAfterSeconds(null, NOW)).toBeNull();
  });
});

describe('OPML', () => {
  it('comes back as it went out', () => {
    const feeds = [
      { url: 'https://a.example/rss?x=1&y=2', title: 'A & “B”', site: 'https://a.example/' },
      { url: 'https://b.example/rss', title: null, site: null },
    ];
    const read = readOpml(writeOpml(feeds, NOW));
    expect(read).toMatchObject({ ok: true, value: { rejected: [] } });
    expect(read.ok && read.value.feeds.map((feed) => feed.url)).toEqual(feeds.map((feed) => feed.url));
    expect(read.ok && read.value.feeds[0]).toEqual(feeds[0]);
  });
  it('reads folders, each address once, and rejects what is no address', () => {
    const read = readOpml(
      '<opml version="2.0"><body><outline text="News"><outline text="A" xmlUrl="https://a.example/rss"/><outline text="A2" xmlUrl="https://a.example/rss"/></outline><outline text="bad" xmlUrl="file:///etc/x"/></body></opml>',
    );
    expect(read).toEqual({
      ok: true,
      value: {
        feeds: [{ url: 'https://a.example/rss', title: 'A', site: null }],
        rejected: [{ url: 'file:///etc/x', reason: 'This is no web address.' }],
      },
    });
    expect(readOpml('hello').ok).toBe(false);
  });
});

describe('feeds that a page names', () => {
  it('are found in its head, comments last', () => {
    const html =
      '<html><head><link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed"><link rel="alternate" type="application/atom+xml" href="feed.atom"><link rel="alternate" hreflang="de" href="/de"><link rel="stylesheet" type="text/css" href="x.css"></head><body></body></html>';
    expect(feedsOfPage(html, 'https://courier.example/news/')).toEqual([
      { url: 'https://courier.example/news/feed.atom', title: null },
      { url: 'https://courier.example/comments/feed', title: 'Comments' },
    ]);
  });
});
