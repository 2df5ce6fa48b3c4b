import { wordsOf } from '../text/characters';

/** Frequent short words that set Latin- and Cyrillic-script languages apart. */
const WORDS: Record<string, string> = {
  en: 'the of and to in that is was for on with as at by it from his are have said has be this which but not were',
  de: 'der die das und den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei',
  fr: 'le la les des et du en un une que est dans qui pour par sur pas au plus ce avec il sont se ont son aux cette été',
  es: 'el la los las de que y en un una por con para se del al es lo su más como pero sus fue ha este entre',
  pt: 'o os as que e do da em um uma para com não por mais dos no na se como mas foi ao das tem ele são pela pelo',
  it: 'il di che e la per un in del della è una con sono non si da al dei le alla nel più come anche ha gli lo',
  nl: 'de het een van en dat is op te voor met zijn niet aan er ook als bij maar om uit door naar heeft worden werd deze',
  pl: 'w i na z się do nie że to jest o jak po od za przez dla są oraz ale który tym jego było',
  sv: 'och att det som en på är av för med den till inte om ett har de men var sig från vi kan',
  da: 'og at det er en af til på som med for den har de ikke et var der han men fra blev',
  id: 'yang dan di untuk dengan ini itu dari pada tidak dalam akan juga ke adalah oleh kami mereka bisa kata',
  tr: 've bir bu için ile da de çok olarak daha olan gibi en kadar ise olduğunu sonra var ancak',
  cs: 'a se v na je že s z do to o i který jsou podle by pro jako ale jeho po ve bylo',
  ro: 'de și în la a cu că pe din o nu un mai este care pentru sunt au fost după',
  hu: 'a az és hogy nem is egy ez de meg volt csak már még el ki azt vagy szerint',
  fi: 'ja on ei se että oli hän ovat myös mutta kun tai ole sen joka mukaan kuin',
  uk: 'і та що не на з у в до про як за від це для його її але або які після він було',
  ru: 'и в не на что с по как это из за от для его о к но или они был он было все',
  bg: 'и на да се за от е в не с че по са до като при това ще които',
  sr: 'и у је да се на за од су са не који као то али би о',
};
/** Scripts that stand for one language: first and last code unit. */
const SCRIPTS: readonly (readonly [from: number, to: number, language: string])[] = [
  [0x3040, 0x30ff, 'ja'],
  [0xac00, 0xd7af, 'ko'],
  [0x4e00, 0x9fff, 'zh'],
  [0x0600, 0x06ff, 'ar'],
  [0x0590, 0x05ff, 'he'],
  [0x0370, 0x03ff, 'el'],
  [0x0900, 0x097f, 'hi'],
  [0x0980, 0x09ff, 'bn'],
  [0x0e00, 0x0e7f, 'th'],
  [0x10a0, 0x10ff, 'ka'],
  [0x0530, 0x058f, 'hy'],
];
/** So many letters are read at most. */
const SAMPLE = 6000;
/** Of these so many tell the script. */
const SCRIPT_SAMPLE = 1500;
/** A language is named only if its short words are at least this share of all words … */
const MIN_SHARE = 0.1;
/** … and this many times as frequent as those of the next language. */
const MIN_LEAD = 1.25;

/** A letter of another script than Latin, and what is no Latin letter. */
const OTHER_SCRIPT = /[\u0370-\u1fff\u2c00-\u2dff\u3040-\uffff]/;
const NO_LETTER = /[^A-Za-z\xc0-\u036f]+/g;

/** Number of letters, and of those of the scripts that stand for one language. */
function lettersOf(sample: string): { letters: number; scripts: Map<string, number> } {
  const scripts = new Map<string, number>();
  if (!OTHER_SCRIPT.test(sample)) return { letters: sample.replace(NO_LETTER, '').length, scripts };
  let letters = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if (code < 0x80) {
      const lower = code | 0x20;
      if (lower >= 0x61 && lower <= 0x7a) letters++;
      continue;
    }
    if (code < 0xc0 || (code >= 0x2000 && code < 0x2c00) || (code >= 0x2e00 && code < 0x3040)) continue;
    letters++;
    if (code < 0x370) continue;
    const script = SCRIPTS.find(([from, to]) => code >= from && code <= to);
    if (script) scripts.set(script[2], (scripts.get(script[2]) ?? 0) + 1);
  }
  return { letters, scripts };
}

/** Language of a text by script and short words; null where neither is clear. */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const { letters, scripts } = lettersOf(sample.slice(0, SCRIPT_SAMPLE));
  if (letters < 20) return null;
  for (const [, , language] of SCRIPTS) {
    const share = (scripts.get(language) ?? 0) / letters;
    if (share > (language === 'ja' ? 0.1 : 0.4)) {
      if (language === 'ar' && /[\u067e\u0686\u06af]/.test(sample)) return 'fa';
      return language;
    }
  }
  const seen = new Map<string, number>();
  let words = 0;
  for (const word of wordsOf(sample.toLowerCase())) {
    if (word <= '9' && word >= '0') continue;
    words++;
    seen.set(word, (seen.get(word) ?? 0) + 1);
  }
  const counts = new Map<string, number>();
  for (const [language, known] of Object.entries(WORDS)) {
    let count = 0;
    for (const word of known.split(' ')) count += seen.get(word) ?? 0;
    if (count > 0) counts.set(language, count);
  }
  if (/[іїєґ]/i.test(sample)) counts.delete('ru');
  else if (/[ыэё]/i.test(sample)) counts.delete('uk');
  const [best, next] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < words * MIN_SHARE || best[1] < 3) return null;
  return next && best[1] < next[1] * MIN_LEAD ? null : best[0];
}

/** BCP 47 primary language: what the text itself shows, else what was declared ("en-GB" → "en"), else `und`. */
export function languageOf(text: string, ...declared: (string | null | undefined)[]): string {
  const stated = declared.map(primary).find((language) => language !== null) ?? null;
  return detectLanguage(text) ?? stated ?? 'und';
}

function primary(tag: string | null | undefined): string | null {
  const found = /^([a-z]{2,3})(?:$|[-_])/i.exec((tag ?? '').trim());
  return found ? found[1]!.toLowerCase() : null;
}
