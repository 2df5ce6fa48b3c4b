import type { Span } from '../contracts/comparison';
import { isOrganisationNoun, isPressNoun, isSpeakerNoun } from '../lexicon/speakers';
import { startsUpper } from '../text/characters';
import type { ArticleView } from './article-view';
import { type Speaker, strip, withoutTitle } from './speakers';

/** An office that stands right before a name: "US President", "Kremlin spokesman". */
const OFFICE =
  /((?:[\p{Lu}][\p{L}.]*\s)+(?:[Pp]resident|[Pp]rime [Mm]inister|[Cc]hancellor|[Mm]ayor|[Gg]overnor|[Ss]pokes(?:man|woman|person)|[Mm]inister))\s$/u;
const ENDS_OFFICE = /(?:resident|inister|hancellor|ayor|overnor|man|person)\s$/;
/** What someone is, beside the name: "the lawyer, Jane Roe", "Jane Roe, the lawyer,". */
const ROLE_BEFORE = /\b(?:the|The|its|Its|a|A)\s(?:[\p{Ll}-]+\s){0,3}?([\p{Ll}-]+),?\s$/u;
const ROLE_AFTER = /^, (?:the|a|an|its|their)\s([^,.\n]{2,40})[,.]/;
const OWN = /^(?:his|her|their|its)\s/i;
/** Words in which someone speaks by writing: "her post said". */
const WRITTEN =
  /^(his|her|their|its)\s(?:[\p{L}-]+\s){0,2}(?:post|tweet|message|memo|email|letter|statement|note|text|filing|complaint)$/iu;

type Kind = 'person' | 'body' | 'unknown';

/** Full names and last speakers of an article, so that "Peskov", "he", "it", "the lawyer" and "the newspaper" find their man. */
export class SpeakerMemory {
  private readonly last: Partial<Record<Kind | 'plural' | 'outlet', { speaker: Speaker; at: number }>> = {};
  private met = 0;
  private readonly full = new Map<string, string>();
  private readonly offices = new Map<string, string>();
  /** Role → name; null where two names have the role. */
  private readonly roles = new Map<string, string | null>();
  private readonly kinds = new Map<string, Kind>();
  /** Bodies with a name that have spoken. */
  private readonly bodies = new Set<string>();

  /** Whom the sentence before told of, without speech. */
  about: Speaker | null = null;

  constructor(private readonly view: ArticleView) {
    const { text } = view.article;
    const single = new Set(view.names.filter((name) => !name.text.includes(' ')).map((name) => strip(name.text)));
    for (const name of view.names) {
      const words = withoutTitle(strip(name.text)).split(/\s+/);
      if (words.length < 2) continue;
      const full = words.join(' ');
      const before = text.slice(Math.max(0, name.start - 60), name.end - full.length);
      const after = text.slice(name.end, name.end + 50);
      this.classify(full, strip(name.text) !== full, before, after, single.has(words.at(-1)!));
      if (words.length > 4) continue;
      const surname = words.at(-1)!;
      if (!this.full.has(surname)) this.full.set(surname, full);
      const office = ENDS_OFFICE.test(before.slice(-10)) ? OFFICE.exec(before)?.[1] : undefined;
      if (office) this.offices.set(office.toLowerCase(), full);
      if (this.kinds.get(full) !== 'body') this.learnRole(full, before, after);
    }
  }

  /** The speaker under the fullest name, remembered for pronouns. */
  meet(speaker: Speaker): Speaker {
    const written = speaker.kind === 'role' && OWN.test(speaker.text) ? WRITTEN.exec(speaker.text)?.[1] : undefined;
    const writer = written && this.resolve(SUBJECT[written.toLowerCase()]!, speaker.span);
    if (writer) return writer;
    const text =
      speaker.kind === 'name' && !speaker.text.includes(' ')
        ? (this.full.get(speaker.text) ?? speaker.text)
        : speaker.text;
    let known: Speaker = { ...speaker, text };
    const holder = this.holderOf(speaker, text);
    if (holder) known = { ...known, text: holder, kind: 'name', plural: false };
    const word = speaker.kind === 'role' && !/\s/.test(text) ? text.toLowerCase() : null;
    const press = word !== null && (isPressNoun(word) || this.isReport(word));
    if (press && this.last.outlet) known = { ...this.last.outlet.speaker, span: speaker.span };
    const entry = { speaker: known, at: this.met++ };
    if (known.kind === 'name' && this.isBody(known)) this.bodies.add(known.text);
    if (known.kind === 'outlet') this.last.outlet = entry;
    else if (known.plural) this.last.plural = entry;
    else this.last[this.kindOf(known)] = entry;
    return known;
  }

  /** Whom a pronoun that is the subject of a reporting verb means: the last speaker it fits; null if none. */
  resolve(pronoun: string, span: Span): Speaker | null {
    const { person, body, unknown, plural, outlet } = this.last;
    const later = (a: typeof person, b: typeof person) => (a && b ? (a.at > b.at ? a : b) : (a ?? b));
    const found =
      pronoun === 'they'
        ? (plural ?? later(body, later(unknown, person)))
        : pronoun === 'it'
          ? (later(body, outlet) ?? unknown)
          : /^(?:he|she)$/.test(pronoun)
            ? later(person, unknown)
            : null;
    return found ? { ...found.speaker, span } : null;
  }

