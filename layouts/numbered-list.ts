import { html } from "../src/html.ts";
import type { Layout, Views } from "../src/theme/theme.ts";
import type { Card } from "../src/views/views.ts";

/** Episodes with their own numbers as markers; a prologue, special or notice, which has none, shows its label instead. */
export default (({ cards, page }, theme) => {
  const row = ({ date, href, label, lang, marks, number, title }: Card) =>
    html`<span>${number === null && label !== title && html`<span class="label">${label}</span> `}<a href="${href}"${theme.lang({ lang, page })}>${title}</a>${theme.marks(marks)}</span>
${date && html`<time datetime="${date.iso}">${date.words}</time>`}`;
  return html`<ol class="rows numbered">${cards.map((card) =>
    card.number === null
      ? html`
<li class="unnumbered">${row(card)}</li>`
      : html`
<li value="${card.number}">${row(card)}</li>`,
  )}
</ol>`;
}) satisfies Layout<Views["numberedList"]>;
