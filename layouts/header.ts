import { html, type Layout, type Views } from "yeonjae";

/** The header of every page. The home page shows the title in its content, larger. */
export default ((page, theme) => {
  const { kind, site, words } = page;
  const name = html`<p class="site-title"><a href="${site.href}" rel="home"${theme.lang({ lang: site.lang, page })}>${site.title}</a></p>`;
  return html`<header class="site-header">
${kind !== "home" && name}
<nav aria-label="${words.navigation}">
<ul>${site.navigation.map(
    (item) => html`
<li><a href="${item.href}"${item.current && html` aria-current="page"`}${theme.lang({ lang: item.lang, page })}>${item.label}</a></li>`,
  )}
</ul>
</nav>
</header>`;
}) satisfies Layout<Views["header"]>;
