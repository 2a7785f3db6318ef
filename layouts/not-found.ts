import { html, type Layout, type Views } from "yeonjae";

/** The 404 page: a word of advice, and the series. */
export default ((view, theme) => {
  const { series, site, words } = view;
  return theme.page({
    ...view,
    main: html`<header class="heading">
<h1>${words.notFound}</h1>
<p class="subtitle">${words.notFoundAdvice}</p>
</header>${series.map(
      (each) => html`
${theme.seriesCard({ series: each, page: view, level: 2 })}`,
    )}
<p class="more"><a href="${site.href}">${words.home}</a></p>`,
  });
}) satisfies Layout<Views["notFound"]>;
