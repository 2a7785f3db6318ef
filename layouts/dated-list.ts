import { type Card, html, type Layout, type Views } from "yeonjae";

/** Posts of one year, of any series, each preceded by its date. */
export default (({ cards, page }, theme) => {
  const item = ({ date, href, label, lang, marks, series, title }: Card) => html`<li><span class="row">
${date && html`<time datetime="${date.iso}">${date.short}</time>`}
<span><a href="${href}"${theme.lang({ lang, page })}>${title}</a>${theme.marks(marks)}
${series && html`<span class="label"><span${theme.lang({ lang: series.lang, page })}>${series.title}</span> ${label}</span>`}</span>
</span></li>`;
  return html`<ul class="rows dated">${cards.map(
    (card) => html`
${item(card)}`,
  )}
</ul>`;
}) satisfies Layout<Views["datedList"]>;
