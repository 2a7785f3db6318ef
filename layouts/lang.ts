import { html, type Layout, type Views } from "yeonjae";

/** The `lang` attribute at a change of language: it selects fonts, line breaking and the voice of screen readers. */
export default (({ lang, page }) =>
  html`${lang !== page.head.lang && html` lang="${lang}"`}`) satisfies Layout<Views["lang"]>;
