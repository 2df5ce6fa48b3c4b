/** `work`, its answers remembered by word. When more than `limit` are kept all are forgotten: words of one article come back, those of another seldom do. */
export function remembered<T>(limit: number, work: (word: string) => T): (word: string) => T {
  const answers = new Map<string, T>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    if (answers.size > limit) answers.clear();
    const answer = work(word);
    answers.set(word, answer);
    return answer;
  };
}
