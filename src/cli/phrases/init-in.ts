import type { Language } from "../../core/problems/language.ts";
import { initEn } from "./init.en.ts";
import { initKo } from "./init.ko.ts";
import type { InitPhrases } from "./init.ts";

/** Apart from `Phrases`, so that only the commands that say them load them. */
export function initPhrasesIn(language: Language): InitPhrases {
  return language === "ko" ? initKo : initEn;
}
