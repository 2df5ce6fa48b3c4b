import { describe, expect, it } from 'vitest';
import { voicesOf } from '../../../lib/framing/voice';
import { article } from './build';

const said = (text: string) => voicesOf(article('a', text)).map((v) => [v.speech, v.speaker, v.content.text]);

describe('voicesOf', () => {
  it('gives a quotation to the name after it, and one signal per sentence', () => {
    expect(said('“We will rebuild the bridge. It will take a year,” Mayor Jonas Reik said on Monday.')).toEqual([
      ['direct', 'Jonas Reik', 'We will rebuild the bridge.'],
      ['direct', 'Jonas Reik', 'It will take a year,'],
    ]);
  });
  it('finds inverted subjects, surnames and pronouns', () => {
    const text =
      '“Nobody was hurt,” said fire chief Ana Lumm.\nLumm told reporters that the roof had fallen in. “We were lucky this time,” she added.';
    expect(said(text).map(([, speaker]) => speaker)).toEqual(['Ana Lumm', 'Ana Lumm', 'Ana Lumm']);
  });
  it('does not take a role at the end of a sentence for “she”', () => {
    const text =
      'Lena Orlik won the vote in Port Sayer, the city clerk announced.\n“We won this race fairly,” she told supporters.';
    expect(said(text).at(-1)).toEqual(['direct', 'Lena Orlik', 'We won this race fairly,']);
  });
  it('reads indirect speech up to adjuncts that may be the reporter’s own', () => {
    expect(said('The minister promised to rebuild the school when he took office in May.')).toEqual([
      ['indirect', 'minister', 'rebuild the school'],
    ]);
    expect(said('Officials said the road would stay closed, according to Reuters.')).toEqual([
      ['indirect', 'Officials', 'the road would stay closed'],
    ]);
  });
  it('names through whom the words came', () => {
    const [voice] = voicesOf(
      article('a', 'The governor told his party that he would resign, the Daily Ledger reported Friday.'),
    );
    expect(voice).toMatchObject({ speaker: 'governor', via: 'Daily Ledger' });
  });
  it('keeps unnamed roles as they are', () => {
    expect(said('The talks will resume in June, according to two senior officials.')).toEqual([
      ['indirect', 'two senior officials', 'The talks will resume in June'],
    ]);
  });
  it('leaves scare quotes, nouns that look like verbs and people called “reporters” alone', () => {
    expect(said('The “green” list was published after a report on demands by the union.')).toEqual([]);
    expect(said('The union’s claims were sent to reporters.')).toEqual([]);
  });
  it('gives the paper its own quoted words, not the person the sentence is about', () => {
    const text =
      'Reik told the council he would come, but “appeared to be unsure” about the date, the Vale Tribune reported.';
    expect(said(text).find(([, , content]) => content === 'appeared to be unsure')?.[1]).toBe('Vale Tribune');
  });
  it('survives a cue at the very end and an unclosed mark', () => {
    expect(() => said('He said.\n“Nothing is over, she told')).not.toThrow();
  });
  it('keeps, in a language without a word list, quotations beside the only name', () => {
    const german = article('d', '„Wir werden die Brücke wieder aufbauen“, versprach Jonas Reik.', { language: 'de' });
    expect(voicesOf(german).map((v) => [v.speaker, v.cue, v.confidence])).toEqual([['Jonas Reik', null, 'medium']]);
  });
  it('points at exact slices', () => {
    const one = article(
      'a',
      '“It is over,” Ana Lumm said.\nShe warned that more rain was on its way, officials confirmed.',
    );
    for (const voice of voicesOf(one))
      for (const span of voice.evidence) expect(one.text.slice(span.start, span.end)).toBe(span.text);
  });
});

describe('voicesOf, who is the subject and what was said', () => {
  it('takes the name in apposition, not the office before it', () => {
    expect(said('“This helps every household,” Ostland’s president, Erik Holm, said at the ceremony.')[0]?.[1]).toBe(
      'Erik Holm',
    );
  });
  it('gives what was called for, denied or warned of', () => {
    expect(
      said('The union denied any wrongdoing and called for an independent inquiry.').map(([, , content]) => content),
    ).toEqual(['any wrongdoing', 'an independent inquiry']);
  });
  it('finds the subject of a second verb', () => {
    expect(said('Mayor Ana Lumm accepted the letter and thanked him for “nine years of loyal service.”')[0]?.[1]).toBe(
      'Ana Lumm',
    );
  });
  it('does not take nouns, requests and impersonal subjects for speech', () => {
    expect(said('Add the town to your list of interests. The politically charged dispute continues.')).toEqual([]);
    expect(said('The rules were repealed in a move that promises to change the market.')).toEqual([]);
  });
  it('leaves out words that only lead up to a quotation', () => {
    expect(
      said('The coach said that his team had a “very good evening in front of the home crowd.”').map(
        ([, , content]) => content,
      ),
    ).toEqual(['very good evening in front of the home crowd.']);
  });
});
