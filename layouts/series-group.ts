import { html, type Layout, type Views } from "yeonjae";

/** Series of one kind, as stamps below a heading with their number. */
export default ((
  { group: { count, heading, id, series }, page },
  theme,
) => html`<section aria-labelledby="${id}">
<h2 class="sec" id="${id}">${heading} <span class="count">${count}</span></h2>
<ul class="stamps">${series.map(
  (each) => html`
${theme.seriesCard({ series: each, page })}`,
)}
</ul>
</section>`) satisfies Layout<Views["seriesGroup"]>;
