import { html } from "../src/html.ts";
import type { Layout, Views } from "../src/theme/theme.ts";

/** One piece of writing, from its title to its tags. */
export default ((view, theme) => {
  const { text, withdrawn, words } = view;
  const writing = html`${theme.text({ text, page: view })}
${theme.notes({ text, page: view })}`;
  return html`<article>
${theme.heading(view)}
${withdrawn ? html`<p class="withdrawn">${words.withdrawn}</p>` : writing}
${theme.tags(view)}
</article>`;
}) satisfies Layout<Views["article"]>;
