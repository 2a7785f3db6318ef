import { type Card, html, type Layout, type Views } from "yeonjae";

/** Links to the previous and the next episode, the first one, and the whole list. */
export default ((view, theme) => {
  const { episode, words } = view;
  if (episode === null) return html``;
  const link = (card: Card, rel: "prev" | "next", direction: string) =>
    html`<p class="${rel}"><a rel="${rel}" href="${card.href}"><span class="direction">${direction}${card.label && html` <span>${card.label}</span>`}</span>
<span class="title"${theme.lang({ lang: card.lang, page: view })}>${card.title}${theme.marks(card.marks)}</span></a></p>`;
  const { upcoming } = episode;
  return html`<nav class="neighbours" aria-label="${words.neighbours}">
${episode.previous && link(episode.previous, "prev", words.previous)}
${episode.next && link(episode.next, "next", words.next)}
${upcoming && html`<p class="next upcoming">${theme.upcoming({ upcoming, page: view })}</p>`}
<p class="meta">
${episode.start && html`<a href="${episode.start.href}">${episode.start.label}</a>`}
<a href="${episode.series.href}">${words.tableOfContents}</a>
</p>
</nav>`;
}) satisfies Layout<Views["neighbours"]>;
