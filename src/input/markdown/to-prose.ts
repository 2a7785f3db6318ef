import type { Hole, Prose } from "../../core/model.ts";

/** Cuts printed HTML at the marks that `leave` has put into it. */
export function toProse(html: string, holes: readonly Hole[]): Prose {
  const prose: (string | Hole)[] = [];
  let done = 0;
  for (let mark = html.indexOf("\0"); mark >= 0; mark = html.indexOf("\0", done)) {
    const end = html.indexOf("\0", mark + 1);
    if (mark > done) prose.push(html.slice(done, mark));
    prose.push(holes[Number(html.slice(mark + 1, end))] as Hole);
    done = end + 1;
  }
  if (done < html.length) prose.push(html.slice(done));
  return prose;
}
