/** A place in a text as posts are read, without byte order mark and with LF alone, and what is to stand there. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Writes splices into a file as it lies on disk. Not a byte changes beside, and new lines end as the line before
 * them does.
 */
export function splice(file: string, splices: readonly Splice[]): string {
  let at = file.startsWith("\ufeff") ? 1 : 0;
  let out = file.slice(0, at);
  let read = 0;
  let end = "\n";

  /** How far the file goes up to a place in the text. */
  const upTo = (place: number): number => {
    let to = at;
    for (; read < place && to < file.length; read++) {
      const mark = file[to];
      if (mark !== "\r" && mark !== "\n") {
        to++;
        continue;
      }
      end = mark === "\r" && file[to + 1] === "\n" ? "\r\n" : mark;
      to += end.length;
    }
    return to;
  };

  for (const { from, to, text } of [...splices].sort((a, b) => a.from - b.from)) {
    const begin = upTo(from);
    out += file.slice(at, begin) + text.replaceAll("\n", end);
    at = begin;
    at = upTo(to);
  }
  return out + file.slice(at);
}
