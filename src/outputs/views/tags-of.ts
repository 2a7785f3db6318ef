import type { Tag } from "../../column/tags.ts";
import type { Post } from "../../core/model.ts";
import type { RenderContext } from "../output.ts";
import type { PostView } from "../theme/views/post.ts";

/** The tags of a post that have a page, which published posts give them. */
export function tagsOf(post: Post, ctx: RenderContext): readonly Tag[] {
  return post.tags.flatMap((label) => ctx.tags.get(label) ?? []);
}

/** Links to their pages. */
export function tagLinks(post: Post, ctx: RenderContext): PostView["tags"] {
  return tagsOf(post, ctx).map(({ label, address }) => ({ href: ctx.href(address), label }));
}
