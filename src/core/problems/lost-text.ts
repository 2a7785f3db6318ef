/** Text that Markdown drops, or shows as typed where a link, a picture, a heading or code was probably meant. */
export interface LostTextFacts {
  /** A link reference definition, `[label]: …`, which is not shown. */
  "definition-unused": { readonly label: string };
  "definition-duplicate": { readonly label: string; readonly firstLine: number };
  /** It is used, and its address is a word that leads nowhere. */
  "definition-words": { readonly label: string; readonly words: string };
  /** `[text][label]` */
  "definition-missing": {
    readonly text: string;
    readonly label: string;
    readonly suggestion: string | null;
  };
}

export const LOST_TEXT_WARNINGS = [
  "definition-unused",
  "definition-duplicate",
  "definition-words",
  "definition-missing",
] as const satisfies readonly (keyof LostTextFacts)[];
