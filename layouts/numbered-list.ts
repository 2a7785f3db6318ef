import { html, type Layout, type Views } from "yeonjae";

/** A list of episodes. Their numbers are text: an `ol` would number the specials and notices among them as well. */
export default (({ cards, page }, theme) =>
  html`<ul class="rows numbered">${cards.map((card) => theme.numberedRow({ card, page }))}
</ul>`) satisfies Layout<Views["numberedList"]>;
