import { html, type Layout, type Views } from "yeonjae";

/** A footer of the author's own. */
export default (({ site }, theme) =>
  html`<footer>${theme.epigraph === undefined ? null : html`<p>${site.title}</p>`}</footer>`) satisfies Layout<
  Views["footer"]
>;
