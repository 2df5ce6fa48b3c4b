/**
 * Makes lib/text/document-frequency.en.json of a list of words: `node scripts/run.mjs make-document-frequency WORDS.tsv`. The list: a first line
 * `# documents<TAB>N`, then `word<TAB>count`, in how many of the N articles the lower-cased word occurs. Words are stemmed here, not at every start
 * of the extension; of a stem's word forms the most frequent one counts.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { frequencyLines } from '../lib/text/frequency-lines';
import { stem } from '../lib/text/tokens';

const [path] = process.argv.slice(2);
if (!path) throw new Error('make-document-frequency: name the list of words');
let documents = 0;
const stems = new Map<string, number>();
for (const line of readFileSync(path, 'utf8').split('\n')) {
  const [word = '', count = ''] = line.split('\t');
  if (word.startsWith('#')) documents = Number(count);
  else if (word) stems.set(stem(word), Math.max(stems.get(stem(word)) ?? 0, Number(count)));
}
const about =
  'In how many of `documents` English news articles a Porter stem occurs (its most frequent word form). A line: the first three letters, then what follows them in each stem, with its count. Made by scripts/make-document-frequency.ts.';
const table = { about, documents, stems: frequencyLines(stems) };
writeFileSync(fileURLToPath(new URL('../lib/text/document-frequency.en.json', import.meta.url)), JSON.stringify(table));
console.error(`${stems.size} stems`);
