import type { Language } from "../problems/language.ts";
import { en } from "./phrases.en.ts";
import { ko } from "./phrases.ko.ts";
import type { Phrases } from "./phrases.ts";

export function phrasesIn(language: Language): Phrases {
  return language === "ko" ? ko : en;
}
