import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";

/** The words that a browser shows of it; the tags that it found are gone. */
export function asHtml(text: string): string {
  return wordsOf(parseFragment(text));
}

function wordsOf(node: DefaultTreeAdapterTypes.Node): string {
  if (node.nodeName === "#text") return (node as DefaultTreeAdapterTypes.TextNode).value;
  return "childNodes" in node ? node.childNodes.map(wordsOf).join("") : "";
}
