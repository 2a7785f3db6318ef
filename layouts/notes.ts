import { html } from "../src/html.ts";
import type { Layout, Views } from "../src/theme/theme.ts";
import type { NoteView } from "../src/views/views.ts";

/**
 * The notes of a text, in order of first call: a list, which notes.css dresses as a sheet on a narrow window. The
 * list counts by itself; a label of the author's own is printed.
 */
export default (({ text, page }) => {
  if (text.notes.length === 0) return html``;
  return html`<section class="notes" role="doc-endnotes" aria-labelledby="_notes">
<h2 id="_notes">${page.words.notes}</h2>
<ol>${text.notes.map(
    (note) => html`
${item(note)}`,
  )}
</ol>
</section>`;
}) satisfies Layout<Views["notes"]>;

function item({ id, mark, number, body }: NoteView) {
  if (mark === `${number}`) return html`<li id="${id}" tabindex="-1">${body}</li>`;
  return html`<li id="${id}" class="labelled" tabindex="-1"><span class="label">[${mark}]</span> ${body}</li>`;
}
