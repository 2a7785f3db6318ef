import { html, type Layout, type Views } from "yeonjae";

/** A feed with its addresses. CSS selects the whole address on a click; `subscribe.js` shows the copy button. */
export default (({ feed, page }, theme) => {
  const { address, addresses, href, id, lang, title } = feed;
  const { words } = page;
  return html`<div class="feed" id="${id}">
<h3><a href="${href}"${theme.lang({ lang, page })}>${title}</a></h3>
<p class="meta">${addresses.map(
    (each) => html`
<a href="${each.href}" type="${each.type}">${each.format}</a>`,
  )}
</p>
<p class="copying">
<code class="address">${address.href}</code>
<button class="button quiet" type="button" aria-label="${words.copy}: ${title}" data-copied="${words.copied}" hidden>${words.copy}</button>
<span role="status"></span>
</p>
</div>`;
}) satisfies Layout<Views["feed"]>;
