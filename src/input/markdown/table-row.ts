/** A cell of a table's row: its text as typed, with its offset in the row. */
export interface TypedCell {
  readonly typed: string;
  readonly offset: number;
}

/** Indentation and quotation marks before a row. A row of the body can't begin with a list marker. */
const CONTAINERS = /^[\s>]*/;
/** A bar that separates cells: a backslash before it makes it text, as in markdown-it. */
const BAR = /(?<!\\)\|/g;
/** A link by name whose bar separates cells. White space at its ends makes it two cells that hold brackets. */
const TORN_LINK = /\[\[(?=[^\s|])[^[\]|`]*(?<!\\)\|[^[\]|`]*(?<=[^\s|])\]\]/;
/** Maximum length of an example in a message. */
const LONGEST = 60;

/** Splits a row of a table's body as markdown-it does, with the cells that it drops. */
export function splitRow(line: string): TypedCell[] {
  const start = CONTAINERS.exec(line)?.[0].length ?? 0;
  const row = line.slice(start).trimEnd();
  const cells: TypedCell[] = [];
  let from = 0;
  for (const { index } of row.matchAll(BAR)) {
    cells.push({ typed: row.slice(from, index), offset: start + from });
    from = index + 1;
  }
  cells.push({ typed: row.slice(from), offset: start + from });
  if (cells[0]?.typed === "") cells.shift();
  if (cells.at(-1)?.typed === "") cells.pop();
  return cells;
}

/** The first link by name that a bar tears apart, as typed, with its offset in the row: `[[1|이번 화]]`. */
export function tornLink(row: string): TypedCell | null {
  const found = row.includes("[[") ? TORN_LINK.exec(row) : null;
  return found && { typed: found[0], offset: found.index };
}

/** The first code span that bars tear apart: `` `a | b` `` in a row of two cells. */
export function tornCode(cells: readonly TypedCell[]): string | null {
  const first = cells.findIndex(isOpen);
  const last = cells.findIndex((cell, index) => index > first && isOpen(cell));
  if (first < 0 || last < 0) return null;
  const typed = cells.slice(first, last + 1).map((cell) => cell.typed);
  const code = /`.*`/.exec(typed.join("|"))?.[0] ?? "";
  return code.length > LONGEST ? null : code;
}

/** Escapes the bars of an example. */
export function escapeBars(typed: string): string {
  return typed.replace(BAR, "\\|");
}

/** Whether a code span begins or ends in a cell without its other end. */
function isOpen({ typed }: TypedCell): boolean {
  return (typed.split("`").length - 1) % 2 === 1;
}
