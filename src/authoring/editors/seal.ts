import { createHash } from "node:crypto";
import type { Language } from "../../core/problems/language.ts";
import { formPhrasesIn } from "../schema/phrases-in.ts";

/** The first line of a file that we write: what it is, and a digest of the rest. */
const SEAL = /^(?:#|\/\/) .*\[([0-9a-f]{16})\]\r?\n/;

/** Puts a line before a text that says whether anybody has changed it since, so that only then it is renewed. */
export function seal(comment: "#" | "//", text: string, language: Language): string {
  return `${comment} ${formPhrasesIn(language).editors.generated} [${digest(text)}]\n${text}`;
}

/** Whether a text is as it was written; the ends of its lines may be others. */
export function isSealed(text: string): boolean {
  const [line = "", found] = SEAL.exec(text) ?? [];
  return found !== undefined && found === digest(text.slice(line.length).replaceAll("\r\n", "\n"));
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
