/** Questions on a terminal. Each throws `Cancelled` on Ctrl-C and Escape. */
export interface Prompts {
  text(question: TextQuestion): Promise<string>;
  choose(question: Choice): Promise<string>;
  confirm(question: {
    readonly message: string;
    readonly yes: string;
    readonly no: string;
  }): Promise<boolean>;
}

export interface TextQuestion {
  readonly message: string;
  /** What an empty answer means, shown in the empty field. */
  readonly placeholder: string;
  /** What is wrong with an answer, else null. */
  readonly check: (typed: string) => string | null;
}

export interface Choice {
  readonly message: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly initial: string;
}

/** Thrown when whoever is asked has had enough. */
export class Cancelled extends Error {}
