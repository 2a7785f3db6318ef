import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { html } from "../../src/core/html.ts";
import type { Note, Prose, Text } from "../../src/core/model.ts";
import { renderProse } from "../../src/input/markdown/render-prose.ts";

/**
 * Outline of a text, in a form that is independent of the parser: a line for each block, nested blocks in brackets,
 * and each note in braces where it is called.
 *
 *     p 안개{p 새벽에.}가 낀다.
 *     ul [p 하나 | p 둘]
 */
export function outlineOf(text: Text): string {
  const note = (body: Prose, open: readonly Note[]): string =>
    blocks(nodesOf(body), (number) => {
      const called = text.notes[number - 1] as Note;
      return open.includes(called) ? "↺" : note(called.body, [...open, called]);
    }).join(" | ");
  const call = (number: number): string =>
    note((text.notes[number - 1] as Note).body, [noteAt(text, number)]);
  return blocks(nodesOf(text.body), call).join("\n");
}

function noteAt(text: Text, number: number): Note {
  return text.notes[number - 1] as Note;
}

type Call = (number: number) => string;
type Node = DefaultTreeAdapterTypes.ChildNode;

const BLOCKS: Readonly<Record<string, string>> = {
  p: "p",
  figure: "p",
  li: "",
  blockquote: "quote",
  ul: "ul",
  ol: "ol",
  pre: "code",
  hr: "rule",
  table: "table",
  h1: "h",
  h2: "h",
  h3: "h",
  h4: "h",
  h5: "h",
  h6: "h",
};

/** Transparent elements: only their children are in the outline. */
const TRANSPARENT = new Set(["div", "thead", "tbody", "tr", "th", "td", "li"]);

function nodesOf(prose: Prose): readonly Node[] {
  return parseFragment(
    renderProse(prose, (hole) => {
      if (hole.hole === "picture") return html`<img alt="${hole.alt}">`.html;
      return hole.hole === "call" ? `<i data-note="${hole.note}"></i>` : "";
    }),
  ).childNodes;
}

/** Loose text among blocks, as in the items of a tight list, is a paragraph. */
function blocks(nodes: readonly Node[], call: Call): string[] {
  const out: string[] = [];
  let loose = "";
  const flush = (): void => {
    if (loose.trim() !== "") out.push(`p ${tidy(loose)}`);
    loose = "";
  };
  for (const node of nodes) {
    const kind = "tagName" in node ? BLOCKS[node.tagName] : undefined;
    if (!("tagName" in node) || (kind === undefined && !TRANSPARENT.has(node.tagName))) {
      loose += words(node, call);
      continue;
    }
    flush();
    if (TRANSPARENT.has(node.tagName)) out.push(...blocks(node.childNodes, call));
    else if (kind === "p" && isEmpty(node)) continue;
    else if (kind === "p" || kind === "h")
      out.push(block(kind, node.childNodes.map((each) => words(each, call)).join("")));
    else if (kind === "code") out.push(block(kind, node.childNodes.map((each) => raw(each)).join("")));
    else out.push(block(kind as string, `[${blocks(node.childNodes, call).join(" | ")}]`.replace("[]", "")));
  }
  flush();
  return out;
}

/** An empty paragraph, which in a page holds only back links. */
function isEmpty({ childNodes }: { readonly childNodes: readonly Node[] }): boolean {
  return childNodes.every((node) => "value" in node && node.value.trim() === "");
}

function words(node: Node, call: Call): string {
  if ("value" in node) return node.value;
  if (!("tagName" in node)) return "";
  const attribute = (name: string): string => node.attrs.find((each) => each.name === name)?.value ?? "";
  if (node.tagName === "i" && attribute("data-note") !== "")
    return `{${call(Number(attribute("data-note")))}}`;
  if (node.tagName === "img") return `<${attribute("alt")}>`;
  if (node.tagName === "br") return " ";
  const inside = node.childNodes.map((each) => words(each, call)).join("");
  return node.tagName === "code" ? `\`${inside}\`` : inside;
}

function raw(node: Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(raw).join("") : "";
}

export function block(kind: string, inside: string): string {
  return `${kind} ${tidy(inside)}`.trimEnd();
}

export function tidy(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
