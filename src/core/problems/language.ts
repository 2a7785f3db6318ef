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

/** Lazy imports: a command speaks one language. */
export async function loadSentences(language: Language): Promise<Sentences> {
  const { sentences } = language === "ko" ? await import("./ko.ts") : await import("./en.ts");
  return sentences;
}
