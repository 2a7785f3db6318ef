import { html, type Layout, type Views } from "yeonjae";

/** The site's epigraph, with its author on a line below. */
export default ((page, theme) => {
  const { epigraph, lang } = page.site;
  if (epigraph === null) return html``;
  return html`<div class="epigraph" role="doc-epigraph"${theme.lang({ lang, page, block: true })}>
<p>${epigraph.text}</p>
${epigraph.author && html`<p class="epigraph-author">${epigraph.author}</p>`}
</div>`;
}) satisfies Layout<Views["epigraph"]>;
