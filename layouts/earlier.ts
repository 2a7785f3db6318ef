import { html, type Layout, type Views } from "yeonjae";

/** 지난 《…》: the last earlier episodes of the series, and a link to all of them. */
export default ((view, theme) => {
  const earlier = view.episode?.earlier;
  if (!earlier) return html``;
  const { cards, heading, more } = earlier;
  return html`<nav class="earlier" aria-labelledby="_earlier">
<h2 class="sec" id="_earlier">${heading}</h2>
${theme.numberedList({ cards, page: view })}
${more && html`<p class="more"><a href="${more.href}">${more.label}</a></p>`}
</nav>`;
}) satisfies Layout<Views["earlier"]>;
