import { html, type Layout, type TagView, type Theme, type Views } from "yeonjae";

/** The posts under one tag. */
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

/** For whoever came by a tag: where the series begin. */
function starts(view: TagView, theme: Theme) {
  return html`<ul class="starts">${view.starts.map(
    ({ href, label, series }) => html`
<li><a href="${series.href}"${theme.lang({ lang: series.lang, page: view })}>${series.title}</a> <a class="button" href="${href}">${label}</a></li>`,
  )}
</ul>`;
}
