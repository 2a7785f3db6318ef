import type { Weekday } from "../../core/model.ts";

/** Where a column is published; each has its files in `skeleton/hosts/`. */
export const HOSTS = ["github", "gitlab", "netlify", "cloudflare", "server"] as const;
export type Host = (typeof HOSTS)[number];

/** Languages in which a column can begin. */
export const COLUMN_LANGUAGES = ["ko", "en"] as const;
export type ColumnLanguage = (typeof COLUMN_LANGUAGES)[number];

/** What `yeonjae init` asks. */
export interface Answers {
  readonly lang: ColumnLanguage;
  readonly title: string;
  readonly author: string;
  readonly url: string;
  readonly weekday: Weekday;
  /** "07:00" */
  readonly time: string;
  readonly timeZone: string;
  readonly hosts: readonly Host[];
  readonly editor: ColumnEditor | null;
}

/** Editors in the browser for which a column can be prepared. */
export const COLUMN_EDITORS = ["pages", "sveltia"] as const;
/** `repo` is the repository to which Sveltia CMS writes: "someone/column". */
export type ColumnEditor = { readonly name: "pages" } | { readonly name: "sveltia"; readonly repo: string };

/** What stands for an answer that nobody gives: of the settings alone, the day and the zone are this machine's. */
export function defaultAnswers(
  lang: ColumnLanguage,
  { today, timeZone }: { readonly today: Weekday; readonly timeZone: string },
): Omit<Answers, "url"> {
  const names =
    lang === "ko" ? { title: "나의 칼럼", author: "글쓴이" } : { title: "My column", author: "The author" };
  return { lang, ...names, weekday: today, time: "07:00", timeZone, hosts: ["github"], editor: null };
}

/** The zone of this machine, or that of Korean authors whose machine is a server that counts in UTC. */
export function likelyZone(lang: ColumnLanguage, systemZone: string): string {
  const isUtc = /^(?:etc\/)?(?:utc|gmt|universal|zulu)$/i.test(systemZone) || systemZone === "";
  if (!isUtc) return systemZone;
  return lang === "ko" ? "Asia/Seoul" : "UTC";
}
