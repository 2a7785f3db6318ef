import type { Token } from "markdown-it";
import { type ParseState, report } from "./parse-state.ts";
import { lineStarts } from "./source-positions.ts";

type Fence = Token & { readonly map: [number, number] };

/** Reports code fences that are not closed, or only by the end of the next one. */
export function lintFences(tokens: readonly Token[], parse: ParseState): void {
  for (const token of tokens) {
    if (token.type !== "fence" || token.map === null) continue;
    const fence = token as Fence;
    const opening = isClosed(fence) ? openingInside(fence) : null;
    if (isClosed(fence) && opening === null) continue;
    const { source, firstLine } = parse.lineIndex;
    const starts = lineStarts(source);
    const start = starts[fence.map[0]] as number;
    const line = source.slice(start, starts[fence.map[0] + 1]);
    const opens = opening === null ? null : firstLine + fence.map[0] + 1 + opening;
    const offset = start + Math.max(0, line.indexOf(fence.markup));
    report(parse, offset, "fence-unclosed", { fence: fence.markup, opens });
  }
}

/** A closed fence has two lines more than its content; markdown-it does not say whether it has found the second. */
function isClosed({ content, map: [from, to] }: Fence): boolean {
  return content.split("\n").length - 1 === to - from - 2 && (content === "" || content.endsWith("\n"));
}

/** Line of the content, from 0, that opens a fence of the same kind; null without one. */
function openingInside({ content, markup }: Fence): number | null {
  if (!content.includes(markup)) return null;
  const opening = new RegExp(`^ {0,3}${markup}+[ \\t]*[\\p{L}\\p{N}][^\\s\`]*[ \\t]*$`, "u");
  const line = content.split("\n").findIndex((text) => opening.test(text));
  return line < 0 ? null : line;
}
