import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";

/** The text content after parsing as HTML, as a browser shows it. */
export function asHtml(text: string): string {
  return wordsOf(parseFragment(text));
}

function wordsOf(node: DefaultTreeAdapterTypes.Node): string {
  if (node.nodeName === "#text") return (node as DefaultTreeAdapterTypes.TextNode).value;
  return "childNodes" in node ? node.childNodes.map(wordsOf).join("") : "";
}
