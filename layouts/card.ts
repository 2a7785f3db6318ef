import { html, type Layout, type Views } from "yeonjae";

/** A post in a list: its series, title, summary and date. */
export default (({ card, page, level }, theme) => {
  const { date, href, label, marks, readingTime, series, subtitle, summary, title } = card;
  const lang = theme.lang({ lang: card.lang, page });
  const block = theme.lang({ lang: card.lang, page, block: true });
  return html`<article class="card">
${series && html`<p class="place"><a href="${series.href}"${theme.lang({ lang: series.lang, page })}>${series.title}</a> <span>${label}</span></p>`}
<h${level}><a href="${href}"${lang}>${title}</a>${theme.marks(marks)}</h${level}>
${subtitle && html`<p class="subtitle"${block}>${subtitle}</p>`}
${summary && html`<p class="summary"${block}>${summary}</p>`}
<p class="meta">
${date && html`<time datetime="${date.iso}">${date.words}</time>`}
${readingTime && html`<span>${readingTime}</span>`}
</p>
</article>`;
}) satisfies Layout<Views["card"]>;
