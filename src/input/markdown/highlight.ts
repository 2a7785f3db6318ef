/** The door to highlight.js, loaded when the first fence names a language. */

import { createRequire } from "node:module";
import type { HLJSApi } from "highlight.js";

/** These ask for no colours. */
const NONE = new Set(["", "text", "txt", "plain", "plaintext", "none"]);
/** Colours in longer code would cost more than they show. */
const LONGEST = 50_000;

let loaded: HLJSApi | null = null;

/** Code as HTML with classes for colours; "" for an unknown language, which leaves the code as it is. */
export function highlight(code: string, language: string): string {
  if (NONE.has(language) || code.length > LONGEST) return "";
  loaded ??= createRequire(import.meta.url)("highlight.js/lib/common") as HLJSApi;
  if (!loaded.getLanguage(language)) return "";
  return loaded.highlight(code, { language, ignoreIllegals: true }).value;
}
