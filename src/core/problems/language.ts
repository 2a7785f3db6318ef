import { sentences as en } from "./en.ts";
import { sentences as ko } from "./ko.ts";
import type { Sentences } from "./sentences.ts";

/** Languages of the messages of the command line. */
export const LANGUAGES = ["ko", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

type Environment = { readonly [name: string]: string | undefined };

/** Locale of the terminal, from the environment as POSIX orders it. "C" and "POSIX" name no language. */
export function languageOf(env: Environment, systemLocale: string): Language {
  const configured = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find(
    (value) => value !== undefined && value !== "",
  );
  const locale =
    configured === undefined || /^(?:C|POSIX)(?:\.|$)/.test(configured) ? systemLocale : configured;
  return /^ko(?:[-_.@]|$)/i.test(locale) ? "ko" : "en";
}

export function sentencesIn(language: Language): Sentences {
  return language === "ko" ? ko : en;
}
