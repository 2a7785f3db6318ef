import { type EpisodePart, html, type Layout, type Views } from "yeonjae";

/** The header of a post: breadcrumb, title, subtitle, byline, cover. */
export default ((view, theme) => {
  const { cover, episode, marks, subtitle, title, words } = view;
  return html`<header class="heading">
${episode && breadcrumb(episode, words.breadcrumb)}
<h1>${title}${theme.marks(marks)}</h1>
${subtitle && html`<p class="subtitle" role="doc-subtitle">${subtitle}</p>`}
${theme.byline(view)}
${cover && html`<figure class="cover">${theme.picture({ picture: cover, lazy: false })}</figure>`}
</header>`;
}) satisfies Layout<Views["heading"]>;

function breadcrumb({ kind, series, place }: EpisodePart, name: string) {
  return html`<nav class="breadcrumb" aria-label="${name}">
<a href="${series.href}">${series.title}</a>
<span aria-current="page">${kind === "episode" ? place : html`<span class="state">${place}</span>`}</span>
</nav>`;
}
