/** One way to read what stands between `[[` and `]]`. */
export interface Spelling {
  /** In NFC, its white space single. */
  readonly name: string;
  readonly fragment: string | null;
  /** Where the author's words begin; null without any. */
  readonly words: number | null;
}

/**
 * The ways to read `name#fragment|words`, the longest name first: a title may hold both marks, a fragment no "|". A
 * mark behind a backslash parts nothing.
 */
export function* spellings(inside: string, unescapeAll: (text: string) => string): Generator<Spelling> {
  for (const bar of cuts(inside, "|")) {
    const head = inside.slice(0, bar);
    const words = inside.slice(bar + 1).trim() === "" ? null : bar + 1;
    const least = marksIn(head, "|").at(-1) ?? 0;
    for (const hash of cuts(head, "#")) {
      if (hash < least) continue;
      const name = clean(unescapeAll(head.slice(0, hash)));
      const fragment = hash === head.length ? null : clean(unescapeAll(head.slice(hash + 1)));
      if (name !== "") yield { name, fragment, words };
    }
  }
}

export function clean(text: string): string {
  return text.replace(/\s+/g, " ").trim().normalize("NFC");
}

/** The end, then the last and the first of the marks: who needs one in between writes a backslash. */
function cuts(text: string, mark: string): Set<number> {
  const marks = marksIn(text, mark);
  return new Set([text.length, ...marks.slice(-1), ...marks.slice(0, 1)]);
}

function marksIn(text: string, mark: string): number[] {
  const marks: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === mark) marks.push(at);
  }
  return marks;
}
