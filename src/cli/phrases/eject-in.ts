import type { Language } from "../../core/problems/language.ts";
import { ejectEn } from "./eject.en.ts";
import { ejectKo } from "./eject.ko.ts";
import type { EjectPhrases } from "./eject.ts";

/** Apart from `Phrases`, so that only the commands that say them load them. */
export function ejectPhrasesIn(language: Language): EjectPhrases {
  return language === "ko" ? ejectKo : ejectEn;
}
