/** One way to split what is between `[[` and `]]`. */
export interface Candidate {
  /** In NFC, with white space collapsed. */
  readonly name: string;
  readonly fragment: string | null;
  /** Offset of the author's own link text; null without any. */
  readonly words: number | null;
}

/**
 * Ways to split `name#fragment|words`, longest name first: a title may contain both separators, a fragment no "|". A
 * separator after a backslash is literal.
 */
export function* candidates(inside: string, unescapeAll: (text: string) => string): Generator<Candidate> {
  for (const bar of cutPoints(inside, "|")) {
    const head = inside.slice(0, bar);
    const words = inside.slice(bar + 1).trim() === "" ? null : bar + 1;
    const minimum = separators(head, "|").at(-1) ?? 0;
    for (const hash of cutPoints(head, "#")) {
      if (hash < minimum) continue;
      const name = clean(unescapeAll(head.slice(0, hash)));
      const fragment = hash === head.length ? null : clean(unescapeAll(head.slice(hash + 1)));
      if (name !== "") yield { name, fragment, words };
    }
  }
}

export function clean(text: string): string {
  return text.replace(/\s+/g, " ").trim().normalize("NFC");
}

/** Offsets to split at: the end, then the last and the first separator. One in between needs a backslash. */
function cutPoints(text: string, mark: string): Set<number> {
  const marks = separators(text, mark);
  return new Set([text.length, ...marks.slice(-1), ...marks.slice(0, 1)]);
}

function separators(text: string, mark: string): number[] {
  const marks: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === mark) marks.push(at);
  }
  return marks;
}
