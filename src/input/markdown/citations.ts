import type { Token } from "markdown-it";
import type { Citation } from "../../core/model.ts";
import { plainText } from "./plain-text.ts";
import { sentenceAround } from "./sentence.ts";

/** What the parts of a text cite: each address once, with the sentence of its first link. */
export function citationsIn(
  parts: readonly (readonly Token[])[],
  cited: ReadonlyMap<Token, string>,
): Citation[] {
  if (cited.size === 0) return [];
  const sentences = new Map<string, string>();
  for (const part of parts) {
    for (const { children } of part) {
      if (children?.some((child) => cited.has(child))) takeSentences(children, cited, sentences);
    }
  }
  return [...sentences].map(([address, sentence]) => ({ address, sentence }));
}

/** @param sentences by address; those that are there already stay */
function takeSentences(
  children: readonly Token[],
  cited: ReadonlyMap<Token, string>,
  sentences: Map<string, string>,
): void {
  let text = "";
  const spots: { readonly address: string; readonly from: number; to: number }[] = [];
  for (const child of children) {
    const address = cited.get(child);
    if (address !== undefined) spots.push({ address, from: text.length, to: -1 });
    const last = spots.at(-1);
    if (child.type === "link_close" && last?.to === -1) last.to = text.length;
    text += plainText([child]);
  }
  for (const { address, from, to } of spots) {
    if (!sentences.has(address)) sentences.set(address, sentenceAround(text, from, to));
  }
}
