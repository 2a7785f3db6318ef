/** A repair, with its line in the original file. */
export type Repair =
  /** `[1]` in the text has become `[^label]`. */
  | { readonly line: number; readonly kind: "call"; readonly number: number; readonly label: string }
  /** `[1] …` in the list has become `[^label]: …`. */
  | { readonly line: number; readonly kind: "item"; readonly number: number; readonly label: string }
  /** The heading above that list has been removed. */
  | { readonly line: number; readonly kind: "heading"; readonly words: string }
  /** Definitions have been sorted by first call; `labels` in that order. */
  | { readonly line: number; readonly kind: "order"; readonly labels: readonly string[] }
  /** An address with spaces has been put into angle brackets. */
  | { readonly line: number; readonly kind: "address"; readonly from: string; readonly to: string };
