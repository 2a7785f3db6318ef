import { html, type Layout, type Views } from "yeonjae";

/** An item of `numberedList`: its number, or the label of a prologue, special or notice, then its title. */
export default (({ card: { date, href, kind, label, lang, marks, number, title }, page }, theme) => {
  const unnumbered = number === null;
  return html`
<li${unnumbered ? html` class="${kind}"><span class="row">` : html`><span class="number">${number}</span> <span class="row">`}<span>${unnumbered && label !== title && html`<span class="label">${label}</span> `}<a href="${href}"${theme.lang({ lang, page })}>${title}</a>${theme.marks(marks)}</span>
${date && html`<time datetime="${date.iso}">${date.short}</time>`}</span></li>`;
}) satisfies Layout<Views["numberedRow"]>;
