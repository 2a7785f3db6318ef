import type { Post } from "../core/model.ts";
import { type Code, type Problem, problem } from "../core/problems/problem.ts";
import type { PostEntry } from "./entries.ts";
import type { ParsedPost } from "./parsed-files.ts";

/**
 * A post with an unlisted address, known to those whom the author tells. Previews lie beside the column and never in
 * it, since every output, the author's own too, is made from the column.
 */
export interface Preview {
  readonly address: string;
  /** Once it is out, the address leads on to it. */
  readonly post: Post;
}

/** Whether the post itself stands there, not a redirect to it. */
export function isShownAsPreview({ post }: Preview): boolean {
  return post.state !== "out";
}

/** @param secret the field `preview` */
export function previewAddress(secret: string): string {
  return `/preview/${secret}/`;
}

/** The secret of a post's unlisted address; null without one. */
export function previewOf({ file }: PostEntry): string | null {
  return file.front.values.preview;
}

/** Of two posts with one unlisted address, which a copied file has, the later path is reported. */
export function* equalPreviews(posts: readonly ParsedPost[]): Generator<Problem> {
  const owners = new Map<string, string>();
  for (const { source, front } of posts) {
    const { preview } = front.values;
    if (preview === null) continue;
    const other = owners.get(preview);
    if (other === undefined) owners.set(preview, source.path);
    else yield problem("preview-equal", front.locationOf("preview"), { other });
  }
}

/**
 * Whether a problem of a draft is one of what readers have, unlike its others: an address that shows nothing, or
 * another text.
 */
export function isOfPreview({ code }: { readonly code: Code }): boolean {
  return code === "preview-wrong" || code === "preview-equal";
}
