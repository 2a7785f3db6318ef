import { type DefaultTreeAdapterTypes, type ParserError, parse, parseFragment } from "parse5";
import { unbalanced } from "./balance.ts";

/** An element as it was written: attributes decoded, and the line of its start tag. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly line: number;
  /** All text inside, in order. */
  readonly text: () => string;
}

export interface Markup {
  /** In document order. */
  readonly elements: readonly Element[];
  /** Parse errors, from which an HTML parser recovers. */
  readonly mended: readonly { readonly line: number; readonly what: string }[];
}

export function readPage(text: string): Markup {
  return read(text, parse);
}

/** Parses a fragment of HTML, such as the content of a feed's item. */
export function readPiece(text: string): Markup {
  return read(text, parseFragment);
}

interface Options {
  sourceCodeLocationInfo: true;
  onParseError: (error: ParserError) => void;
}

function read(
  text: string,
  parser: (text: string, options: Options) => DefaultTreeAdapterTypes.ParentNode,
): Markup {
  const mended = unbalanced(text);
  const onParseError = (error: ParserError): void => {
    mended.push({ line: error.startLine, what: `HTML: ${error.code}` });
  };
  return { elements: elementsBelow(parser(text, { sourceCodeLocationInfo: true, onParseError })), mended };
}

function elementsBelow(root: DefaultTreeAdapterTypes.ParentNode): Element[] {
  const elements: Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ("tagName" in node) {
      const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
      const line = node.sourceCodeLocation?.startLine ?? 0;
      elements.push({ name: node.tagName, attributes, line, text: () => textOf(node) });
    }
    if ("content" in node) visit(node.content);
    if ("childNodes" in node) node.childNodes.forEach(visit);
  };
  visit(root);
  return elements;
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}
