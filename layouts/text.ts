import { html, type Layout, type Views } from "yeonjae";

/** The words themselves. */
export default (({ text }) => html`<div class="text">
${text.body}
</div>`) satisfies Layout<Views["text"]>;
