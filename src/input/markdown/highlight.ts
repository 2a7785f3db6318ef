/** The door to highlight.js, loaded when the first fence names a language. */

import { createRequire } from "node:module";
import type { HLJSApi } from "highlight.js";

/** Node loads a module once, when it is first required. */
const require = createRequire(import.meta.url);

/** These ask for no colours. */
const NONE = new Set(["", "text", "txt", "plain", "plaintext", "none"]);
/** Colours in longer code would cost more than they show. */
const LONGEST = 50_000;

/** Code as HTML with classes for colours; "" for an unknown language, which leaves the code as it is. */
export function highlight(code: string, language: string): string {
  if (NONE.has(language) || code.length > LONGEST) return "";
  const library = require("highlight.js/lib/common") as HLJSApi;
  if (!library.getLanguage(language)) return "";
  return library.highlight(code, { language, ignoreIllegals: true }).value;
}
