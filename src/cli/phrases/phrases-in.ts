import type { Language } from "../../core/problems/language.ts";
import { en } from "./en.ts";
import { ko } from "./ko.ts";
import type { Phrases } from "./phrases.ts";

export function phrasesIn(language: Language): Phrases {
  return language === "ko" ? ko : en;
}
