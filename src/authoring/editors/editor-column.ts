import type { Language } from "../../core/problems/language.ts";

/** What the configuration of an editor is made from. */
export interface EditorColumn {
  /** Language of labels and hints. */
  readonly language: Language;
  /** "posts" */
  readonly folder: string;
  readonly series: readonly EditorSeries[];
}

export interface EditorSeries {
  /** The folder's name: "city". */
  readonly slug: string;
  readonly title: string;
}

/** The file of the home page or of a series, and the name that editors know it by. */
export const CARD = "index";
