import { block, tidy } from "./outline.ts";
import { runTool } from "./tools.ts";

/** A node of Pandoc's JSON: its type, and its content, whose form depends on the type. */
interface Node {
  readonly t: string;
  readonly c?: unknown;
}

/**
 * Pandoc's outline of some Markdown, in the form of `outlineOf`. Without smart typography, which does not concern
 * notes.
 */
export async function pandocOutline(markdown: string): Promise<string> {
  const { code, stdout, stderr } = await runTool(
    "pandoc",
    ["-f", "markdown-smart", "-t", "json"],
    {},
    markdown,
  );
  if (code !== 0) throw new Error(stderr);
  const { blocks } = JSON.parse(stdout) as { readonly blocks: readonly Node[] };
  return outline(blocks).join("\n");
}

const KINDS: Readonly<Record<string, string>> = {
  Para: "p",
  Plain: "p",
  Figure: "p",
  Header: "h",
  BlockQuote: "quote",
  BulletList: "ul",
  OrderedList: "ol",
  CodeBlock: "code",
  HorizontalRule: "rule",
  Table: "table",
};

function outline(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => {
    const kind = KINDS[node.t];
    if (kind === undefined) return outline(blocksIn(node.c));
    if (kind === "p" || kind === "h") {
      const words = tidy(wordsIn(node.c));
      return kind === "p" && words === "" ? [] : [block(kind, words)];
    }
    if (kind === "code") return [block(kind, (node.c as [unknown, string])[1])];
    const inside = outline(blocksIn(node.c)).join(" | ");
    return [block(kind, inside === "" ? "" : `[${inside}]`)];
  });
}

/** The blocks in a node, at any depth of lists of cells and items. */
function blocksIn(content: unknown): Node[] {
  if (!Array.isArray(content)) return [];
  return content.flatMap((each: unknown) =>
    isNode(each) ? (each.t in KINDS || each.t === "Div" ? [each] : []) : blocksIn(each),
  );
}

function wordsIn(content: unknown): string {
  if (Array.isArray(content)) return content.map(wordsIn).join("");
  if (!isNode(content)) return "";
  const { t, c } = content;
  if (t === "Str") return c as string;
  if (t === "Space" || t === "SoftBreak" || t === "LineBreak") return " ";
  if (t === "Note") return `{${outline(c as Node[]).join(" | ")}}`;
  if (t === "Code") return `\`${(c as [unknown, string])[1]}\``;
  if (t === "RawInline") return ""; // A comment.
  if (t === "Image") return `<${tidy(wordsIn((c as unknown[])[1]))}>`;
  return wordsIn(c);
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "t" in value;
}
