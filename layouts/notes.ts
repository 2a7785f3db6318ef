import { html, type Layout, type NoteView, type Views } from "yeonjae";

/**
 * The notes of a text, in order of first call: a list, which style sheets dress as a sheet on a narrow window and
 * in the margin on a wide one. The list counts by itself; a label of the author's own is printed.
 */
export default (({ text, page }) => {
  if (text.notes.length === 0) return html``;
  return html`<section class="notes" role="doc-endnotes" aria-labelledby="_notes">
<h2 id="_notes">${page.words.notes}</h2>
<ol>${text.notes.map(
    (note) => html`
${item(note, page.words.wholeNote)}`,
  )}
</ol>
</section>`;
}) satisfies Layout<Views["notes"]>;

function item({ id, mark, number, body, cut }: NoteView, wholeNote: string) {
  const labelled = mark !== `${number}`;
  const classes = [labelled && "labelled", cut && `long lines-${cut.lines}`].filter(Boolean).join(" ");
  // Only in the margin is there a whole to show.
  const rest = cut && html`<a class="whole" href="${cut.whole}" hidden>${wholeNote}</a>`;
  return html`<li id="${id}"${classes && html` class="${classes}"`} tabindex="-1">${labelled && html`<span class="label">[${mark}]</span> `}${body}${rest}</li>`;
}
