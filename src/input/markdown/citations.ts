import type { Token } from "markdown-it";
import type { Citation } from "../../core/model.ts";
import { plainText } from "./plain-text.ts";
import { sentenceAround } from "./sentence.ts";

/** Collects the citations in parts of a text: each address once, with the sentence around its first link. */
export function citationsIn(
  parts: readonly (readonly Token[])[],
  cited: ReadonlyMap<Token, string>,
): Citation[] {
  if (cited.size === 0) return [];
  const sentences = new Map<string, string>();
  for (const part of parts) {
    for (const { children } of part) {
      if (children?.some((child) => cited.has(child))) collectSentences(children, cited, sentences);
    }
  }
  return [...sentences].map(([address, sentence]) => ({ address, sentence }));
}

/** @param sentences by address; existing entries are kept */
function collectSentences(
  children: readonly Token[],
  cited: ReadonlyMap<Token, string>,
  sentences: Map<string, string>,
): void {
  let text = "";
  const links: { readonly address: string; readonly from: number; to: number }[] = [];
  for (const child of children) {
    const address = cited.get(child);
    if (address !== undefined) links.push({ address, from: text.length, to: -1 });
    const last = links.at(-1);
    if (isEnd(child) && last?.to === -1) last.to = text.length;
    text += plainText([child]);
  }
  for (const { address, from, to } of links) {
    if (!sentences.has(address)) sentences.set(address, sentenceAround(text, from, Math.max(from, to)));
  }
}

/** Whether a link ends here, in Markdown or in the author's own HTML. */
function isEnd({ type, content }: Token): boolean {
  return type === "link_close" || (type === "html_inline" && /^<\/a[\s>]/i.test(content));
}
