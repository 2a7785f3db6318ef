import { type HomeView, html, type Layout, type Theme, type Views } from "yeonjae";

/** The home page: masthead, the newest post, the others beside what is due, introduction, series. */
export default ((view, theme) => {
  const { ended, introduction, lead, newest, ongoing, site, week, words } = view;
  return theme.page({
    ...view,
    main: html`<header class="masthead">
<h1>${site.title}</h1>
${site.description && html`<p class="subtitle">${site.description}</p>`}
${theme.epigraph(view)}
</header>
<p class="resume" hidden></p>
${lead && theme.lead({ lead, page: view })}
${
  (newest.length > 0 || week.length > 0) &&
  html`<div class="columns">${newest.length > 0 && news(view, theme)}${week.length > 0 && due(view, theme)}
</div>`
}
${
  introduction &&
  html`<section class="introduction" aria-label="${site.title}">
${theme.text({ text: introduction, page: view })}
${theme.notes({ text: introduction, page: view })}
</section>`
}
${ongoing && theme.seriesGroup({ group: ongoing, page: view })}
${ended && theme.seriesGroup({ group: ended, page: view })}
${!lead && newest.length === 0 && html`<p class="empty">${words.empty}</p>`}`,
  });
}) satisfies Layout<Views["home"]>;

function news(view: HomeView, theme: Theme) {
  const { more, newest, words } = view;
  return html`
<section aria-labelledby="_newest">
<div class="sec"><h2 id="_newest">${words.newest}</h2>${more && html` <a href="${more.href}">${more.label}</a>`}</div>
${theme.newsList({ cards: newest, page: view })}
</section>`;
}

/** `week.js` hides the days that have passed. */
function due(view: HomeView, theme: Theme) {
  return html`
<section class="week" aria-labelledby="_week">
<div class="sec"><h2 id="_week">${view.words.thisWeek}</h2></div>
${theme.dueList({ week: view.week, page: view })}
</section>`;
}
