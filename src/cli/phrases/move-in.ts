import type { Language } from "../../core/problems/language.ts";
import { moveEn } from "./move.en.ts";
import { moveKo } from "./move.ko.ts";
import type { MovePhrases } from "./move.ts";

/** Apart from `Phrases`, so that only the commands that say them load them. */
export function movePhrasesIn(language: Language): MovePhrases {
  return language === "ko" ? moveKo : moveEn;
}
