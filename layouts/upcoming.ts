import { html, type Layout, type Views } from "yeonjae";

/** The date of the next episode, with its title when the settings show it. */
export default (({ upcoming, page }, theme) => {
  const { day, iso, label, title } = upcoming;
  return html`${label} <time datetime="${iso}">${day}</time>${
    title && html` <span class="title"${theme.lang({ lang: title.lang, page })}>${title.text}</span>`
  }`;
}) satisfies Layout<Views["upcoming"]>;
