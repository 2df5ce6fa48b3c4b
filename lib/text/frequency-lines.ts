/** Terms that begin with the same so many letters stand in one line: about seven of the 24,000 English stems. */
const HEAD = 3;

/**
 * Writes how often terms occur as lines of text, `con =12 cert=340 …`: what is common to the terms of the line, then the rest of each with its count.
 * @param counts of terms that hold neither white space nor `=`; above 0
 */
export function frequencyLines(counts: ReadonlyMap<string, number>): string {
  const lines = new Map<string, string>();
  for (const term of [...counts.keys()].sort()) {
    const head = term.slice(0, HEAD);
    lines.set(head, `${lines.get(head) ?? head} ${term.slice(HEAD)}=${counts.get(term)}`);
  }
  return [...lines.values()].join('\n');
}

/**
 * Looks terms up in such lines. Only the line of a term is searched, when it is asked for: to put all terms into a `Map` takes a worker that was just
 * woken 35 ms, and an article asks for some hundreds of them.
 */
export class FrequencyLines {
  readonly #lines = new Map<string, string>();

  constructor(text: string) {
    for (const line of text.split('\n')) this.#lines.set(line.slice(0, line.indexOf(' ')), line);
  }

  /** 0 where the term is not known. */
  count(term: string): number {
    const line = this.#lines.get(term.slice(0, HEAD));
    if (line === undefined) return 0;
    const rest = ` ${term.slice(HEAD)}=`;
    const at = line.indexOf(rest);
    return at < 0 ? 0 : Number.parseInt(line.slice(at + rest.length), 10);
  }
}
