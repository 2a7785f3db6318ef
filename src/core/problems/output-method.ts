/** Methods of an output module, of an output (`render`, `inputs`) and of a navigation entry (`label`). */
export type OutputFunction =
  | "list"
  | "render"
  | "inputs"
  | "reserves"
  | "linkTargets"
  | "headers"
  | "sitemap"
  | "navigation"
  | "label";

/** The same, and fields of an output. */
export type OutputMethod = OutputFunction | "type" | "counts" | "source";