  /** True for a company, ministry, court …, as far as the article tells. */
  isBody(speaker: Speaker): boolean {
    return speaker.kind !== 'outlet' && this.kindOf(speaker) === 'body';
  }

  /** True for a full name that the article tells to be a person's. */
  isPerson(name: string): boolean {
    return this.kinds.get(name) === 'person';
  }
  /** True for the last word of a full name of the article that is no body's. */
  knowsSurname(word: string): boolean {
    const full = this.full.get(word);
    return full !== undefined && this.kinds.get(full) !== 'body';
  }

  /** "The report said", after an outlet spoke last: its own. */
  private isReport(noun: string): boolean {
    const { outlet, body } = this.last;
    return (
      /^(?:report|story|article|account|dispatch)$/.test(noun) && outlet !== undefined && outlet.at > (body?.at ?? -1)
    );
  }

  private classify(full: string, titled: boolean, before: string, after: string, surnameAlone: boolean): void {
    const words = full.split(' ');
    const body =
      words.some((word) => isOrganisationNoun(word.toLowerCase())) ||
      TRADES.test(words.at(-1)!) ||
      DEFINITE.test(before.slice(-5)) ||
      /^, which\b/.test(after) ||
      isCapitals(words[0]!);
    const role = before.at(-2) === ',' ? undefined : lastWordOf(before)?.toLowerCase();
    const person =
      titled ||
      surnameAlone ||
      (role !== undefined && isSpeakerNoun(role) && !isOrganisationNoun(role)) ||
      /^, (?:\d\d\b|who\b|whose\b)/.test(after);
    const kind = person ? 'person' : body ? 'body' : 'unknown';
    if (kind !== 'unknown' || !this.kinds.has(full)) this.kinds.set(full, kind);
  }

  private learnRole(full: string, before: string, after: string): void {
    const beside = ROLE_AFTER.exec(after)?.[1]?.split(/\s/) ?? [];
    const head = beside.slice(0, beside.findIndex((word) => /^(?:of|for|at|in|from|who|with|on)$/.test(word)) + 1 || 4);
    for (const role of [
      isRole(lastWordOf(before)) ? ROLE_BEFORE.exec(before)?.[1] : undefined,
      head.find((word) => isSpeakerNoun(word)),
    ]) {
      if (!role || !isRole(role)) continue;
      this.roles.set(role, this.roles.has(role) && this.roles.get(role) !== full ? null : full);
    }
  }

  /** The name of someone called by an office or by a role that only one person of the article has. */
  private holderOf(speaker: Speaker, text: string): string | null {
    if (speaker.kind === 'outlet' || speaker.plural) return null;
    const office = this.offices.get(text.toLowerCase());
    if (office || (speaker.kind === 'name' && text !== 'MP')) return office ?? null;
    const age = /^(?:the )?\d\d(?:-year-old)$/.test(text);
    if (age) return this.last.person?.speaker.text ?? this.last.unknown?.speaker.text ?? null;
    if (GENERIC.test(text) && this.bodies.size === 1) return [...this.bodies][0]!;
    if (FIRM.test(text) && this.bodies.size === 0) return this.onlyFirmBefore(speaker.span.start);
    const definite = /\b[Tt]he\s$/.test(
      this.view.article.text.slice(Math.max(0, speaker.span.start - 4), speaker.span.start),
    );
    if (!definite || (startsUpper(text) && text !== 'MP')) return null;
    const noun = headOf(text);
    const { about } = this;
    if (
      about &&
      startsSentence(this.view.article.text, speaker.span.start) &&
      PARTICULAR.test(text) &&
      this.kindOf(speaker) === 'person'
    )
      return about.text;
    return (
      this.roles.get(text) ??
      (DESCRIBES.test(noun) || PARENT.test(text) ? this.lastDescribed(noun, speaker.span.start) : null)
    );
  }

  /** "the modest teenager", of whom nothing was said under that word: who spoke last, if that was someone with a name. */
  private lastDescribed(noun: string, before: number): string | null {
    const { person, unknown, plural } = this.last;
    const latest = person && unknown ? (person.at > unknown.at ? person : unknown) : (person ?? unknown);
    if (latest?.speaker.kind !== 'name' || (plural && plural.at > latest.at)) return null;
    const told = this.view.article.text.slice(0, before).toLowerCase();
    return new RegExp(`\\b${noun.toLowerCase()}`).test(told) ? null : latest.speaker.text;
  }

  /** The one firm with a name that stands before an offset; null where there are none or more. */
  private onlyFirmBefore(offset: number): string | null {
    const firms = new Set<string>();
    for (const name of this.view.names) {
      if (name.start >= offset) break;
      const words = strip(name.text).split(' ');
      if (words.length > 1 && words.length < 5 && TRADES.test(words.at(-1)!)) firms.add(words.join(' '));
    }
    return firms.size === 1 ? [...firms][0]! : null;
  }

