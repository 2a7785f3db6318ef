import { html } from "../src/core/html.ts";
import type { Layout, Views } from "../src/outputs/theme/theme.ts";

/** Episodes with their own numbers as markers. */
export default (({ cards, page }, theme) =>
  html`<ol class="rows numbered">${cards.map((card) => theme.numberedRow({ card, page }))}
</ol>`) satisfies Layout<Views["numberedList"]>;
