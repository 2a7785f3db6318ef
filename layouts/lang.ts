import { directionOf, html, type Layout, type Views } from "yeonjae";

/**
 * The `lang` attribute at a change of language: it selects fonts, line breaking and the voice of screen readers. `dir`
 * keeps brackets and full stops where they belong, beside words that are written from right to left.
 */
export default (({ lang, page, block = false }) => {
  if (lang === page.head.lang) return html``;
  const dir = directionOf(lang);
  const isMixed = dir === "rtl" || page.head.dir === "rtl";
  return html` lang="${lang}"${isMixed && html` dir="${block ? dir : "auto"}"`}`;
}) satisfies Layout<Views["lang"]>;
