import { html, type Layout, type Views } from "yeonjae";

/** A series as a stamp: cover or initial, title, one line of description, one line of facts. */
export default (({ series, page }, theme) => {
  const { count, cover, description, href, initial, next, pace, title } = series;
  const lang = theme.lang({ lang: series.lang, page });
  return html`<li class="stamp">
${cover ? theme.picture({ picture: cover, lazy: true }) : html`<span class="initial" data-initial="${initial}"${lang}></span>`}
<h3><a href="${href}"${lang}>${title}</a></h3>
${description && html`<p class="summary"${theme.lang({ lang: series.lang, page, block: true })}>${description}</p>`}
<p class="meta">
${pace && html`<span>${pace}</span>`}
<span>${count}</span>
${next && html`<span>${page.words.shortNext} <time datetime="${next.iso}">${next.day}</time></span>`}
</p>
</li>`;
}) satisfies Layout<Views["seriesCard"]>;
