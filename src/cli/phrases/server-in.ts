import type { Language } from "../../core/problems/language.ts";
import { serverEn } from "./server.en.ts";
import { serverKo } from "./server.ko.ts";
import type { ServerPhrases } from "./server.ts";

/** Apart from `Phrases`, so that only the commands that say them load them. */
export function serverPhrasesIn(language: Language): ServerPhrases {
  return language === "ko" ? serverKo : serverEn;
}
