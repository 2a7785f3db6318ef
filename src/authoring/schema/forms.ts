import { HOME_FIELDS } from "../../input/front-matter/home.ts";
import { POST_FIELDS } from "../../input/front-matter/post.ts";
import type { Form } from "../../input/front-matter/schema.ts";
import { SERIES_FIELDS } from "../../input/front-matter/series.ts";

/** The kinds of files with front matter, and their fields. `episode` is the form of all posts. */
export const FORMS = { episode: POST_FIELDS, series: SERIES_FIELDS, home: HOME_FIELDS } as const satisfies {
  readonly [name: string]: Form;
};

export type FormName = keyof typeof FORMS;
export const FORM_NAMES = Object.keys(FORMS) as FormName[];

/** How a field is called in a form, and what it is for. */
export interface Description {
  readonly label: string;
  readonly help: string;
}

/** Descriptions of all fields in one language: a field without one is a type error. */
export type Descriptions = {
  readonly [Name in FormName]: { readonly [Field in keyof (typeof FORMS)[Name]]: Description };
};

export interface FormPhrases {
  readonly titles: { readonly [Name in FormName]: string };
  readonly fields: Descriptions;
  readonly editors: EditorPhrases;
  /** Said of a field of another program: ours that does its work; "" where none is needed. */
  foreign(instead: string): string;
}

/** What a writer begins: a file, or a mark in the text. */
export type SnippetName = FileSnippet | "note" | "link";
export type FileSnippet = "episode" | "special" | "notice" | "series";

/** What editors show besides the fields. */
export interface EditorPhrases {
  readonly body: Description;
  /** Posts in no series. */
  readonly posts: string;
  readonly cards: { readonly [Name in FormName]: string };
  readonly snippets: { readonly [Name in SnippetName]: Description };
  /** At the top of `.pages.yml`. */
  readonly pagesComment: string;
  /** At the top of a file that `doctor --fix` renews while nobody has changed it. */
  readonly generated: string;
}
