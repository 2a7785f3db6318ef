import { html, type Layout, type Views } from "yeonjae";

/** Posts of one year, of any series, each preceded by its date. */
export default (({ cards, page }, theme) =>
  html`<ul class="rows dated">${cards.map((card) => theme.datedRow({ card, page }))}
</ul>`) satisfies Layout<Views["datedList"]>;
