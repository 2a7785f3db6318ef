import { html, type Layout, type Views } from "yeonjae";

/** The post at the top of the home page: where it belongs, title, summary, facts; its cover where there is room. */
export default (({ lead: { card, cover, notes }, page }, theme) => {
  const { date, href, label, marks, readingTime, series, subtitle, summary, title } = card;
  const lang = theme.lang({ lang: card.lang, page });
  const block = theme.lang({ lang: card.lang, page, block: true });
  // Narrow windows show no cover. The icon, which is loaded anyway, keeps them from loading one.
  const { icon } = page.head;
  return html`<article class="lead">
<div>
${series && html`<p class="place"><span${theme.lang({ lang: series.lang, page })}>${series.title}</span> <span class="label">${label}</span></p>`}
<h2><a href="${href}"${lang}>${title}</a>${theme.marks(marks)}</h2>
${subtitle && html`<p class="subtitle"${block}>${subtitle}</p>`}
${summary && html`<p class="summary"${block}>${summary}</p>`}
<p class="meta">
${date && html`<time datetime="${date.iso}">${date.words}</time>`}
${readingTime && html`<span>${readingTime}</span>`}
${notes && html`<span>${notes}</span>`}
</p>
</div>
${cover && theme.picture({ picture: cover, lazy: false, narrow: icon === null ? null : { media: "(max-width: 47.99rem)", src: icon } })}
</article>`;
}) satisfies Layout<Views["lead"]>;
