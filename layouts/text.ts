import { html } from "../src/core/html.ts";
import type { Layout, Views } from "../src/outputs/theme/theme.ts";

/** The words themselves. */
export default (({ text }) => html`<div class="text">
${text.body}
</div>`) satisfies Layout<Views["text"]>;
