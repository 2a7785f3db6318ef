import { html, type Layout, type Views } from "yeonjae";

/** Below the text: the tags of the post, and a link to edit its source. */
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
