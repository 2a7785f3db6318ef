import { type Html, html, joined } from "../src/core/html.ts";
import type { Layout, Theme, Views } from "../src/outputs/theme/theme.ts";
import type { Card, Frame } from "../src/outputs/views/views.ts";

/** Episodes with their own numbers as markers; a prologue, special or notice, which has none, shows its label instead. */
export default (({ cards, page }, theme) =>
  html`<ol class="rows numbered">${cards.map((card) => rowOf(card, page, theme))}
</ol>`) satisfies Layout<Views["numberedList"]>;

/** By the language around them. A card stands in the lists of fifty pages, and the same in each. */
const rows = new WeakMap<Card, Map<string, Html>>();

function rowOf(card: Card, page: Frame, theme: Theme): Html {
  const { lang } = page.head;
  const known = rows.get(card) ?? new Map<string, Html>();
  const row = known.get(lang) ?? joined(printRow(card, page, theme));
  if (known.size === 0) rows.set(card, known);
  if (!known.has(lang)) known.set(lang, row);
  return row;
}

function printRow({ date, href, label, lang, marks, number, title }: Card, page: Frame, theme: Theme): Html {
  const unnumbered = number === null;
  return html`
<li${unnumbered ? html` class="unnumbered"` : html` value="${number}"`}><span>${unnumbered && label !== title && html`<span class="label">${label}</span> `}<a href="${href}"${theme.lang({ lang, page })}>${title}</a>${theme.marks(marks)}</span>
${date && html`<time datetime="${date.iso}">${date.words}</time>`}</li>`;
}
