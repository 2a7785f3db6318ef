import type { Weekday } from "../../core/model.ts";
import { isTimeZone } from "../../core/time/zone.ts";
import { weekdayNamed } from "../../input/front-matter/cadence.ts";
import { REPO } from "../../input/settings/editor.ts";
import { webAddressOf } from "../../input/settings/fields.ts";
import { COLUMN_LANGUAGES, type ColumnLanguage, HOSTS, type Host } from "./answers.ts";

/** Readers of typed answers, from a flag or a prompt; null when an answer can't be what is asked for. */

/** One line of words: a title or a name. */
export function readLine(typed: string): string | null {
  const line = typed
    .toWellFormed()
    .normalize("NFC")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  return /[^\s\p{Default_Ignorable_Code_Point}]/u.test(line) ? line : null;
}

export function readLanguage(typed: string): ColumnLanguage | null {
  const name = typed.trim().toLowerCase();
  return COLUMN_LANGUAGES.find((lang) => name === lang || name.startsWith(`${lang}-`)) ?? null;
}

/** A web address; without "https://" it is completed. */
export function readUrl(typed: string): string | null {
  const text = typed.trim();
  const complete = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  const url = webAddressOf(complete);
  // A name without a dot is a slip, or a machine that only this network knows.
  return url !== null && /[.:]/.test(new URL(url).host) ? url : null;
}

export function readWeekday(typed: string): Weekday | null {
  return weekdayNamed(typed);
}

/** "7:00" and "07:00" are one time. */
export function readTime(typed: string): string | null {
  const match = /^(\d{1,2}):(\d\d)$/.exec(typed.trim());
  if (match === null || Number(match[1]) > 23 || Number(match[2]) > 59) return null;
  return `${match[1]?.padStart(2, "0")}:${match[2]}`;
}

export function readTimeZone(typed: string): string | null {
  const name = typed.trim();
  return isTimeZone(name) ? name : null;
}

/** "someone/column", also copied as an address from the browser or from git. */
export function readRepository(typed: string): string | null {
  const repo = typed
    .trim()
    .replace(/^(?:[a-z]+:\/\/(?:[^/@]+@)?[^/]+\/|[^/@]+@[^/:]+:)/i, "")
    .replace(/(?:\.git)?\/*$/, "");
  return REPO.test(repo) ? repo : null;
}

/** "github", or several: "netlify,cloudflare". */
export function readHosts(typed: string): readonly Host[] | null {
  const names = typed.split(",").map((name) => name.trim().toLowerCase());
  const hosts = HOSTS.filter((host) => names.includes(host));
  return hosts.length === new Set(names).size ? hosts : null;
}
