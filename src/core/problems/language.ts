import { sentences as en } from "./en.ts";
import { sentences as ko } from "./ko.ts";
import type { Sentences } from "./sentences.ts";

/** The languages in which commands speak. */
export type Language = "ko" | "en";

type Environment = { readonly [name: string]: string | undefined };

/** The language of whoever sits at the terminal. "C" and "POSIX" say nothing about it. */
export function languageOf(env: Environment, systemLocale: string): Language {
  const named = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== "");
  const locale = named === undefined || /^(?:C|POSIX)(?:\.|$)/.test(named) ? systemLocale : named;
  return /^ko(?:[-_.@]|$)/i.test(locale) ? "ko" : "en";
}

export function sentencesIn(language: Language): Sentences {
  return language === "ko" ? ko : en;
}
