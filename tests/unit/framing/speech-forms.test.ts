import { describe, expect, it } from 'vitest';
import { voicesOf } from '../../../lib/framing/voice';
import { article } from './build';

const said = (text: string) => voicesOf(article('a', text)).map((v) => `${v.speaker}: ${v.content.text}`);

/** How news English reports speech: text, and who says what by it. */
const FORMS: Record<string, [text: string, voices: string[]][]> = {
  'inverted, with more about the speaker': [
    ['“The dam held,” said Ilka Roth, who runs the plant.', ['Ilka Roth: The dam held,']],
    ['“The dam held,” said Ilka Roth, 44, a plumber from Vess.', ['Ilka Roth: The dam held,']],
    ['“The dam held,” said Ilka Roth, director of the plant.', ['Ilka Roth: The dam held,']],
    ['“The dam held,” the plant’s director, Ilka Roth, said.', ['Ilka Roth: The dam held,']],
    ['“The dam held,” wrote Ilka Roth in a letter to residents.', ['Ilka Roth: The dam held,']],
  ],
  'told, wrote and posted': [
    ['Roth told Reuters that the dam had held.', ['Roth: the dam had held']],
    ['Ilka Roth told the BBC the dam had held.', ['Ilka Roth: the dam had held']],
    ['In a post on X, Ilka Roth wrote that the dam had held.', ['Ilka Roth: the dam had held']],
    ['Ilka Roth said in an interview with Reuters that the dam had held.', ['Ilka Roth: the dam had held']],
    ['The company said in a filing on Friday that sales had doubled.', ['company: sales had doubled']],
    ['Ilka Roth was on leave. “The dam held,” her post read.', ['Ilka Roth: The dam held,']],
  ],
  'a colon before the words': [
    ['Ilka Roth tweeted: “The dam held.”', ['Ilka Roth: The dam held.']],
    ['Club captain Ilka Roth: “We never gave up.”', ['Ilka Roth: We never gave up.']],
    ['The mayor added: ‘We were lucky this time.’', ['mayor: We were lucky this time.']],
    ['The town has one rule: “No cars on the square.”', []],
  ],
  'as X put it, in the words of X': [
    ['As the mayor put it, the town “dodged a flood”.', ['mayor: dodged a flood']],
    ['As Ilka Roth noted, the dam had held twice.', ['Ilka Roth: the dam had held twice']],
    ['In the words of Ilka Roth, “nobody slept that night”.', ['Ilka Roth: nobody slept that night']],
    ['According to her, the dam had held before. Ilka Roth left at noon.', []],
    ['Ilka Roth left at noon. According to her, the dam had held before.', ['Ilka Roth: the dam had held before']],
    ['According to Ilka Roth, a plumber, the dam had held before.', ['Ilka Roth: the dam had held before']],
  ],
  'a city is no “she”': [
    [
      'Mayor Anna Brown opened a new bridge on Monday, the city said. She said the bridge would help local shops.',
      ['city: Mayor Anna Brown opened a new bridge on Monday', 'Anna Brown: the bridge would help local shops'],
    ],
  ],
  'asked, replied, passive': [
    [
      'Asked whether the dam was safe, Ilka Roth replied that it was too early to say.',
      ['Ilka Roth: it was too early to say'],
    ],
    ['“We will not pay,” Ilka Roth was quoted as saying by the newspaper.', ['Ilka Roth: We will not pay,']],
    ['Ilka Roth was quoted by the Vale Tribune as saying that the dam had held.', ['Ilka Roth: the dam had held']],
  ],
  'requests and charges': [
    ['The mayor urged residents to stay indoors.', ['mayor: stay indoors']],
    ['The envoy called on both sides to lay down their arms.', ['envoy: lay down their arms']],
    ['The mayor asked the court to stop the sale.', ['mayor: stop the sale']],
    ['The union accused the company of hiding the report.', ['union: hiding the report']],
    ['Police warned drivers not to cross the bridge.', ['Police: not to cross the bridge']],
    ['The mayor asked the court of appeal on Monday.', []],
  ],
  'denial and nouns of speech': [
    ['The company denied that it had hidden the report.', ['company: it had hidden the report']],
    ['The company denied hiding the report.', ['company: hiding the report']],
    ['The company rejected claims that it had hidden the report.', ['company: it had hidden the report']],
    ['The company dismissed the suggestion that it had hidden the report.', ['company: it had hidden the report']],
    ['The company rejected the offer.', []],
  ],
  'beliefs and fears': [
    ['Residents fear the dam will not hold.', ['Residents: the dam will not hold']],
    ['Officials believe that the fire was started on purpose.', ['Officials: the fire was started on purpose']],
    ['The bank expects that prices will fall.', ['bank: prices will fall']],
    ['The panel accepted that the pilot had been tired.', ['panel: the pilot had been tired']],
    ['The court ruled that the sale was void.', ['court: the sale was void']],
  ],
  'how and what': [
    ['Ilka Roth described how the water rose in the cellar.', ['Ilka Roth: how the water rose in the cellar']],
    ['The report explains why the dam failed.', ['report: why the dam failed']],
  ],
  'those without a name': [
    ['“We lost everything,” said one of them, a farmer.', ['one of them: We lost everything,']],
    ['One said the water came at night.', ['One: the water came at night']],
    ['Others said they had heard nothing.', ['Others: they had heard nothing']],
    [
      'Two people familiar with the talks said the deal was close.',
      ['Two people familiar with the talks: the deal was close'],
    ],
    [
      'The deal is close, a person with knowledge of the talks said.',
      ['person with knowledge of the talks: The deal is close'],
    ],
  ],
  'went on': [
    [
      '“It was dark,” Ilka Roth said. “Two hours is a long time,” Roth, 31, went on.',
      ['Ilka Roth: It was dark,', 'Ilka Roth: Two hours is a long time,'],
    ],
    ['Ilka Roth went on to say that the dam had held.', ['Ilka Roth: the dam had held']],
  ],
  'an audience at the end': [
    [
      'The dam held for nine hours, police spokeswoman Ilka Roth told a news conference.',
      ['Ilka Roth: The dam held for nine hours'],
    ],
    ['The dam held for nine hours, Ilka Roth told reporters in Vess.', ['Ilka Roth: The dam held for nine hours']],
    ['“The dam held,” one engineer, Ilka Roth, told volunteers.', ['Ilka Roth: The dam held,']],
  ],
  'the subject after a verb that closes the statement': [
    [
      'The dam had been checked twice, noted Ilka Roth of the engineers’ union.',
      ['Ilka Roth: The dam had been checked twice'],
    ],
    [
      '“The dam held,” said the general secretary of the Engineers’ Federation.',
      ['general secretary of the Engineers’ Federation: The dam held,'],
    ],
  ],
  'a cue between commas': [
    ['Ilka Roth left early. The dam, she explained, had held for nine hours.', ['Ilka Roth: had held for nine hours']],
    ['The plan, Ilka Roth said, would cost the town a fortune.', ['Ilka Roth: would cost the town a fortune']],
  ],
  'in her words': [
    [
      'Ilka Roth was there. In her words, it was “a flood that was announced”.',
      ['Ilka Roth: a flood that was announced'],
    ],
  ],
  'more between subject and verb': [
    [
      'Ilka Roth, professor of hydrology at Vess, whose study ran for years, says that dams change little.',
      ['Ilka Roth: dams change little'],
    ],
    ['The mayor Ilka Roth (Green, Upper Vess) said: “We are safe.”', ['Ilka Roth: We are safe.']],
    ['Erik Holm, whose house was flooded, described the plan as “thoughtless”.', ['Erik Holm: thoughtless']],
    [
      'A petition against the dam, which 4,000 people signed, calls it “a disgrace to the town”.',
      ['petition against the dam: a disgrace to the town'],
    ],
  ],
  'no speech of their own': [
    [
      'The union argues that the town is asking engineers to mend the weather.',
      ['union: the town is asking engineers to mend the weather'],
    ],
    ['Ilka Roth disputed that, leaving the room at once.', []],
    [
      'Asked why the town had not been told, Ilka Roth replied that the first tests were wrong.',
      ['Ilka Roth: the first tests were wrong'],
    ],
  ],
  'called, without marks': [
    ['Ilka Roth called the plan a disgrace.', ['Ilka Roth: a disgrace']],
    ['The mayor branded the protest an insult to the town.', ['mayor: an insult to the town']],
  ],
  'warnings without "that"': [
    ['Scientists warn the dam could collapse within years.', ['Scientists: the dam could collapse within years']],
    ['Ilka Roth told European engineers they should leave.', ['Ilka Roth: they should leave']],
  ],
  'before a court': [
    ['The inquiry heard that nurses had raised concerns twice.', ['inquiry: nurses had raised concerns twice']],
    ['The tribunal was told that the firm knew of the risk.', ['tribunal: the firm knew of the risk']],
    ['The neighbours heard that the dam had broken.', []],
  ],
  'few words after a colon': [
    ['Ilka Roth told the BBC’s morning programme: “We made mistakes.”', ['Ilka Roth: We made mistakes.']],
  ],
  'claims and hopes with "to"': [
    ['The army claimed to have killed three fighters.', ['army: have killed three fighters']],
    ['The bank expects prices to fall next year.', ['bank: prices to fall next year']],
  ],
  'a word in marks before the verb': [
    [
      'It was “a miracle” that nobody drowned, firefighters said.',
      ['firefighters: It was “a miracle” that nobody drowned'],
    ],
  ],
  'more about the speaker without a comma': [
    ['A neighbour who filmed the flood said the water came at night.', ['neighbour: the water came at night']],
    ['The company that runs the dam said it was safe.', ['company: it was safe']],
    ['Ilka Roth of Vess University called the sample “far too small”.', ['Ilka Roth: far too small']],
    ['“We lost everything,” said one. “All of it.”', ['one: We lost everything,', 'one: All of it.']],
    ['The mayor urged people in low-lying areas to leave.', ['mayor: leave']],
  ],
  'nothing said': [
    ['Police have not said what broke the dam.', []],
    ['The mayor has never said that the dam was safe.', []],
  ],
  'what was found': [
    ['The study found no evidence that the dam had leaked.', ['study: no evidence that the dam had leaked']],
  ],
  'words without a verb of saying': [
    ['“We will get a second one,” shrugged Ilka Roth, who is 14.', ['Ilka Roth: We will get a second one,']],
    [
      '“Never again!” Ilka Roth said.\nOne officer confessed: “They were faster.”',
      ['Ilka Roth: Never again!', 'One officer: They were faster.'],
    ],
  ],
  fragments: [
    ['The mayor said the tests were “inconclusive.”', ['mayor: the tests were “inconclusive.”']],
    ['The mayor said neighbours were “appalled”.', ['mayor: neighbours were “appalled”']],
    ['The mayor said he was “dismayed” by the sale.', ['mayor: he was “dismayed” by the sale']],
    ['The mayor called the plan “a disgrace”.', ['mayor: a disgrace']],
    ['The union hailed the ruling as long overdue.', ['union: long overdue']],
  ],
};

