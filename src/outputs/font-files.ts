import type { Weight } from "./font-measures.ts";

/** Names below `/assets/`. */
export const FONT_SHEET = "fonts.css";
export const FONT_LICENCE = "font-OFL.txt";

export function fontFile(weight: Weight): string {
  return `font-${weight}.woff2`;
}
