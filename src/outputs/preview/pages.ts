import { isShownAsPreview, type Preview } from "../../column/previews.ts";
import { html } from "../../core/html.ts";
import type { Output, RenderContext } from "../output.ts";
import { redirectPage } from "../redirect-page.ts";
import { pathOf } from "../route.ts";
import { frameInputs, pictureInputs, seriesInputs } from "../views/inputs.ts";
import { policyTag } from "../views/policy.ts";
import { tagsOf } from "../views/tags-of.ts";
import { previewView } from "./view.ts";

/**
 * The pages at unlisted addresses: the post until it is out, then a redirect to it. None counts. A page above them
 * keeps servers that list folders from listing them.
 */
export function previewPages(previews: readonly Preview[], ctx: RenderContext): Output[] {
  if (previews.length === 0) return [];
  const pages = previews.map((each) =>
    isShownAsPreview(each) ? previewPage(each, ctx) : formerPage(each, ctx),
  );
  return [
    { path: pathOf("/preview/"), inputs: () => [ctx.once(frameInputs)], render: () => cover(ctx) },
    ...pages,
  ];
}

function previewPage(preview: Preview, ctx: RenderContext): Output {
  const { post, address } = preview;
  const layout = post.kind === "post" || post.kind === "page" ? "post" : "episode";
  const series = ctx.seriesOf(post);
  return {
    path: pathOf(address),
    source: post,
    inputs: () => [
      ctx.once(frameInputs),
      post,
      pictureInputs(ctx, [post.text], [post, series]),
      series && ctx.memo(seriesInputs, series),
      tagsOf(post, ctx).map(({ label }) => label),
    ],
    render: () => ctx.theme[layout](previewView(post, ctx)).html,
  };
}

function formerPage({ post, address }: Preview, ctx: RenderContext): Output {
  const target = { to: post.address, title: post.title, lang: post.lang, isUnlisted: true };
  return {
    path: pathOf(address),
    inputs: () => [ctx.once(frameInputs), target],
    render: () => redirectPage(target, ctx),
  };
}

function cover(ctx: RenderContext): string {
  const { title, lang } = ctx.column.site;
  return html`<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
${policyTag(ctx, [])}
<title>${title}</title>
<meta name="robots" content="noindex">
<p><a href="${ctx.href("/")}">${title}</a></p>
</html>
`.html;
}
