import { html } from "../src/html.ts";
import type { Layout, Views } from "../src/theme/theme.ts";

/** The posts under one tag. */
export default ((view, theme) =>
  theme.page({
    ...view,
    main: html`<header class="heading">
<p class="place">${view.words.tags}</p>
<h1>${view.words.tagged(view.tag)}</h1>
<p class="meta"><span>${view.count}</span></p>
</header>
${theme.cards({ cards: view.cards, page: view, level: 2 })}`,
  })) satisfies Layout<Views["tag"]>;
