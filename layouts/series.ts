import { html, type Layout, type SeriesView, type Theme, type Views } from "yeonjae";

/** The page of a series: title and cover, facts, where to begin, introduction, all episodes in order. */
export default ((view, theme) => {
  const { groups, introduction, series, words } = view;
  return theme.page({
    ...view,
    main: html`${heading(view, theme)}
${introduction.body.html !== "" && theme.text({ text: introduction, page: view })}
<nav class="contents" role="doc-toc" aria-labelledby="_contents"${series.first?.href !== series.latest?.href && html` data-order="${words.newestFirst}"`}>
<header class="sec"><h2 id="_contents">${words.tableOfContents}</h2>${series.readingTime && html` <span class="count">${series.readingTime}</span>`}</header>${theme.contents({ groups, page: view, level: 3 })}
${series.first === null && html`<p class="empty">${words.empty}</p>`}
</nav>
${theme.notes({ text: introduction, page: view })}`,
  });
}) satisfies Layout<Views["series"]>;

/** `resume.js` shows the reader's progress. */
function heading(view: SeriesView, theme: Theme) {
  const { author, description, hasLongTitle, series, status, words } = view;
  const { cadence, count, cover, title, upcoming } = series;
  return html`<header class="heading">
<h1${hasLongTitle && html` class="long"`}>${title}</h1>
${description && html`<p class="subtitle">${description}</p>`}
<p class="meta">
${author && html`<span>${words.byline(author.name)}</span>`}
<span class="${status}">${cadence ?? series.status}</span>
<span>${count}</span>
</p>
${upcoming && html`<p class="meta"><span class="upcoming">${theme.upcoming({ upcoming, page: view })}</span></p>`}
<progress class="so-far" aria-label="${words.readSoFar}" hidden></progress>
<div class="start">
${theme.ways({ series, page: view })}
<a href="${series.subscribe}">${words.subscribe}</a>
</div>
${cover && html`<figure class="cover">${theme.picture({ picture: cover, lazy: false })}</figure>`}
</header>`;
}
