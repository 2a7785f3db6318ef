import { type Bookmark, html, type Layout, type Views } from "yeonjae";

/** The `<article>` of a post, from its title to its tags. */
export default ((view, theme) => {
  const { episode, head, text, withdrawn, words } = view;
  const content = html`${theme.toc({ contents: text.contents, page: view })}
${theme.text({ text, page: view })}
${theme.notes({ text, page: view })}`;
  const face = withdrawn ? "gone" : episode?.kind;
  // Data for `article.js`, which makes a button of it. An unlisted text has no address to pass on.
  const share =
    head.canonical !== null && html` data-share="${words.share}" data-copied="${words.addressCopied}"`;
  return html`<article${face && html` class="${face}"`}${!withdrawn && share}${episode?.bookmark && bookmark(episode.bookmark)}>
${theme.heading(view)}
${withdrawn ? html`<p class="withdrawn">${words.withdrawn}</p>` : content}
${theme.tags(view)}
</article>`;
}) satisfies Layout<Views["article"]>;

/** Data attributes for `bookmark.js`, which stores the reader's position. */
function bookmark({ series, title, episode, label }: Bookmark) {
  return html` data-series="${series}" data-title="${title}" data-episode="${episode}" data-label="${label}"`;
}
