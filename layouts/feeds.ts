import { type FeedCard, type FeedsView, html, type Layout, type Theme, type Views } from "yeonjae";

/** The page `/feeds/`: what a feed is, and the address of each: site, series and tags; or that there are none yet. */
export default ((view, theme) => {
  const { whole, words } = view;
  return theme.page({
    ...view,
    main: html`<header class="heading">
<h1>${words.subscribe}</h1>
</header>
${whole === null ? html`<p class="text">${words.noFeedsYet}</p>` : listOf(view, whole, theme)}`,
  });
}) satisfies Layout<Views["feeds"]>;

function listOf(view: FeedsView, whole: FeedCard, theme: Theme) {
  const { choice, opml, series, tags, words } = view;
  return html`<div class="text">
<p>${words.aboutFeeds}</p>
${choice && html`<p>${words.anyFormat}</p>`}
</div>
<section aria-labelledby="_everything">
<h2 class="sec" id="_everything">${words.everything}</h2>
${theme.feed({ feed: whole, page: view })}
</section>
${series.length > 0 && bySeries(view, theme)}
${tags.length > 0 && byTag(view)}
${opml && html`<p class="more"><a href="${opml}" download>${words.everyAddress}</a> <span class="label">OPML</span></p>`}`;
}

function bySeries(view: FeedsView, theme: Theme) {
  return html`<section aria-labelledby="_series">
<h2 class="sec" id="_series">${view.words.series}</h2>${view.series.map(
    (feed) => html`
${theme.feed({ feed, page: view })}`,
  )}
</section>`;
}

/** One line each in a closed `<details>`, since there may be hundreds. */
function byTag({ tags, words }: FeedsView) {
  return html`<details class="tag-feeds">
<summary class="sec">${words.tags} <span class="count">${tags.length}</span></summary>
<ul>${tags.map(tagRow)}
</ul>
</details>`;
}

function tagRow({ address, href, id, title }: FeedCard) {
  return html`
<li id="${id}"><a href="${href}">${title}</a> <code class="address">${address.href}</code></li>`;
}
