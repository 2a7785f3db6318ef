/** Words that an author may type for ours. */
const IN_KOREAN: Readonly<Record<string, string>> = {
  제목: "title",
  부제: "subtitle",
  날짜: "date",
  회차: "episode",
  화: "episode",
  번호: "episode",
  태그: "tags",
  요약: "description",
  설명: "description",
  연재: "series",
  시즌: "season",
  초안: "draft",
  별칭: "aliases",
  주소: "slug",
  표지: "cover",
  글쓴이: "author",
  요일: "cadence",
};

/** "Did you mean": the nearest of some names, when one is near enough. */
export function suggest(typed: string, names: Iterable<string>): string | null {
  return suggester(names)(typed);
}

/** Of thousands of names that are all alike the first will do. */
const LOOKS = 200;

/** The same, for who asks about the same names again and again. */
export function suggester(names: Iterable<string>): (typed: string) => string | null {
  const known = [...names].map((name) => {
    const word = name.normalize("NFC").toLowerCase();
    return { name, word, letters: lettersOf(word) };
  });
  return (typed) => {
    const word = typed.normalize("NFC").toLowerCase();
    const translated = Object.hasOwn(IN_KOREAN, word) ? IN_KOREAN[word] : undefined;
    if (translated !== undefined && known.some(({ name }) => name === translated)) return translated;
    const letters = lettersOf(word);
    let best: string | null = null;
    let nearest = Math.max(1, Math.min(3, Math.floor(word.length / 3))) + 1;
    let looks = 0;
    for (const other of known) {
      // Every letter that only one of them has takes an edit; most names need no closer look.
      if (count(letters & ~other.letters) >= nearest || count(other.letters & ~letters) >= nearest) continue;
      if (++looks > LOOKS) break;
      const steps = distance(word, other.word, nearest);
      if (steps < nearest) {
        nearest = steps;
        best = other.name;
      }
    }
    return best;
  };
}

/** Which letters a word has, each as one of 32 bits. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function count(bits: number): number {
  let left = bits;
  let found = 0;
  for (; left !== 0; left &= left - 1) found++;
  return found;
}

/**
 * Edits between two words, a swap of neighbours counting as one; gives up at `limit`. What lies further from the
 * diagonal than that is not looked at.
 */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = new Array<number>(b.length + 1).fill(limit);
    const first = Math.max(1, i - limit);
    const last = Math.min(b.length, i + limit);
    if (first === 1) row[0] = i;
    let least = row[0] as number;
    for (let j = first; j <= last; j++) {
      const same = a[i - 1] === b[j - 1];
      let steps = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        steps = Math.min(steps, (before[j - 2] ?? 0) + 1);
      }
      row[j] = steps;
      if (steps < least) least = steps;
    }
    if (least > limit) return limit;
    before = above;
    above = row;
  }
  return Math.min(limit, above[b.length] ?? limit);
}
