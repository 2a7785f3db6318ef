import { type Html, raw } from "../../core/html.ts";
import type { FramedPage, RenderContext } from "../output.ts";
import type { Frame } from "../theme/views/frame.ts";
import { frameOf } from "../views/frame.ts";

/** View of an own page for the layout `page`. `content` is HTML that Eleventy has rendered from a template. */
export function framedView(
  page: FramedPage,
  content: string,
  ctx: RenderContext,
): Frame & { readonly main: Html } {
  const { address, title, description, lang, unlisted } = page;
  // One text of a collection has its notes as on its own page. Those of several stay in a list below each text: style
  // sheet and script of the notes know one list on a page.
  const notes = content.split('role="doc-endnotes"').length === 2;
  const meta = { kind: "page", address, title: title || null, description, lang, unlisted, notes } as const;
  return { ...frameOf(meta, ctx), main: raw(content) };
}
