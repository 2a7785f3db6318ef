import { html, type Layout, type Views } from "yeonjae";

/** The attribute that marks a change of language: it picks fonts, line breaks and the voice that reads aloud. */
export default (({ lang, page }) =>
  html`${lang !== page.head.lang && html` lang="${lang}"`}`) satisfies Layout<Views["lang"]>;
