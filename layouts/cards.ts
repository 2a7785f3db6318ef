import { html } from "../src/core/html.ts";
import type { Layout, Views } from "../src/outputs/theme/theme.ts";

/** Posts with their first words, in the order they come. */
export default (({ cards, page, level }, theme) => {
  if (cards.length === 0) return html`<p class="empty">${page.words.empty}</p>`;
  return html`<ul class="cards">${cards.map(
    (card) => html`
<li>${theme.card({ card, page, level })}</li>`,
  )}
</ul>`;
}) satisfies Layout<Views["cards"]>;
