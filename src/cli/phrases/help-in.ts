import type { Language } from "../../core/problems/language.ts";
import { helpEn } from "./help.en.ts";
import { helpKo } from "./help.ko.ts";
import type { HelpPhrases } from "./help.ts";

export function helpPhrasesIn(language: Language): HelpPhrases {
  return language === "ko" ? helpKo : helpEn;
}
