import type { Language } from "../../core/problems/language.ts";
import { doctorEn } from "./doctor.en.ts";
import { doctorKo } from "./doctor.ko.ts";
import type { DoctorPhrases } from "./doctor.ts";

/** Apart from `Phrases`, so that only the commands that say them load them. */
export function doctorPhrasesIn(language: Language): DoctorPhrases {
  return language === "ko" ? doctorKo : doctorEn;
}
