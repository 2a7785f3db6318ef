import { type Html, raw } from "../../core/html.ts";
import type { Hole, Prose } from "../../core/model.ts";

/** Prints prose; `fill` gives the HTML of each hole, escaped where it stands in an attribute. */
export function printProse(prose: Prose, fill: (hole: Hole) => string): string {
  let out = "";
  for (const part of prose) out += typeof part === "string" ? part : fill(part);
  return out;
}

/** The same, safe to print in a template: what is not ours in it has been escaped by markdown-it. */
export function proseHtml(prose: Prose, fill: (hole: Hole) => string): Html {
  return raw(printProse(prose, fill));
}
