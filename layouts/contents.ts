import { type CardGroup, html, type Layout, type Views } from "yeonjae";

/** The episodes of a series in reading order, by season, with a divider where the year changes. */
export default (({ groups, page, level }, theme) => {
  const season = ({ title, years }: CardGroup) => html`
<div>${title && html`<h${level} class="season">${title}</h${level}>`}${years.map(({ label, cards }) => {
    const below = title ? level + 1 : level;
    return html`
<div><h${below} class="year">${label}</h${below}>
${theme.numberedList({ cards, page })}</div>`;
  })}
</div>`;
  return html`${groups.map(season)}`;
}) satisfies Layout<Views["contents"]>;
