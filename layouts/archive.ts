import {
  type ArchivedSeries,
  type ArchivedYear,
  type ArchiveView,
  html,
  type Layout,
  type Theme,
  type Views,
} from "yeonjae";

/** The archive: series, folded, in reading order; posts by year, or links to the years; the tags. */
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
<h2 class="sec" id="_series">${view.words.bySeries}</h2>${view.series.map(
    (each) => html`
${each.groups.length > 0 ? folded(each, view, theme) : linked(each, view, theme)}`,
  )}
</section>`;
}

function folded({ card, groups, open }: ArchivedSeries, view: ArchiveView, theme: Theme) {
  const { count, href, lang, start, status, title } = card;
  return html`<details class="fold"${open && html` open`}>
<summary><h3><span${theme.lang({ lang, page: view })}>${title}</span></h3> <span class="meta"><span>${status}</span> <span>${count}</span></span></summary>
<p class="meta"><a href="${href}">${view.words.tableOfContents}</a>${start && html` <a href="${start.href}">${start.label}</a>`}</p>${theme.contents({ groups, page: view, level: 4 })}
</details>`;
}

function linked({ card }: ArchivedSeries, view: ArchiveView, theme: Theme) {
  const { count, href, lang, status, title } = card;
  return html`<div class="fold"><h3><a href="${href}"${theme.lang({ lang, page: view })}>${title}</a></h3> <span class="meta"><span>${status}</span> <span>${count}</span></span></div>`;
}

function byYear(view: ArchiveView, theme: Theme) {
  const { words, years } = view;
  return html`<section class="contents" aria-labelledby="_years">
<h2 class="sec" id="_years">${words.byYear}</h2>${years.map(
    (year) => html`
${year.href === null ? listed(year, view, theme) : paged(year)}`,
  )}
</section>`;
}

function listed({ cards, id, label }: ArchivedYear, view: ArchiveView, theme: Theme) {
  return html`<h3 class="year" id="${id}">${label}</h3>
${theme.datedList({ cards, page: view })}`;
}

function paged({ count, href, id, label }: ArchivedYear) {
  return html`<div class="fold" id="${id}"><h3><a href="${href}">${label}</a></h3> <span class="meta"><span>${count}</span></span></div>`;
}

function byTag({ tags, words }: ArchiveView) {
  return html`<section class="tags" aria-labelledby="_tags">
<h2 class="sec" id="_tags">${words.tags}</h2>
<ul>${tags.map(
    (tag) => html`
<li><a href="${tag.href}">${tag.label}</a> <span class="count">${tag.count}</span></li>`,
  )}
</ul>
</section>`;
}
