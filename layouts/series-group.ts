import { html, type Layout, type Views } from "yeonjae";

/** Series of one kind, as stamps below a heading with their number. */
export default ((
  { group: { count, heading, id, series }, page },
  theme,
) => html`<section aria-labelledby="${id}">
<div class="sec"><h2 id="${id}">${heading}</h2> <span class="count">${count}</span></div>
<ul class="stamps">${series.map(
  (each) => html`
${theme.seriesCard({ series: each, page })}`,
)}
</ul>
</section>`) satisfies Layout<Views["seriesGroup"]>;
