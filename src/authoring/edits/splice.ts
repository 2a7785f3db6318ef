import { isControl } from "../../core/control-characters.ts";

/**
 * A text edit. Offsets count in the normalized text, without byte order mark and control
 * characters, and with LF line endings.
 */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Applies splices to a file's original text, whatever its line endings. It changes no other byte; an inserted line
 * gets the line ending of the line before it.
 */
export function splice(file: string, splices: readonly Splice[]): string {
  let at = file.startsWith("\ufeff") ? 1 : 0;
  let out = file.slice(0, at);
  let consumed = 0;
  let end = "\n";

  /** Offset in the file of an offset in the normalized text. Called with increasing offsets. */
  const upTo = (offset: number): number => {
    let to = at;
    for (; consumed < offset && to < file.length; consumed++) {
      while (isControl(file.charAt(to))) to++;
      const character = file[to];
      if (character !== "\r" && character !== "\n") {
        to++;
        continue;
      }
      end = character === "\r" && file[to + 1] === "\n" ? "\r\n" : character;
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
