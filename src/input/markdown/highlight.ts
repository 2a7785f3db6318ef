/** Syntax highlighting: the only import of highlight.js, loaded lazily when the first fence names a language. */

import { createRequire } from "node:module";
import type { HLJSApi } from "highlight.js";

/** Synchronous lazy loading, cached by Node. */
const require = createRequire(import.meta.url);

/** Languages that mean plain text. */
const NONE = new Set(["", "text", "txt", "plain", "plaintext", "none"]);
/** Maximum length in characters: highlighting longer code costs too much time. */
const LONGEST = 50_000;

/** Code as HTML with token classes; "" for an unknown language, for which the fence rule escapes the code. */
export function highlight(code: string, language: string): string {
  if (NONE.has(language) || code.length > LONGEST) return "";
  const library = require("highlight.js/lib/common") as HLJSApi;
  if (!library.getLanguage(language)) return "";
  return library.highlight(code, { language, ignoreIllegals: true }).value;
}
