import { html, type Layout, type Views } from "yeonjae";

/** Episodes with their own numbers as markers. */
export default (({ cards, page }, theme) =>
  html`<ol class="rows numbered">${cards.map((card) => theme.numberedRow({ card, page }))}
</ol>`) satisfies Layout<Views["numberedList"]>;
