import { html, type Layout, type Views } from "yeonjae";

/** The 404 page: a word of advice, the series, and the way home. */
export default ((view, theme) => {
  const { series, site, words } = view;
  return theme.page({
    ...view,
    main: html`<header class="heading">
<h1>${words.notFound}</h1>
<p class="subtitle">${words.notFoundAdvice}</p>
<p class="more"><a class="button" href="${site.href}">${words.home}</a></p>
</header>
${series && theme.seriesGroup({ group: series, page: view })}`,
  });
}) satisfies Layout<Views["notFound"]>;
