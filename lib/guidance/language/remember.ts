/**
 * A function of one word that remembers its answers: most words of a text have been met before. What it holds is let go
 * when it grows beyond a vocabulary, so that a pasted file leaves nothing behind.
 */
export function remember<T>(of: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const value = of(word);
    if (word.length > longestWord || hasDigit.test(word)) return value;
    if (known.size >= mostWords) known.clear();
    known.set(word, value);
    return value;
  };
}

const mostWords = 5000;
/** Numbers of orders and sums do not come again. */
const hasDigit = /\d/;
/** UTF-16 units. */
const longestWord = 40;
