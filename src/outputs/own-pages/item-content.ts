import type { Text } from "../../core/model.ts";
import type { RenderContext } from "../output.ts";
import { frameOf, type PageMeta } from "../views/frame.ts";
import { pageTextOptions, textView } from "../views/text.ts";

/** Whose text it is. */
export type TextOwner = Pick<PageMeta, "kind" | "lang" | "address" | "title">;

/** A text as its own page shows it, notes included, without what stands around it. */
export function renderTextAlone(of: Text, owner: TextOwner, ctx: RenderContext): string {
  const page = frameOf({ ...owner, description: "" }, ctx);
  const text = textView(of, pageTextOptions(ctx, page.words));
  const parts = [ctx.theme.text({ text, page }), ctx.theme.notes({ text, page })];
  return parts
    .map(({ html }) => html)
    .join("\n")
    .trimEnd();
}
