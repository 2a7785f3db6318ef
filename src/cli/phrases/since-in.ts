import type { Language } from "../../core/problems/language.ts";
import { sinceEn } from "./since.en.ts";
import { sinceKo } from "./since.ko.ts";
import type { SincePhrases } from "./since.ts";

/** Apart from `Phrases`, so that only the commands that say them load them. */
export function sincePhrasesIn(language: Language): SincePhrases {
  return language === "ko" ? sinceKo : sinceEn;
}
