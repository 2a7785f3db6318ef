import { html, type Layout, type Views } from "yeonjae";

/** The body of a text. */
export default (({ text }) => html`<div class="text">
${text.body}
</div>`) satisfies Layout<Views["text"]>;
