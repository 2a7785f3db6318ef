import { html, type Layout, type Views } from "yeonjae";

/** An item of `datedList`: the date of a post, its title, its series. */
export default (({ card: { date, href, label, lang, marks, series, title }, page }, theme) => html`
<li><span class="row">
${date && html`<time datetime="${date.iso}">${date.short}</time>`}
<span><a href="${href}"${theme.lang({ lang, page })}>${title}</a>${theme.marks(marks)}
${series && html`<span class="label"><span${theme.lang({ lang: series.lang, page })}>${series.title}</span> ${label}</span>`}</span>
</span></li>`) satisfies Layout<Views["datedRow"]>;