describe('forms of reported speech', () => {
  for (const [form, cases] of Object.entries(FORMS))
    it.each(cases)(`${form}: %s`, (text, voices) => {
      expect(said(text)).toEqual(voices);
    });
});

describe('who “it”, “she” and “they” are', () => {
  it.each([
    [
      'The ministry confirmed the fire on Monday. Ilka Roth said the dam was safe. It said the fire was out.',
      'ministry',
    ],
    ['Ilka Roth said the dam was safe. The ministry said it knew nothing. She said the dam was new.', 'Ilka Roth'],
    ['Ilka Roth said the dam was safe. Two engineers said it was not. They said the dam was old.', 'Two engineers'],
    ['Reuters reported the sale. Vess Mills said it was final. It said the price was secret.', 'Vess Mills'],
    ['“I ran,” Ilka Roth said. “I fell,” the 29-year-old said.', 'Ilka Roth'],
    ['The Wall Street Journal said the sale was final. WSJ said the price was secret.', 'Wall Street Journal'],
    ['The NYT said the sale was final. The newspaper said the price was secret.', 'New York Times'],
    ['Reuters said the sale was final. The report said the price was secret.', 'Reuters'],
    ['The lawyer, Edwin Cole, left early. The lawyer said the limit was too low.', 'Edwin Cole'],
    ['“I ran,” said student Erik Holm, 19. “Anyone would have,” the modest teenager insisted.', 'Erik Holm'],
    ['“It is a joke,” said Petra Havel. The MP, 51, said the guard should go.', 'Petra Havel'],
    ['Inspectors went to the Fulmer Chemicals plant. The company said its tanks were sound.', 'Fulmer Chemicals'],
    ['Vess Chemicals denied it. Upper Water has apologised for the delay. “We were slow,” it said.', 'Upper Water'],
  ])('%s', (text, speaker) => {
    expect(voicesOf(article('a', text)).at(-1)?.speaker).toBe(speaker);
  });
});

