/** Text that Markdown drops, or shows as typed where a link, a picture, a heading or code was probably meant. */
export interface LostTextFacts {
  /** A link reference definition, `[label]: …`, which is not shown. */
  "definition-unused": { readonly label: string };
  "definition-duplicate": { readonly label: string; readonly firstLine: number };
  /** It is used, and its address is a word that leads nowhere. */
  "definition-words": { readonly label: string; readonly words: string };
  /** Text that would define the label of a link, were there a blank line above it. */
  "definition-glued": { readonly label: string };
  /** `[text][label]` */
  "definition-missing": {
    readonly text: string;
    readonly label: string;
    readonly suggestion: string | null;
  };
  /** `[text](two words.md)`. `exists`: whether the address leads into the column; null on the web. */
  "address-spaces": { readonly target: string; readonly instead: string; readonly exists: boolean | null };
  /** `![text](map.png =200x)`, `[text](25.md “title”)`. `typed`: what `instead` replaces; null where that is not certain. */
  "address-rest": { readonly rest: string; readonly instead: string; readonly typed: string | null };
  /** `opens`: the line on which another one opens before it is closed. */
  "fence-unclosed": { readonly fence: string; readonly opens: number | null };
  /** `##제목` */
  "heading-tight": { readonly mark: string; readonly words: string };
  /** `[text] (25.md)`. `typed`: from the bracket to the parenthesis; null where it is not certain that a link is meant. */
  "address-apart": { readonly instead: string; readonly typed: string | null };
  /** `[text]({{ url }})` */
  "address-template": { readonly code: string };
  /** `![[map.png]]` */
  "picture-embedded": { readonly name: string; readonly instead: string };
}

export const LOST_TEXT_WARNINGS = [
  "definition-unused",
  "definition-duplicate",
  "definition-words",
  "definition-glued",
  "definition-missing",
  "address-spaces",
  "address-rest",
  "address-apart",
  "address-template",
  "fence-unclosed",
  "heading-tight",
] as const satisfies readonly (keyof LostTextFacts)[];
