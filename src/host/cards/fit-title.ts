import { CARD_SIZE } from "../../outputs/card-drawing.ts";
import type { MarkupNode, MeasuredNode, MeasuredRun } from "./takumi.ts";

/** Sizes of a title, in pixels. Part of the recipe: others make other pictures. */
export const TITLE_SIZES = [108, 96, 84, 74, 65, 57, 50, 44] as const;
export const MAX_LINES = 3;

/** How a title stands at one of its sizes. */
export interface TitleFit {
  /** It takes three lines at most, and all text of the card keeps inside. */
  readonly fits: boolean;
  /** A line ends within a word. */
  readonly breaksWord: boolean;
}

export function fitOf(node: MarkupNode, measured: MeasuredNode): TitleFit {
  const lines = linesOf(titleRuns(node, measured));
  return {
    fits: lines.length <= MAX_LINES && runsIn(measured).every(isInside),
    breaksWord: lines.some((line, at) => at > 0 && IN_WORD.test(`${lines[at - 1]}\n${line}`)),
  };
}

/** Letters of scripts that put spaces between words, on both sides of a line's end. */
const IN_WORD = /[\p{Script=Hangul}\p{Script=Latin}\p{N}]\n[\p{Script=Hangul}\p{Script=Latin}\p{N}]/u;

/**
 * The lines of the `<h1>`, which are found by their text, since measured trees lack nodes that show nothing: of equal
 * ones the largest, and all of the card where there is none.
 */
function titleRuns(node: MarkupNode, measured: MeasuredNode): MeasuredRun[] {
  const title = findTitle(node);
  const wanted = title === null ? "" : withoutSpaces(textOf(title));
  const [found] = nodesIn(measured)
    .map(runsIn)
    .filter((runs) => withoutSpaces(runs.map(({ text }) => text).join("")) === wanted)
    .sort((a, b) => heightOf(b) - heightOf(a));
  return found ?? runsIn(measured);
}

function findTitle(node: MarkupNode): MarkupNode | null {
  if (node.tagName === "h1") return node;
  for (const child of node.children ?? []) {
    const found = findTitle(child);
    if (found !== null) return found;
  }
  return null;
}

function textOf({ text = "", children = [] }: MarkupNode): string {
  return text + children.map(textOf).join("");
}

function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, "");
}

function heightOf(runs: readonly MeasuredRun[]): number {
  return Math.max(0, ...runs.map(({ height }) => height));
}

function nodesIn(node: MeasuredNode): MeasuredNode[] {
  return [node, ...node.children.flatMap(nodesIn)];
}

/** The runs of a tree, from the corner of the picture. */
function runsIn({ transform, runs, children }: MeasuredNode): MeasuredRun[] {
  const [x = 0, y = 0] = transform.slice(4);
  return [...runs.map((run) => ({ ...run, x: run.x + x, y: run.y + y })), ...children.flatMap(runsIn)];
}

/** The text of each line. */
function linesOf(runs: readonly MeasuredRun[]): string[] {
  const lines = new Map<number, string>();
  for (const { y, text } of runs) lines.set(Math.round(y), (lines.get(Math.round(y)) ?? "") + text);
  return [...lines.values()];
}

/** Services crop a little: text keeps away from the edges. */
const MARGIN = 40;

function isInside({ x, y, width, height }: MeasuredRun): boolean {
  const { width: right, height: bottom } = CARD_SIZE;
  return x >= MARGIN && y >= MARGIN && x + width <= right - MARGIN && y + height <= bottom - MARGIN;
}
