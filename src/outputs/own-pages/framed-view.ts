import { type Html, raw } from "../../core/html.ts";
import type { FramedPage, RenderContext } from "../output.ts";
import type { Frame } from "../theme/views.ts";
import { frameOf } from "../views/frame.ts";

/** An own page as the layout `page` takes it. `content` is HTML that Eleventy has made from a template. */
export function framedView(
  page: FramedPage,
  content: string,
  ctx: RenderContext,
): Frame & { readonly main: Html } {
  const { address, title, description, lang, unlisted } = page;
  // A post's text that is shown here brings its notes along.
  const notes = content.includes('role="doc-endnotes"');
  const about = { kind: "page", address, title: title || null, description, lang, unlisted, notes } as const;
  return { ...frameOf(about, ctx), main: raw(content) };
}
