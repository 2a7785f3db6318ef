import MarkdownIt from "markdown-it";
import { parseFragment } from "parse5";

const md = new MarkdownIt();

/** What a reader of the Markdown sees, on one line. */
export function renderedText(markdown: string): string {
  return textIn(parseFragment(md.render(markdown))).trim();
}

interface Node {
  readonly value?: string;
  readonly childNodes?: readonly object[];
}

function textIn({ value, childNodes }: Node): string {
  return value ?? (childNodes ?? []).map(textIn).join("");
}
