import type { Token } from "markdown-it";
import type { EpisodeTitleMeta } from "./rules/episode-link.ts";

/** Text as it is read, or as ids are made from it: without the titles of others, which may change. */
export type Wording = "read" | "lasting";

/** Inline tokens as plain text: no calls of notes, no tags, line breaks as spaces. */
export function plainText(children: readonly Token[], wording: Wording = "read"): string {
  let out = "";
  for (const child of children) {
    if (child.type === "text" || child.type === "code_inline" || child.type === "text_special")
      out += child.content;
    else if (child.type === "episode_title")
      out += wording === "read" ? child.content : (child.meta as EpisodeTitleMeta).key;
    else if (child.type === "softbreak" || child.type === "hardbreak" || isBreak(child)) out += " ";
  }
  return out;
}

/** A picture's alternative text, in which another picture stands for its own. */
export function altOf(image: Token): string {
  const children = (image.children ?? []).map((child) =>
    child.type === "image" ? { ...child, type: "text", content: altOf(child) } : child,
  );
  return plainText(children).trim();
}

/** Blocks as plain text, a line each. Code is text, too; pictures are not. */
export function plainBlocks(tokens: readonly Token[], wording: Wording = "read"): string {
  const lines: string[] = [];
  for (const token of tokens) {
    if (token.children) lines.push(plainText(token.children, wording).trim());
    else if (token.type === "fence" || token.type === "code_block") lines.push(token.content);
  }
  return lines.filter(Boolean).join("\n").trim();
}

function isBreak(token: Token): boolean {
  return token.type === "html_tag" && token.tag === "br";
}
