import type { Text } from "../../core/model.ts";
import type { RenderContext } from "../output.ts";
import { frameOf, type PageMeta } from "../views/frame.ts";
import { pageTextOptions, textView } from "../views/text.ts";

/** Metadata of the page that a text belongs to. */
export type TextOwner = Pick<PageMeta, "kind" | "lang" | "address" | "title">;

/** Renders a text as on its own page, notes included, without the rest of the page. */
export function renderTextAlone(text: Text, owner: TextOwner, ctx: RenderContext): string {
  const page = frameOf({ ...owner, description: "" }, ctx);
  const view = textView(text, pageTextOptions(ctx, page.words));
  const parts = [ctx.theme.text({ text: view, page }), ctx.theme.notes({ text: view, page })];
  return parts
    .map(({ html }) => html)
    .join("\n")
    .trimEnd();
}
