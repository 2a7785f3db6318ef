import { html, type Layout, type Views } from "yeonjae";

/** Links into a series: its first post and its newest. `resume.js` adds the link to the reader's last position. */
export default (({ series, page }, theme) => {
  const { latest, start } = series;
  if (latest === null) return html``;
  return html`<p class="ways" data-series="${series.href}">
${start && html`<a class="button" href="${start.href}">${start.label}</a>`}
${latest.href !== start?.href && html`<span><a href="${latest.href}">${page.words.latest} ${latest.label}</a>${theme.marks(latest.marks)}</span>`}
</p>`;
}) satisfies Layout<Views["ways"]>;
