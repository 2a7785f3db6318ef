/** Korean names that an author may type for a field, by the field's name. */
const KOREAN_FIELD_NAMES: Readonly<Record<string, string>> = {
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

/** "Did you mean": the name with the smallest edit distance, null when none is close enough. */
export function suggest(typed: string, names: Iterable<string>): string | null {
  return suggester(names)(typed);
}

/** Limit on edit distances computed per query: of thousands of similar names any one will do. */
const MAX_COMPARED = 200;

/** `suggest` with the names prepared once, for many queries. */
export function suggester(names: Iterable<string>): (typed: string) => string | null {
  const known = [...names].map((name) => {
    const word = name.normalize("NFC").toLowerCase();
    return { name, word, letters: lettersOf(word) };
  });
  return (typed) => {
    const word = typed.normalize("NFC").toLowerCase();
    const translated = Object.hasOwn(KOREAN_FIELD_NAMES, word) ? KOREAN_FIELD_NAMES[word] : undefined;
    if (translated !== undefined && known.some(({ name }) => name === translated)) return translated;
    const letters = lettersOf(word);
    let best: string | null = null;
    let nearest = Math.max(1, Math.min(3, Math.floor(word.length / 3))) + 1;
    let compared = 0;
    for (const other of known) {
      // Lower bound: every letter that only one of the two has costs an edit. Rules out most names.
      if (bitCount(letters & ~other.letters) >= nearest || bitCount(other.letters & ~letters) >= nearest)
        continue;
      if (++compared > MAX_COMPARED) break;
      const edits = distance(word, other.word, nearest);
      if (edits < nearest) {
        nearest = edits;
        best = other.name;
      }
    }
    return best;
  };
}

/** Bit set of the letters of a word: each character code modulo 32. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bitCount(bits: number): number {
  let left = bits;
  let found = 0;
  for (; left !== 0; left &= left - 1) found++;
  return found;
}

/**
 * Edit distance (optimal string alignment: swapping two neighbours counts as one edit), at most `limit`. Cells
 * further than `limit` from the diagonal are not computed.
 */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = new Array<number>(b.length + 1).fill(limit);
    const first = Math.max(1, i - limit);
    const last = Math.min(b.length, i + limit);
    if (first === 1) row[0] = i;
    let rowMinimum = row[0] as number;
    for (let j = first; j <= last; j++) {
      const same = a[i - 1] === b[j - 1];
      let edits = Math.min(
        (previous[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        edits = Math.min(edits, (beforePrevious[j - 2] ?? 0) + 1);
      }
      row[j] = edits;
      if (edits < rowMinimum) rowMinimum = edits;
    }
    if (rowMinimum > limit) return limit;
    beforePrevious = previous;
    previous = row;
  }
  return Math.min(limit, previous[b.length] ?? limit);
}
