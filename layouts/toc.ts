import { html, type Layout, type Views } from "yeonjae";

/** The contents of a text: folded above it, open in the margin of a wide window. */
export default (({ contents, page }) => {
  if (contents === null) return html``;
  const { words } = page;
  return html`<nav class="toc" aria-label="${words.inThisText}">
<details>
<summary>${words.inThisText}</summary>
<ol>${contents.map(
    ({ href, text, below }) => html`
<li><a href="${href}">${text}</a>${
      below.length > 0 &&
      html`<ol>${below.map((each) => html`<li><a href="${each.href}">${each.text}</a></li>`)}</ol>`
    }</li>`,
  )}
</ol>
</details>
</nav>`;
}) satisfies Layout<Views["toc"]>;
