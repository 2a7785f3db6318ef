import { html, type Layout, type Views } from "yeonjae";

/** When the next episode comes, as far as readers may know. */
export default (({ upcoming, page }, theme) => {
  const { day, iso, label, title } = upcoming;
  return html`${label} <time datetime="${iso}">${day}</time>${
    title && html` <span class="title"${theme.lang({ lang: title.lang, page })}>${title.text}</span>`
  }`;
}) satisfies Layout<Views["upcoming"]>;
