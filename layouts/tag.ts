import { html, type Layout, type TagView, type Theme, type Views } from "yeonjae";

/** The page of a tag: its posts, and the series that they belong to. */
export default ((view, theme) =>
  theme.page({
    ...view,
    main: html`<header class="heading">
<p class="place">${view.words.tags}</p>
<h1>${view.words.tagged(view.tag)}</h1>
<p class="meta"><span>${view.count}</span></p>
</header>
${theme.cards({ cards: view.cards, page: view, level: 2 })}
${view.starts.length > 0 && starts(view, theme)}`,
  })) satisfies Layout<Views["tag"]>;

/** Links to the first post of each series. */
function starts(view: TagView, theme: Theme) {
  return html`<ul class="starts">${view.starts.map(
    ({ href, label, series }) => html`
<li><a href="${series.href}"${theme.lang({ lang: series.lang, page: view })}>${series.title}</a> <a class="button" href="${href}">${label}</a></li>`,
  )}
</ul>`;
}
