import { html, type Layout, type Views } from "yeonjae";

/** An episode: the text, then navigation within its series. */
export default ((view, theme) =>
  theme.page({
    ...view,
    main: html`${theme.article(view)}
${theme.neighbours(view)}
${theme.citedBy(view)}
${theme.earlier(view)}`,
  })) satisfies Layout<Views["episode"]>;