describe('words that go on', () => {
  it('finds the verb of a quotation that ends with a comma in the next paragraph', () => {
    expect(said('“We will begin talks at once,”\nIlka Roth stated on Monday after the meeting.')).toEqual([
      'Ilka Roth: We will begin talks at once,',
    ]);
  });
  it('takes no word that a relative clause leaves without an object', () => {
    expect(said('The talks that Ilka Roth urged the mayor to attend—and he did not—failed.')).toEqual([]);
  });
  it('does not give a question that ends its paragraph to whoever speaks in the next', () => {
    const text = '“Who takes it?” Erik Holm asked. “Me?”\nOthers say the debate is misplaced.';
    expect(said(text)).toEqual(['Erik Holm: Who takes it?', 'Erik Holm: Me?', 'Others: the debate is misplaced']);
  });
  it('gives a quotation that begins a paragraph to the speaker whose words were left open before it', () => {
    const text =
      '“I never saw the water come,” Ilka Roth said in a statement. “I will go back to the house.\n“I owe that to my parents.”\nThe mayor said nothing.';
    expect(said(text)).toEqual([
      'Ilka Roth: I never saw the water come,',
      'Ilka Roth: I will go back to the house.',
      'Ilka Roth: I owe that to my parents.',
    ]);
  });
});
