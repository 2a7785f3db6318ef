import { html, type Layout, type Views } from "yeonjae";

/** Author, date and reading time; nothing on a page without a date, such as "about". */
export default (({ author, date, updated, readingTime, words }) => {
  if (date === null) return html``;
  return html`<p class="byline meta">
${author && html`<span>${name(author.href, words.byline(author.name))}</span>`}
<time datetime="${date.iso}">${date.words}</time>
${updated && html`<time datetime="${updated.iso}">${words.updated(updated.words)}</time>`}
${readingTime && html`<span>${readingTime}</span>`}
</p>`;
}) satisfies Layout<Views["byline"]>;

function name(href: string | null, byline: string) {
  return href === null ? byline : html`<a href="${href}" rel="author">${byline}</a>`;
}
