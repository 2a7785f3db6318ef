import { html, type Layout, type Views } from "yeonjae";

/** The header of every page. Title and epigraph are left out on the home page, whose content shows them, larger. */
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
${kind !== "home" && theme.epigraph(page)}
</header>`;
}) satisfies Layout<Views["header"]>;
