import { type Card, html, type Layout, type Views } from "yeonjae";

/** Posts as news: the title, then date, series and number. The whole row is the link's target. */
export default (({ cards, page }, theme) => {
  const row = ({ date, href, kind, label, lang, marks, series, title }: Card) => html`<li class="${kind}">
<span class="title"><a href="${href}"${theme.lang({ lang, page })}>${title}</a>${theme.marks(marks)}</span>
${date && html`<time datetime="${date.iso}">${date.short}</time>`}
${series && html`<span class="from"><span${theme.lang({ lang: series.lang, page })}>${series.title}</span> <span class="label">${label}</span></span>`}
</li>`;
  return html`<ul class="news">${cards.map(
    (card) => html`
${row(card)}`,
  )}
</ul>`;
}) satisfies Layout<Views["newsList"]>;
