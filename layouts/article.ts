import { type Bookmark, html, type Layout, type Views } from "yeonjae";

/** The `<article>` of a post, from its title to its tags. */
export default ((view, theme) => {
  const { episode, text, withdrawn, words } = view;
  const content = html`${theme.text({ text, page: view })}
${theme.notes({ text, page: view })}`;
  return html`<article${episode?.bookmark && bookmark(episode.bookmark)}>
${theme.heading(view)}
${withdrawn ? html`<p class="withdrawn">${words.withdrawn}</p>` : content}
${theme.tags(view)}
</article>`;
}) satisfies Layout<Views["article"]>;

/** Data attributes for `bookmark.js`, which stores the reader's position. */
function bookmark({ series, title, episode, label }: Bookmark) {
  return html` data-series="${series}" data-title="${title}" data-episode="${episode}" data-label="${label}"`;
}