  private kindOf(speaker: Speaker): Kind {
    if (speaker.kind === 'name') {
      const known = this.kinds.get(speaker.text);
      if (known) return known;
      // "Department for the Environment" is no single name of the text.
      const body = isCapitals(speaker.text) || isOrganisationNoun(headOf(speaker.text).toLowerCase());
      return body ? 'body' : 'unknown';
    }
    const words = speaker.text.toLowerCase().split(/[\s’']+/);
    const head = words.slice(
      0,
      words.findIndex((word) => /^(?:of|for|at|in|from|with|who|familiar)$/.test(word)) + 1 || undefined,
    );
    return head.some((word) => isOrganisationNoun(word) || PLACES.test(word)) &&
      !/(?:man|woman|person|chief|head|leader|officer|aide)$/.test(head.at(-1)!)
      ? 'body'
      : 'person';
  }
}

/** "NATO", "G20": three capitals or digits and more. */
function isCapitals(word: string): boolean {
  return word.length >= 3 && word === word.toUpperCase() && CAPITALS.test(word);
}
const CAPITALS = /^[\p{Lu}\d]{3,}$/u;

const DEFINITE = /\b[Tt]he\s$/;

/** A noun for someone able to speak, one person and no body: what its bearer may be called by. */
function isRole(word: string | undefined): boolean {
  return word !== undefined && isSpeakerNoun(word) && !isOrganisationNoun(word) && !/(?:s|people)$/.test(word);
}

/** The word that ends right before the last white space of a text, or before a comma there; undefined where it holds more than letters and hyphens. */
function lastWordOf(before: string): string | undefined {
  let end = before.length - 1;
  if (end < 1 || !/\s/.test(before[end]!)) return undefined;
  if (before[end - 1] === ',') end--;
  let start = end;
  while (start > 0 && !/\s/.test(before[start - 1]!)) start--;
  const word = before.slice(start, end);
  return WORD.test(word) ? word : undefined;
}
const WORD = /^[\p{L}-]+$/u;

/** Places that speak for those who govern them; none of them is a “he” or “she”. */
const PLACES = /^(?:city|town|village|county|country|nation|province|state|republic|kingdom)$/;
/** Last words of the names of firms and utilities. */
const TRADES =
  /^(?:Airlines|Airport|Airways|Bank|Brewery|Brothers|Capital|Chemicals|Construction|Corp|Corporation|Electric|Electronics|Energy|Engineering|Farms|Financial|Foods|Gas|Group|Holdings|Hospital|Hotels|Inc|Industries|Insurance|Labs|Laboratories|Limited|Logistics|Ltd|Machines|Materials|Media|Metals|Mills|Minerals|Mining|Motors|Oil|Partners|Petroleum|Pharma|Pharmaceuticals|Plastics|Power|Properties|Rail|Railways|Resources|Semiconductors|Services|Shipping|Software|Solutions|Steel|Steelworks|Stores|Systems|Technologies|Telecom|Textiles|Trains|Transport|Trust|Water|Waterworks|Works)$/;
const FIRM = /^(?:company|firm)$/;
/** Words that say what someone is and hold for many: with "the", and new in the article, they mean whoever was spoken of. Offices are none. */
const DESCRIBES =
  /^(?:MP|lawmaker|legislator|backbencher|politician|teenager|youngster|schoolboy|schoolgirl|student|pensioner|grandmother|grandfather|businessman|businesswoman|billionaire|entrepreneur|engineer|actor|actress|singer|star|striker|midfielder|defender|goalkeeper|winger|footballer|athlete|sprinter|boxer|swimmer|veteran|plumber|electrician|carpenter|farmer|nurse|historian|economist|novelist|activist|campaigner|academic)$/;

/** The last word of a phrase before "of": "former deputy leader of the council" → "leader". */
function headOf(text: string): string {
  const head = text.replace(/(?: |-)(?:of|for|from|at|in) .*$/, '');
  return head.slice(head.lastIndexOf(' ') + 1);
}
/** "The" right before an offset opens a sentence or follows quoted words. */
function startsSentence(text: string, offset: number): boolean {
  return /(?:^|[.!?\n”"]\s?)The $/.test(text.slice(Math.max(0, offset - 7), offset));
}
/** A role told so closely that it means one person: "general secretary of the union", "former teacher", "44-year-old". */
const PARTICULAR = /^(?:former|retired|veteran|outgoing|newly) |\d\d-year-old| (?:of|for) (?:the )?\p{Lu}/u;
/** "the mother of two", "the dad-of-three". */
const PARENT =
  /(?:^|\s)(?:mother|father|mum|mom|dad|gran|grandmother|grandfather|grandad|parent)[ -]of[ -](?:one|two|three|four|five|six|seven|eight)$/;

/** What a body with a name is called the next time. */
const GENERIC = /^(?:group|company|firm|organi[sz]ation|movement|charity)$/;

const SUBJECT: Record<string, string> = { his: 'he', her: 'she', their: 'they', its: 'it' };
