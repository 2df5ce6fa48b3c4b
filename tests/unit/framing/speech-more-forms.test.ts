import { describe, expect, it } from 'vitest';
import { voicesOf } from '../../../lib/framing/voice';
import { article } from './build';

const said = (text: string) => voicesOf(article('a', text)).map((v) => `${v.speaker}: ${v.content.text}`);

/** Forms that the rules once missed, or took for speech: text, and who says what by it. */
const FORMS: [text: string, voices: string[]][] = [
  [
    'A lawyer representing the family said they wanted to see the video.',
    ['lawyer representing the family: they wanted to see the video'],
  ],
  [
    'A letter seen by the Courier says the bridge “poses an immediate danger to life”.',
    ['letter: poses an immediate danger to life'],
  ],
  ['A memo seen by the Courier shows that ministers knew the risk.', ['memo: ministers knew the risk']],
  [
    'A report published last week by the Institute for Water found that ministers knew the risk.',
    ['report: ministers knew the risk'],
  ],
  ['An alert sent to phones read: “Leave now.”', ['alert: Leave now.']],
  [
    'Asked why the alarm came so late, the mayor said nobody had expected so much rain.',
    ['mayor: nobody had expected so much rain'],
  ],
  ['Eleven teachers have resigned. They said the roof was unsafe.', ['Eleven teachers: the roof was unsafe']],
  [
    'Eleven teachers signed the letter. In it, they said the roof was unsafe.',
    ['Eleven teachers: the roof was unsafe'],
  ],
  [
    'For Marta Venn, 41, the closure came as no surprise. “We put out buckets,” she said.',
    ['Marta Venn: We put out buckets,'],
  ],
  ['For Venn, the answer is clear: “Mend the roof.”', ['Venn: Mend the roof.']],
  ['In Venn’s words, the roof was “held up by hope”.', ['Venn: held up by hope']],
  ['It was chaos, Marta Venn, a teacher, said.', ['Marta Venn: It was chaos']],
  ['Many in the valley say they heard nothing.', ['Many in the valley: they heard nothing']],
  [
    'Marta Venn and Tom Reed met on Monday. They said the roof would be mended.',
    ['Marta Venn and Tom Reed: the roof would be mended'],
  ],
  [
    'Marta Venn has run the school since 2009.\n“We put out buckets. We ran out of buckets.”\nCouncil leader Tom Reed said the roof would be mended.',
    ['Marta Venn: We put out buckets.', 'Marta Venn: We ran out of buckets.', 'Tom Reed: the roof would be mended'],
  ],
  [
    'Marta Venn ran for the door. “We did what we could,” said the 44-year-old mother of two.',
    ['Marta Venn: We did what we could,'],
  ],
  ['Marta Venn ran for the door. “We did what we could,” the mum of two said.', ['Marta Venn: We did what we could,']],
  ['Mayor Ida Moll promised a full and independent inquiry.', ['Ida Moll: a full and independent inquiry']],
  ['Officials said they believed the dam would hold.', ['Officials: they believed the dam would hold']],
  [
    'Outside the gates stood Marta Venn, 41, with two children. “We put out buckets,” she said.',
    ['Marta Venn: We put out buckets,'],
  ],
  ['PM: Plan is dead', ['PM: Plan is dead']],
  ['Parents are furious, with some calling for Venn to resign.', ['some: Venn to resign']],
  ['Paul Okoro MP said staff were exhausted.', ['Paul Okoro: staff were exhausted']],
  ['Plan is dead, minister says', ['minister: Plan is dead']],
  ['Plan is dead, says minister', ['minister: Plan is dead']],
  ['Police would say only that the man was “known to officers”.', ['Police: known to officers']],
  ['Police: Two dead after crash on A9', ['Police: Two dead after crash on A9']],
  ['Republican Sen. Paul Okoro of Ohio said staff were exhausted.', ['Paul Okoro: staff were exhausted']],
  ['She wore a T-shirt saying “No more buckets”.', []],
  ['Staff are exhausted, said the union’s general secretary, Paul Okoro.', ['Paul Okoro: Staff are exhausted']],
  ['Staff are exhausted, says the teachers’ union, Alliance.', ['teachers’ union: Staff are exhausted']],
  ['The chairman pressured the board to sell.', []],
  [
    'The closure came as no surprise to Marta Venn, 41. “We put out buckets,” she said.',
    ['Marta Venn: We put out buckets,'],
  ],
  ['The court heard that Venn had been drinking since noon.', ['court: Venn had been drinking since noon']],
  ['The firm knew of the cracks, critics charge.', ['critics: The firm knew of the cracks']],
  ['The firm, critics charge, knew of the cracks for years.', ['critics: knew of the cracks for years']],
  [
    'The head teacher, Marta Venn, met parents on Monday. She said the roof was unsafe.',
    ['Marta Venn: the roof was unsafe'],
  ],
  ['The party’s leader, Fiona Rae, calls on Hale to resign.', ['Fiona Rae: resign']],
  [
    'The plan is dead, according to two people briefed on the talks.',
    ['two people briefed on the talks: The plan is dead'],
  ],
  ['The plan, Venn pointed out, was already dead.', ['Venn: was already dead']],
  [
    'The school said it would reopen. It added that exams would go ahead.',
    ['school: it would reopen', 'school: exams would go ahead'],
  ],
  ['The sign says nothing about buckets.', []],
  ['The state said goodbye to its governor.', []],
  ['The talks were continuing “in good faith”, Venn said.', ['Venn: in good faith']],
  ['The “bucket brigade”, as locals call it, met on Monday.', []],
  ['There was anger among parents, with one saying: “My boy is terrified.”', ['one: My boy is terrified.']],
  ['Those who stayed said they had heard nothing.', ['Those who stayed: they had heard nothing']],
  [
    'Three people reported missing have been found, the sheriff said.',
    ['sheriff: Three people reported missing have been found'],
  ],
  ['Tom Reed, meanwhile, was having none of it. “The roof is fine.”', ['Tom Reed: The roof is fine.']],
  ['Venn and her deputy, Tom Reed, said they were sorry.', ['Venn and Tom Reed: they were sorry']],
  ['Venn expressed her condolences.', []],
  ['Venn had a simple message for the council: “Mend the roof.”', ['Venn: Mend the roof.']],
  ['Venn hit back, saying the plan was dead.', ['Venn: the plan was dead']],
  ['Venn hit back: “The plan is dead.”', ['Venn: The plan is dead.']],
  ['Venn is said to have told colleagues that the plan was dead.', ['Venn: the plan was dead']],
  ['Venn is understood to have argued for a delay.', ['Venn: a delay']],
  ['Venn made clear that the plan was dead.', ['Venn: the plan was dead']],
  ['Venn made it clear the plan was dead.', ['Venn: the plan was dead']],
  ['Venn pointed out that the plan was dead.', ['Venn: the plan was dead']],
  ['Venn responded by saying that the plan was dead.', ['Venn: the plan was dead']],
  ['Venn said she was “heartbroken”.', ['Venn: she was “heartbroken”']],
  ['Venn said talks were continuing “in good faith”.', ['Venn: in good faith']],
  ['Venn was blunt: “Mend the roof.”', ['Venn: Mend the roof.']],
  ['Venn – who has run the school since 2009 – said she was sorry.', ['Venn: she was sorry']],
  ['Venn’s message was simple: “Mend the roof.”', ['Venn: Mend the roof.']],
  ['Without money, Venn points out, the plan is dead.', ['Venn: the plan is dead']],
  ['“The plan is dead,” Venn chipped in.', ['Venn: The plan is dead,']],
  ['“The plan is dead,” Venn shot back.', ['Venn: The plan is dead,']],
  [
    'Despite telling mayors that the dam would hold through the winter, Marta Venn ultimately had it drained.',
    ['Marta Venn: the dam would hold through the winter'],
  ],
  [
    'The union accused the firm of hiding a crack that ran through the wall.',
    ['union: hiding a crack that ran through the wall'],
  ],
  [
    'The firm said its staff were helping the police and would hand over the files.',
    ['firm: its staff were helping the police and would hand over the files'],
  ],
  [
    'The mayor claimed he wanted the dam to stand and had urged the council to close it.',
    ['mayor: he wanted the dam to stand'],
  ],
  ['The firm promised not to sell the land.', ['firm: not to sell the land']],
  ['Captain Marta Venn, on Facebook: “Same dam, new owners.”', ['Marta Venn: Same dam, new owners.']],
  [
    'At the Red Lion, landlord Tom Reed was in no doubt. “Drain the thing tomorrow.”',
    ['Tom Reed: Drain the thing tomorrow.'],
  ],
  [
    'Ms Venn wants a seat on the board. According to her, the owners have agreed to talk.',
    ['Venn: the owners have agreed to talk'],
  ],
  ['Marta Venn found out from a neighbour.', []],
  ['Father Tom Reed says Mass every evening.', []],
  ['A report she wrote for the council in 2021 warned that the wall could fail.', ['report: the wall could fail']],
  [
    'Weary crews cheered as Mayor Marta Venn broke the news. She cried: “They are alive, all of them!”',
    ['Marta Venn: They are alive, all of them!'],
  ],
];

describe('more forms of reported speech', () => {
  it.each(FORMS)('%s', (text, voices) => {
    expect(said(text)).toEqual(voices);
  });
});
