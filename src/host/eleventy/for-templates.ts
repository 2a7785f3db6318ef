import { createRenderContext } from "../../outputs/context.ts";
import { createMemo } from "../../outputs/memo.ts";
import type { RenderContext } from "../../outputs/output.ts";
import type { SitePlan } from "../../plan/site-plan.ts";
import type { UserConfig } from "./eleventy.ts";
import { IMAGE_TRANSFORM } from "./image-transform.ts";

/** What of the column stands on pages of the author's own, and so passes their transforms. */
export interface ForTemplates {
  /** The context that it is rendered from. */
  context(plan: SitePlan): RenderContext;
  /** The HTML of a text. */
  content(html: string): string;
}

/** Where Eleventy itself puts our pages through the transforms, too, nothing is special about them. */
export const AS_RENDERED: ForTemplates = { context: ({ context }) => context, content: (html) => html };

/** A filter that only `HtmlBasePlugin` registers. */
const HTML_BASE = "addPathPrefixToFullUrl";

/**
 * In a site of the author's: `HtmlBasePlugin` puts the path prefix before each address of a page, so ours come without;
 * the image transform looks for pictures below the input folder, where those of posts are not.
 */
export function besidePages(eleventy: UserConfig): ForTemplates {
  let known: { readonly plan: SitePlan; readonly context: RenderContext } | null = null;
  return {
    context(plan) {
      if (eleventy.getFilter(HTML_BASE) === undefined) return plan.context;
      if (known?.plan !== plan) {
        const base = plan.column.site.at.split("/").map(encodeURIComponent).join("/");
        known = { plan, context: createRenderContext({ ...plan.context, memo: createMemo(), base }) };
      }
      return known.context;
    },
    content(html) {
      if (eleventy.getFilter(IMAGE_TRANSFORM) === undefined) return html;
      return html.replaceAll("<img ", "<img eleventy:ignore ");
    },
  };
}
