import { html, type Layout, type Views } from "yeonjae";

/** The footer of every page: author, license, links to subscribe and to social profiles. */
export default ((page, theme) => {
  const { site, words } = page;
  return html`<footer class="site-footer">
<p class="meta"${theme.lang({ lang: site.lang, page, block: true })}>
<a href="${site.href}">${site.title}</a>
${site.author && html`<span>${link(site.author.href, "author", site.author.name)}</span>`}
${site.license && html`<span>${link(site.license.href, "license", site.license.text)}</span>`}
</p>
<p class="meta">
<a href="${site.subscribe}">${words.subscribe}</a>${site.social.map(
    (profile) => html`
<a href="${profile.href}" rel="me">${profile.label}</a>`,
  )}
<span>${words.madeWith}</span>
</p>
</footer>`;
}) satisfies Layout<Views["footer"]>;

function link(href: string | null, rel: string, label: string) {
  return href === null ? label : html`<a href="${href}" rel="${rel}">${label}</a>`;
}
