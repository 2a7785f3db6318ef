import { type CitationView, html, type Layout, type Views } from "yeonjae";

/** Backlinks, 이 글을 인용한 글: the posts that cite this one, each with the sentence that holds the link. */
export default ((view, theme) => {
  if (view.citedBy === null) return html``;
  const { heading, shown, rest } = view.citedBy;
  const item = ({ card, elsewhere, sentence }: CitationView) => {
    const { label, lang, series } = card;
    const seriesTitle =
      elsewhere &&
      series &&
      html`<span${theme.lang({ lang: series.lang, page: view })}>${series.title}</span> `;
    return html`
<li>
<p>${(seriesTitle || label) && html`<span class="label">${seriesTitle}${label}</span> `}<a href="${card.href}"${theme.lang({ lang, page: view })}>${card.title}</a>${theme.marks(card.marks)}</p>
${sentence && html`<p class="sentence"${theme.lang({ lang, page: view, block: true })}>${sentence}</p>`}
</li>`;
  };
  return html`<section class="cited-by" aria-labelledby="_cited-by">
<h2 class="sec" id="_cited-by">${heading}</h2>
<ul>${shown.map(item)}
</ul>
${
  rest &&
  html`<details>
<summary>${rest.label}</summary>
<ul>${rest.citations.map(item)}
</ul>
</details>`
}
</section>`;
}) satisfies Layout<Views["citedBy"]>;
