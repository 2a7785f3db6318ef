import type { DateChoice } from "../../authoring/publish/release-date.ts";

/** Messages of `publish`. Dates are as in `shortDate`, but where a post stands: those are `words.date` with a time. */
export interface PublishPhrases {
  // Usage errors.
  /** npm runs a script called `publish` by itself. */
  byNpm(): string;
  wrongDate(typed: string): string;
  /** `--date` beside `--unlisted`. */
  dateOfUnlisted(): string;
  noDraft(input: string): string;
  whichDraft(): string;
  noFile(typed: string, suggestion: string | null): string;
  severalPosts(typed: string, paths: readonly string[]): string;
  outside(path: string, input: string): string;
  notPost(path: string): string;
  card(path: string): string;
  /** `--date` for a page. */
  pageDate(path: string): string;

  // A post that is no draft.
  alreadyOut(path: string, date: string | null): string;
  alreadyScheduled(path: string, date: string): string;

  /** The question about a date that has passed. */
  askDate(path: string, date: string): string;
  readonly choices: { readonly [Choice in DateChoice]: (date: string) => string };

  // Results. Fields that were written:
  dateMissing(date: string): string;
  dateChanged(date: string): string;
  dateKept(date: string): string;
  numbered(number: number): string;
  identified(id: string): string;
  /** The site's id in its settings; `isKept` where it is the address that identities are made from already. */
  siteIdentified(id: string, isKept: boolean): string;
  /** The same, where nothing was written. */
  siteIdByHand(line: string): string;
  /** Where and when it stands; `label` is "25화", "" for a post in no series. */
  stands(post: Standing): string;
  /** @param docs the folder of the documentation */
  scheduled(date: string, docs: string): string;
  /** The post that comes out has an unlisted address. */
  previewLeads(url: string): string;
  /** Where a preview stands. */
  previewStands(post: Pick<Standing, "title" | "series" | "label" | "url">): string;
  /** What an unlisted address hides and what it does not. */
  readonly previewSecret: string;
  /** The unlisted address of a post that is out. */
  previewOver(url: string, address: string): string;
  /** The post can't be shown, for what its problems say. */
  readonly noPreview: string;
  /** Drafts that stand before it in its series. */
  draftsBefore(labels: readonly string[]): string;
  /** The date of a draft that has none, in a list. */
  readonly noDate: string;
  readonly dry: string;
  readonly refused: string;
  /** Errors that it has not caused, and that stop the build. */
  errorsElsewhere(count: number): string;
  readonly git: string;
  /** Behind the git commands, where there is no remote repository. */
  readonly noRemote: string;
  commitMessage(series: string | null, label: string, title: string): string;
}

export interface Standing {
  readonly title: string;
  readonly series: string | null;
  readonly label: string;
  /** Null for a page. */
  readonly date: string | null;
  readonly url: string;
  readonly state: "out" | "scheduled" | "draft";
}
