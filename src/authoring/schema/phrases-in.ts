import type { Language } from "../../core/problems/language.ts";
import type { FormPhrases } from "./forms.ts";
import { en } from "./phrases.en.ts";
import { ko } from "./phrases.ko.ts";

export function formPhrasesIn(language: Language): FormPhrases {
  return language === "ko" ? ko : en;
}
