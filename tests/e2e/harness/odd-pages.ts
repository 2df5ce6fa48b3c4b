/** Pages that are no plain article, and articles on pages that make it hard. All invented. */

const page = (title: string, body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

/** A web application: fields and buttons, no prose. */
export const applicationPage = page(
  'Timer',
  `<h1>Kitchen timer</h1><form><label>Minutes <input type="number" value="5"></label> <button>Start</button> <button>Stop</button></form>
  <ul><li>Tea <b>3:00</b></li><li>Eggs <b>6:30</b></li></ul>`,
);

/** Nothing but a consent dialog; the article comes after a click. */
export const cookieWallPage = page(
  'Before you continue - The Evening Example',
  `<div id="consent" role="dialog" aria-modal="true" class="cookie-consent"><h2>We value your privacy</h2>
  <p>We and our 412 partners store and access information on your device, such as cookies, and process personal data to show
  personalised ads and content, to measure them, and to learn about our audience. With your consent we may use precise location data.</p>
  <p>You can accept all cookies, reject them, or manage your preferences at any time in our cookie policy.</p>
  <button>Accept all cookies</button> <button>Reject all</button> <button>Manage preferences</button></div>`,
);

/** A page with nothing in it. */
export const emptyPage = page('', '');

const PARAGRAPHS = [
  'Harland city council voted on Tuesday to close the old swing bridge for eighteen months of repairs, ending a dispute that has run since the spring flood.',
  'Mayor Ines Okafor told the meeting that engineers had found cracks in four of the nine bearings. “We can repair it now, or we can bury it in five years,” she said.',
  'The ferry that replaces the bridge will carry 240 passengers an hour, about half of the present traffic, according to the harbour office.',
  'Shop owners on the east bank said they had been promised compensation in June and had heard nothing since then. Their association plans a protest for Saturday.',
  'Councillor Pavel Brandt, who voted against the plan, called the timetable “a hope with a date on it” and asked for an independent review.',
  'The repairs are expected to cost 31 million, two thirds of which the regional government has agreed to pay. Work begins on 3 March.',
];

/** The sentence that `articlePage` begins with. */
export const FIRST_WORDS = 'Harland city council voted on Tuesday';

/** An article about a bridge. `head` is put before everything else, so a script in it runs first. */
export const articlePage = (head = '') =>
  page(
    'City closes swing bridge for repairs - The Evening Example',
    `<main><article><h1>City closes swing bridge for repairs</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n')}</article></main>`,
    head,
  );

/** The same news told by somebody else, as a draft for the library. */
export const otherAccount = {
  title: 'Swing bridge to shut for a year and a half',
  outlet: 'Harland Herald',
  text: [
    'The swing bridge in Harland will be shut for eighteen months for repairs, the city council decided on Tuesday.',
    'Engineers had found cracks in four of its nine bearings, Mayor Ines Okafor said. “We can repair it now, or we can bury it in five years,” she told councillors.',
    'A ferry with room for 240 passengers an hour will take its place, the harbour office said, which is about half of the traffic of today.',
    'Traders on the east bank announced a protest for Saturday because promised compensation has not been paid.',
    'The cost is put at 31 million; the regional government pays two thirds. Work starts on 3 March.',
  ].join('\n'),
};

/** What hostile or careless scripts do to the globals of a page. */
export const fightingScript = `<script>
  Object.prototype.polluted = function () { throw new Error('polluted'); };
  Object.prototype.article = 'polluted'; Object.prototype.name = 'polluted'; Object.prototype.length = 7;
  Array.prototype.map = undefined; String.prototype.trim = () => { throw new Error('no trim'); };
  Object.defineProperty(window, 'JSON', { value: null }); Object.freeze(Element.prototype); Object.freeze(Node.prototype);
  window.chrome = null; window.browser = { runtime: null };
  window.getSelection = () => { throw new Error('no selection'); };
  CSS.highlights.set('mine', new Highlight());
  CSS.highlights.set = () => { throw new Error('highlights are mine'); };
</script><style>::highlight(mine) { background: yellow; } * { user-select: none; }</style>`;

/** A page whose forms have fields that shadow the document's own properties. */
export const clobberedArticle = articlePage().replace(
  '<main>',
  '<form name="body"><input name="querySelectorAll"><input name="textContent"></form><img name="documentElement" alt=""><form id="head"></form><main>',
);

/** Prose in a language for which Parallax has no word lists. */
export const finnishArticle = `<!doctype html><html lang="fi"><head><meta charset="utf-8"><title>Kaupunki sulkee kääntösillan - Esimerkkilehti</title><link rel="icon" href="data:,"></head>
<body><main><article><h1>Kaupunki sulkee kääntösillan korjausten ajaksi</h1>
<p>Kaupunginvaltuusto päätti tiistaina sulkea vanhan kääntösillan puolentoista vuoden ajaksi, mikä päättää kevään tulvasta asti jatkuneen kiistan.</p>
<p>Pormestarin mukaan insinöörit löysivät halkeamia neljästä laakerista yhdeksästä. ”Voimme korjata sillan nyt tai haudata sen viiden vuoden päästä”, hän sanoi kokouksessa.</p>
<p>Siltaa korvaava lautta kuljettaa 240 matkustajaa tunnissa, noin puolet nykyisestä liikenteestä, satamatoimistosta kerrotaan.</p>
<p>Itärannan kauppiaat sanovat, että heille luvattiin korvauksia kesäkuussa, mutta mitään ei ole kuulunut. Yhdistys suunnittelee mielenosoitusta lauantaiksi.</p>
<p>Korjausten arvioidaan maksavan 31 miljoonaa, josta aluehallinto maksaa kaksi kolmasosaa. Työt alkavat maaliskuun kolmantena päivänä.</p></article></main></body></html>`;

/** The smallest file that is a PDF. */
export const pdfFile = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;
