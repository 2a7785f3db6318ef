import { html, type Layout, type Views } from "yeonjae";

/** An item of `numberedList`. A prologue, special or notice, which has no number, shows its label instead. */
export default (({ card: { date, href, kind, label, lang, marks, number, title }, page }, theme) => {
  const unnumbered = number === null;
  return html`
<li${unnumbered ? html` class="${kind}"` : html` value="${number}"`}><span class="row"><span>${unnumbered && label !== title && html`<span class="label">${label}</span> `}<a href="${href}"${theme.lang({ lang, page })}>${title}</a>${theme.marks(marks)}</span>
${date && html`<time datetime="${date.iso}">${date.short}</time>`}</span></li>`;
}) satisfies Layout<Views["numberedRow"]>;
