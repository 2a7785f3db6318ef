import type { Text } from "../../core/model.ts";
import type { RenderContext } from "../output.ts";
import { frameOf, type PageMeta } from "../views/frame.ts";
import { embeddedTextOptions, textView } from "../views/text.ts";

/** Metadata of the page that a text belongs to. */
export type TextOwner = Pick<PageMeta, "kind" | "lang" | "title"> & { readonly address: string };

/** Renders a text, notes included, for another page; its ids differ from those of every other text. */
export function renderTextAlone(text: Text, owner: TextOwner, ctx: RenderContext): string {
  const page = frameOf({ ...owner, description: "" }, ctx);
  const view = textView(text, embeddedTextOptions(ctx, page.words, owner.address));
  const parts = [ctx.theme.text({ text: view, page }), ctx.theme.notes({ text: view, page })];
  return parts
    .map(({ html }) => html)
    .join("\n")
    .trimEnd();
}
