import { html, type Layout, type Views } from "yeonjae";

/** A post in no series, or a page such as "about". */
export default ((view, theme) =>
  theme.page({
    ...view,
    main: html`${theme.article(view)}
${theme.citedBy(view)}`,
  })) satisfies Layout<Views["post"]>;
