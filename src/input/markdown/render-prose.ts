import { type Html, raw } from "../../core/html.ts";
import type { Hole, Prose } from "../../core/model.ts";

/** Renders prose as HTML; `fill` returns the HTML of each hole, escaped for its position. */
export function renderProse(prose: Prose, fill: (hole: Hole) => string): string {
  let out = "";
  for (const part of prose) out += typeof part === "string" ? part : fill(part);
  return out;
}

/** Renders prose for a template, unescaped: markdown-it has already escaped what the author wrote. */
export function proseHtml(prose: Prose, fill: (hole: Hole) => string): Html {
  return raw(renderProse(prose, fill));
}
