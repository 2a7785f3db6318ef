/** Expected type of a field. */
export type Expected =
  | "text"
  | "texts"
  | "true-or-false"
  | "whole-number"
  | "positive-number"
  | "number-or-all"
  | "date"
  | "time"
  | "author"
  | "cover"
  | "mapping"
  | "cadence"
  | "month"
  | "seasons"
  | "web-address"
  | "mount-path"
  | "folder-path"
  | "csp"
  | "csp-source"
  | "picture-widths"
  | "e-mail"
  | "language"
  | "time-zone"
  | "function"
  | "outputs"
  | "navigation"
  | "navigation-place"
  /** Another spelling, which is surely meant. */
  | { readonly meant: string }
  /** Text in quotation marks where a number or `true` is wanted: without them it would be right. */
  | { readonly unquoted: string }
  /** A comment in the place of a text, as text. */
  | { readonly quoted: string }
  /** An episode 12.5, which is to stand behind episode 12. */
  | { readonly specialAfter: number }
  | { readonly oneOf: readonly string[] }
  | { readonly someOf: readonly string[] };
