import type { SeriesMove } from "./series-move.ts";

/** Behind the folder's name: no letter that would make it another name. */
const END = /^(?![\p{L}\p{N}_-])/u;

/** The lines of the author's own code that seem to mean a series by its old address or folder, from 1. */
export function linesThatMention(
  text: string,
  { address, folder }: SeriesMove,
): { readonly line: number; readonly old: string }[] {
  const wanted = [address.from, encodeURI(address.from), folder.from.normalize("NFC")];
  return text.split(/\r\n?|\n/).flatMap((typed, i) => {
    const old = wanted.find((each) => holds(typed.normalize("NFC"), each));
    return old === undefined ? [] : [{ line: i + 1, old }];
  });
}

function holds(line: string, wanted: string): boolean {
  for (let at = line.indexOf(wanted); at >= 0; at = line.indexOf(wanted, at + 1)) {
    if (wanted.endsWith("/") || END.test(line.slice(at + wanted.length))) return true;
  }
  return false;
}
