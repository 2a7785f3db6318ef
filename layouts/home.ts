import { html, type Layout, type Views } from "yeonjae";

/** The home page: masthead, introduction, series with links to start reading, newest posts. */
export default ((view, theme) => {
  const { introduction, more, newest, series, site, words } = view;
  const seriesList = html`<section class="series-list" aria-labelledby="_series">
<h2 id="_series">${words.series}</h2>${series.map(
    (each) => html`
${theme.seriesCard({ series: each, page: view, level: 3 })}`,
  )}
</section>`;
  return theme.page({
    ...view,
    main: html`<header class="masthead">
<h1>${site.title}</h1>
${site.description && html`<p class="subtitle">${site.description}</p>`}
${theme.epigraph(view)}
</header>
${introduction && theme.text({ text: introduction, page: view })}
${introduction && theme.notes({ text: introduction, page: view })}
${series.length > 0 && seriesList}
<section aria-labelledby="_newest">
<h2 id="_newest">${words.newest}</h2>
${theme.cards({ cards: newest, page: view, level: 3 })}
${more && html`<p class="more"><a href="${more.href}">${more.label}</a></p>`}
</section>`,
  });
}) satisfies Layout<Views["home"]>;
