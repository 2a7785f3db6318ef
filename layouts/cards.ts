import { html, type Layout, type Views } from "yeonjae";

/** Posts as cards, in the order given. */
export default (({ cards, page, level }, theme) => {
  if (cards.length === 0) return html`<p class="empty">${page.words.empty}</p>`;
  return html`<ul class="cards">${cards.map(
    (card) => html`
<li>${theme.card({ card, page, level })}</li>`,
  )}
</ul>`;
}) satisfies Layout<Views["cards"]>;
