import { html, type Layout, type Views } from "yeonjae";

/** An ordered list of episodes, with their numbers as markers. */
export default (({ cards, page }, theme) =>
  html`<ol class="rows numbered">${cards.map((card) => theme.numberedRow({ card, page }))}
</ol>`) satisfies Layout<Views["numberedList"]>;
