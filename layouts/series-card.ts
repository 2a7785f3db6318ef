import { html, type Layout, type Views } from "yeonjae";

/** A series in a list: its cadence, a link to start reading, its newest episode. */
export default (({ series, page, level }, theme) => {
  const { cadence, count, cover, description, href, status, title, upcoming } = series;
  const lang = theme.lang({ lang: series.lang, page });
  return html`<article class="series-card">
${cover && theme.picture({ picture: cover, lazy: true })}
<h${level}><a href="${href}"${lang}>${title}</a></h${level}>
<p class="meta">
<span>${status}</span>
${cadence && html`<span>${cadence}</span>`}
<span>${count}</span>
${upcoming && html`<span class="upcoming">${theme.upcoming({ upcoming, page })}</span>`}
</p>
${description && html`<p class="summary"${theme.lang({ lang: series.lang, page, block: true })}>${description}</p>`}
${theme.ways({ series, page })}
</article>`;
}) satisfies Layout<Views["seriesCard"]>;
