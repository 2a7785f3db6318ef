import type { Hole, Prose } from "../../core/model.ts";

/** Splits rendered HTML at the placeholders of `addHole`. */
export function toProse(html: string, holes: readonly Hole[]): Prose {
  const prose: (string | Hole)[] = [];
  let copied = 0;
  for (let start = html.indexOf("\0"); start >= 0; start = html.indexOf("\0", copied)) {
    const end = html.indexOf("\0", start + 1);
    if (start > copied) prose.push(html.slice(copied, start));
    prose.push(holes[Number(html.slice(start + 1, end))] as Hole);
    copied = end + 1;
  }
  if (copied < html.length) prose.push(html.slice(copied));
  return prose;
}
