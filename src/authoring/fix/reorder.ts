import type { Line } from "./lines.ts";
import type { Study } from "./study.ts";

/** Definitions change places among themselves; whatever stands between them stays. Null when they stand right. */
export function reorder(lines: readonly Line[], { found, wanted }: Study): Line[] | null {
  if (found.every((block, index) => block === wanted[index])) return null;
  const out: Line[][] = [];
  let done = 0;
  found.forEach((place, index) => {
    const coming = wanted[index] as typeof place;
    const last = lines[coming.to - 1] as Line;
    // The end of the last line belongs to the place: a file may end without one.
    const end = { ...last, end: (lines[place.to - 1] as Line).end };
    out.push(lines.slice(done, place.from), lines.slice(coming.from, coming.to - 1), [end]);
    done = place.to;
  });
  return [...out, lines.slice(done)].flat();
}
