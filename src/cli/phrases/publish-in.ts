import type { Language } from "../../core/problems/language.ts";
import { publishEn } from "./publish.en.ts";
import { publishKo } from "./publish.ko.ts";
import type { PublishPhrases } from "./publish.ts";

/** Apart from `Phrases`, so that only the commands that say them load them. */
export function publishPhrasesIn(language: Language): PublishPhrases {
  return language === "ko" ? publishKo : publishEn;
}
