import { type ArchiveYearView, html, type Layout, type Views } from "yeonjae";

/** The page of a year: its posts, newest first, and links to the other years. */
export default ((view, theme) => {
  const { archive, cards, count, label, title, words } = view;
  return theme.page({
    ...view,
    main: html`<header class="heading">
<nav class="breadcrumb" aria-label="${words.breadcrumb}">
<a href="${archive.href}">${archive.label}</a>
<span aria-current="page">${label}</span>
</nav>
<h1>${title}</h1>
<p class="meta"><span>${count}</span></p>
</header>
<div class="contents">
${theme.datedList({ cards, page: view })}
</div>
${otherYears(view)}`,
  });
}) satisfies Layout<Views["archiveYear"]>;

function otherYears({ words, years }: ArchiveYearView) {
  return html`<nav class="years" aria-labelledby="_years">
<h2 class="sec" id="_years">${words.byYear}</h2>
<ul>${years.map(
    ({ current, href, label }) => html`
<li><a href="${href}"${current && html` aria-current="page"`}>${label}</a></li>`,
  )}
</ul>
</nav>`;
}
