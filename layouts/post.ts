import { html } from "../src/core/html.ts";
import type { Layout, Views } from "../src/outputs/theme/theme.ts";

/** A post in no series, or a page such as "about". */
export default ((view, theme) =>
  theme.page({
    ...view,
    main: html`${theme.article(view)}
${theme.citedBy(view)}`,
  })) satisfies Layout<Views["post"]>;
