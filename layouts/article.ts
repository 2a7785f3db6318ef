import { type Bookmark, html, type Layout, type Views } from "yeonjae";

/** One piece of writing, from its title to its tags. */
export default ((view, theme) => {
  const { episode, text, withdrawn, words } = view;
  const writing = html`${theme.text({ text, page: view })}
${theme.notes({ text, page: view })}`;
  return html`<article${episode?.bookmark && bookmark(episode.bookmark)}>
${theme.heading(view)}
${withdrawn ? html`<p class="withdrawn">${words.withdrawn}</p>` : writing}
${theme.tags(view)}
</article>`;
}) satisfies Layout<Views["article"]>;

/** For the script that remembers where a reader left. */
function bookmark({ series, episode, label }: Bookmark) {
  return html` data-series="${series}" data-episode="${episode}" data-label="${label}"`;
}
