import { html, type Layout, type Views } from "yeonjae";

/** Below the text: its tags, and where it can be corrected. */
export default (({ tags, edit, words }) => {
  if (tags.length === 0 && edit === null) return html``;
  const list = html`<ul aria-label="${words.tags}">${tags.map(
    (tag) => html`
<li><a href="${tag.href}" rel="tag">${tag.label}</a></li>`,
  )}
</ul>`;
  return html`<footer class="tags">
${tags.length > 0 && list}
${edit && html`<p><a href="${edit}">${words.editThis}</a></p>`}
</footer>`;
}) satisfies Layout<Views["tags"]>;
