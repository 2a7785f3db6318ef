import { html, type Layout, type TagView, type Theme, type Views } from "yeonjae";

/** The page of a tag: its posts, newest first, and the series that they belong to. */
export default ((view, theme) =>
  theme.page({
    ...view,
    main: html`<header class="heading">
<p class="place">${view.words.tags}</p>
<h1>${view.words.tagged(view.tag)}</h1>
<p class="meta"><span>${view.count}</span></p>
</header>
${view.years.map(
  ({ cards, label }) => html`
<h2 class="year">${label}</h2>
${theme.datedList({ cards, page: view })}`,
)}
${view.starts.length > 0 && starts(view, theme)}`,
  })) satisfies Layout<Views["tag"]>;

/** Links to the first post of each series. */
function starts(view: TagView, theme: Theme) {
  return html`<section aria-labelledby="_starts">
<h2 class="sec" id="_starts">${view.words.series}</h2>
<ul class="starts">${view.starts.map(
    ({ href, label, series }) => html`
<li><a href="${series.href}"${theme.lang({ lang: series.lang, page: view })}>${series.title}</a> <a href="${href}">${label}</a></li>`,
  )}
</ul>
</section>`;
}
