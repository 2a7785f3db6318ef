/**
 * Text that is shown otherwise than typed, or leads elsewhere: characters, numbers and cells that are left out or read
 * as something else.
 */
export interface AlteredTextFacts {
  /** The first of those that were left out of a file, and how many there were. */
  "control-character": { readonly code: string; readonly count: number };
  /** A number that Markdown counts otherwise, or a date that it reads as lists: "1999." is shown as "1987.". */
  "list-number": { readonly typed: string; readonly shown: string; readonly written: string };
  /** Cells of a row that its table has no columns for; `cure` is an example of an escaped bar. */
  "table-surplus": { readonly cells: number; readonly columns: number; readonly cure: string | null };
  /** A head that has other cells than the line of dashes below it, which makes no table. */
  "table-head": { readonly cells: number; readonly columns: number; readonly cure: string | null };
  /** A link by name whose bar separates two cells: "[[1|말]]". */
  "table-bar": { readonly typed: string; readonly cure: string };
  /** `$$…$$` that no plugin has taken out of Markdown's hands, or `$…$` that is shown otherwise than typed. */
  "math-markdown": { readonly mark: "$" | "$$" };
  /** A link whose scheme nothing opens: "hhttps". */
  "link-scheme": { readonly target: string; readonly scheme: string; readonly suggestion: string | null };
}

export const ALTERED_TEXT_WARNINGS = [
  "control-character",
  "list-number",
  "table-surplus",
  "table-head",
  "table-bar",
  "math-markdown",
  "link-scheme",
] as const satisfies readonly (keyof AlteredTextFacts)[];
