import { html, type Layout, type SeriesView, type Theme, type Views } from "yeonjae";

/** The page of a series: introduction, link to start reading, and all episodes in order. */
export default ((view, theme) => {
  const { groups, introduction, series, words } = view;
  const hasIntroduction = introduction.body.html !== "";
  return theme.page({
    ...view,
    main: html`<header class="heading">
<p class="place">${words.series}</p>
<h1>${series.title}</h1>
${!hasIntroduction && series.description && html`<p class="subtitle">${series.description}</p>`}
${byline(view, theme)}
${series.cover && html`<figure class="cover">${theme.picture({ picture: series.cover, lazy: false })}</figure>`}
</header>
${hasIntroduction && theme.text({ text: introduction, page: view })}
${theme.ways({ series, page: view })}
<nav class="contents" role="doc-toc" aria-labelledby="_contents">
<h2 id="_contents">${words.tableOfContents}</h2>${groups.map(
      ({ title, cards }) => html`
${title && html`<h3>${title}</h3>`}
${theme.numberedList({ cards, page: view })}`,
    )}
${series.first === null && html`<p class="empty">${words.empty}</p>`}
</nav>
${theme.notes({ text: introduction, page: view })}`,
  });
}) satisfies Layout<Views["series"]>;

/** Author, cadence, number of episodes, date of the first, and a link to subscribe. */
function byline(view: SeriesView, theme: Theme) {
  const { author, series, words } = view;
  const { upcoming } = series;
  return html`<p class="byline meta">
${author && html`<span>${words.byline(author.name)}</span>`}
<span>${series.status}</span>
${series.cadence && html`<span>${series.cadence}</span>`}
${upcoming && html`<span class="upcoming">${theme.upcoming({ upcoming, page: view })}</span>`}
<span>${series.count}</span>
${series.readingTime && html`<span>${series.readingTime}</span>`}
${series.since && html`<span>${series.since}</span>`}
<a href="${series.subscribe}">${words.subscribe}</a>
</p>`;
}
