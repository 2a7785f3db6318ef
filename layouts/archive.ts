import { type ArchiveView, html, type Layout, type Theme, type Views } from "yeonjae";

/** The archive: every post by series in reading order, then by year, newest first; then the tags. */
export default ((view, theme) => {
  const { series, tags, words, years } = view;
  return theme.page({
    ...view,
    main: html`<header class="heading">
<h1>${words.archive}</h1>
<p class="meta">
${series.length > 0 && html`<a href="#_series">${words.bySeries}</a>`}
${years.length > 0 && html`<a href="#_years">${words.byYear}</a>`}
${tags.length > 0 && html`<a href="#_tags">${words.tags}</a>`}
</p>
</header>
${series.length > 0 && bySeries(view, theme)}
${years.length > 0 && byYear(view, theme)}
${tags.length > 0 && byTag(view)}`,
  });
}) satisfies Layout<Views["archive"]>;

function bySeries(view: ArchiveView, theme: Theme) {
  return html`<section class="contents" aria-labelledby="_series">
<h2 id="_series">${view.words.bySeries}</h2>${view.series.map(
    ({ card, groups }) => html`
<h3><a href="${card.href}"${theme.lang({ lang: card.lang, page: view })}>${card.title}</a></h3>
<p class="meta"><span>${card.status}</span> ${card.cadence && html`<span>${card.cadence}</span>`} <span>${card.count}</span> ${card.start && html`<a href="${card.start.href}">${card.start.label}</a>`}</p>${groups.map(
      ({ title, cards }) => html`
${title && html`<h4>${title}</h4>`}
${theme.numberedList({ cards, page: view })}`,
    )}`,
  )}
</section>`;
}

function byYear(view: ArchiveView, theme: Theme) {
  return html`<section class="contents" aria-labelledby="_years">
<h2 id="_years">${view.words.byYear}</h2>${view.years.map(
    ({ cards, id, label }) => html`
<h3 id="${id}">${label}</h3>
${theme.datedList({ cards, page: view })}`,
  )}
</section>`;
}

function byTag({ tags, words }: ArchiveView) {
  return html`<section class="tags" aria-labelledby="_tags">
<h2 id="_tags">${words.tags}</h2>
<ul>${tags.map(
    (tag) => html`
<li><a href="${tag.href}">${tag.label}</a> <span class="count">${tag.count}</span></li>`,
  )}
</ul>
</section>`;
}
