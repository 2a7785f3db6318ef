import { html } from "../src/core/html.ts";
import type { Layout, Views } from "../src/outputs/theme/theme.ts";

/** An episode: the text, then the way on through its series. */
export default ((view, theme) =>
  theme.page({
    ...view,
    main: html`${theme.article(view)}
${theme.neighbours(view)}
${theme.citedBy(view)}
${theme.earlier(view)}`,
  })) satisfies Layout<Views["episode"]>;
