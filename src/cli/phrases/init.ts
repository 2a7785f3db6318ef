import type { ColumnLanguage, Host } from "../../authoring/init/answers.ts";

/** The options that answer a question, in the order in which they are asked. */
export const ASKED = ["lang", "title", "author", "url", "weekday", "time", "time-zone", "host"] as const;
export type Asked = (typeof ASKED)[number];

/** Questions and messages of `init`, in one language. */
export interface InitPhrases {
  readonly questions: { readonly [A in Asked]: string };
  readonly folder: string;
  /** Asked for Sveltia CMS. */
  readonly repo: string;
  readonly git: string;
  readonly write: string;
  /** In a clone of the engine. */
  readonly replace: string;
  /** Shown in the empty field of the address. */
  readonly urlLater: string;
  readonly yes: string;
  readonly no: string;
  /** From Monday. */
  readonly weekdays: readonly string[];
  readonly hosts: { readonly [H in Host]: string };

  readonly wrong: { readonly [A in Asked]: (typed: string) => string };
  wrongEditor(typed: string): string;
  wrongRepo(typed: string): string;
  /** Sveltia CMS needs a repository, and none was named. */
  noRepo(): string;
  /** A repository that nothing would use. */
  needlessRepo(): string;
  /** Nobody can be asked: there is no terminal. */
  cannotAsk(options: readonly string[]): string;

  /** Above the list of files; `replaced` when the posts of the folder go. */
  plan(folder: string, replaced: boolean): string;
  /** Some of the files are there already. */
  exists(paths: readonly string[]): string;
  notFolder(folder: string): string;
  /** A character in a path that Eleventy takes for a part of an address. */
  oddFolder(path: string, character: string): string;
  /** Posts that git could not bring back. */
  uncommitted(paths: readonly string[]): string;
  readonly noHistory: string;
  made(files: number, folder: string): string;
  readonly firstCommit: string;
  insideRepository(folder: string): string;
  gitFailed(folder: string): string;
  installFailed(folder: string): string;
  /** What to type next. */
  next(commands: string): string;
}

/** What the help says of its options. */
export type InitOptionPhrases = {
  readonly [A in Asked | "editor" | "repo" | "yes" | "engine" | "git" | "no-install"]: string;
};

/** The same in every language, since none is chosen yet. */
export const LANGUAGE_QUESTION = "언어 · Language";
export const LANGUAGE_NAMES: { readonly [L in ColumnLanguage]: string } = { ko: "한국어", en: "English" };
