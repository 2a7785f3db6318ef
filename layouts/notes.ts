import { html, type Layout, type NoteView, type Views } from "yeonjae";

/**
 * The notes of a text, in order of first call: a list, which CSS shows as a bottom sheet in a narrow window and as
 * sidenotes in a wide one. The `ol` numbers its items; labels of the author's are rendered.
 */
export default (({ text, page }) => {
  if (text.notes.length === 0) return html``;
  return html`<section class="notes" role="doc-endnotes" aria-labelledby="${text.notesId}">
<h2 id="${text.notesId}">${page.words.notes}</h2>
<ol>${text.notes.map(
    (note) => html`
${item(note, page.words.wholeNote)}`,
  )}
</ol>
</section>`;
}) satisfies Layout<Views["notes"]>;

function item({ id, mark, number, body, cut }: NoteView, wholeNote: string) {
  const hasLabel = mark !== `${number}`;
  const classes = [hasLabel && "labelled", cut && `long lines-${cut.lines}`].filter(Boolean).join(" ");
  // Hidden by default: only in the margin is a note truncated, and CSS shows the link there.
  const rest = cut && html`<a class="whole" href="${cut.whole}" hidden>${wholeNote}</a>`;
  return html`<li id="${id}"${classes && html` class="${classes}"`} tabindex="-1">${hasLabel && html`<span class="label">[${mark}]</span> `}${body}${rest}</li>`;
}
