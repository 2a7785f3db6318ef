import type { Hole, Prose } from "../model.ts";

/** Cuts printed HTML at the marks that `leave` has put into it. */
export function toProse(html: string, holes: readonly Hole[]): Prose {
  const prose: (string | Hole)[] = [];
  html.split("\0").forEach((part, index) => {
    // Text and the numbers of holes take turns.
    const piece = index % 2 === 0 ? part : holes[Number(part)];
    if (piece !== undefined && piece !== "") prose.push(piece);
  });
  return prose;
}
