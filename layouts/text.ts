import { html } from "../src/html.ts";
import type { Layout, Views } from "../src/theme/theme.ts";

/** The words themselves. */
export default (({ text }) => html`<div class="text">
${text.body}
</div>`) satisfies Layout<Views["text"]>;
