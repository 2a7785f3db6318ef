import { type DueView, html, type Layout, type Views } from "yeonjae";

/** What is due: day, series, number, and the title where the settings show it. A row leads to the series. */
export default (({ week, page }, theme) => {
  const row = ({ iso, label, series, short, title, weekday }: DueView) => html`<li>
<time datetime="${iso}">${weekday} <span>${short}</span></time>
<span class="title"><a href="${series.href}"${theme.lang({ lang: series.lang, page })}>${series.title}</a> ${label}${
    title && html` <span class="due"${theme.lang({ lang: title.lang, page })}>${title.text}</span>`
  }</span>
</li>`;
  return html`<ul class="news days">${week.map(
    (due) => html`
${row(due)}`,
  )}
</ul>`;
}) satisfies Layout<Views["dueList"]>;
