import type { Language } from "../../core/problems/language.ts";
import type { Phrases } from "./phrases.ts";

/** Lazy imports: a command speaks one language. */
export async function loadPhrases(language: Language): Promise<Phrases> {
  return language === "ko" ? (await import("./ko.ts")).ko : (await import("./en.ts")).en;
}
