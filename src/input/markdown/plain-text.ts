import type { Token } from "markdown-it";
import type { EpisodeTitleMeta } from "./rules/episode-link.ts";
import type { ParticleMeta } from "./rules/title-particle.ts";

/** `stable` is for ids: titles of linked posts, which may change, are replaced by their key. */
export type Wording = "shown" | "stable";

/** Inline tokens as plain text, without note calls and tags, line breaks as spaces. */
export function plainText(children: readonly Token[], wording: Wording = "shown"): string {
  let out = "";
  for (const child of children) {
    if (child.type === "text" || child.type === "code_inline" || child.type === "text_special")
      out += child.content;
    else if (child.type === "episode_title")
      out += wording === "shown" ? child.content : (child.meta as EpisodeTitleMeta).key;
    else if (child.type === "episode_particle")
      out += wording === "shown" ? child.content : (child.meta as ParticleMeta).typed;
    else if (child.type === "softbreak" || child.type === "hardbreak" || isBreak(child)) out += " ";
  }
  return out;
}

/** Alternative text of a picture; a nested picture is replaced by its own alternative text. */
export function altOf(image: Token): string {
  const children = (image.children ?? []).map((child) =>
    child.type === "image" ? { ...child, type: "text", content: altOf(child) } : child,
  );
  return plainText(children).trim();
}

/** Block tokens as plain text, one line per block. Includes code, not pictures. */
export function plainBlocks(tokens: readonly Token[], wording: Wording = "shown"): string {
  const lines: string[] = [];
  for (const token of tokens) {
    if (token.children) lines.push(plainText(token.children, wording).trim());
    else if (token.type === "fence" || token.type === "code_block") lines.push(token.content);
  }
  return lines.filter(Boolean).join("\n").trim();
}

function isBreak(token: Token): boolean {
  return token.type === "html_tag" && (token.tag === "br" || token.tag === "hr");
}
