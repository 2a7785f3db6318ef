import yeonjae, { type EleventyConfig, html, type Layout, type Views } from "yeonjae";

/** Each of these is an error of types; one that is none is told as an unused directive. */
export default function (eleventy: EleventyConfig) {
  const card = { title: "도시 산책", url: "https://example.org/" };
  // @ts-expect-error A misspelled setting.
  eleventy.addPlugin(yeonjae, { ...card, langg: "ko" });
  // @ts-expect-error A setting of a setting.
  eleventy.addPlugin(yeonjae, { ...card, feeds: { itmes: 10 } });
  // @ts-expect-error A value that there is none of.
  eleventy.addPlugin(yeonjae, { ...card, notes: { style: "roman" } });
  // @ts-expect-error A value of another type.
  eleventy.addPlugin(yeonjae, { ...card, url: 7 });
  // @ts-expect-error What is required is missing.
  eleventy.addPlugin(yeonjae, { title: "도시 산책" });
  // @ts-expect-error All settings are missing.
  eleventy.addPlugin(yeonjae);
  // @ts-expect-error An output that has no path.
  eleventy.addPlugin(yeonjae, { ...card, outputs: [{ name: "x", list: () => [{ render: () => "" }] }] });
  // @ts-expect-error Options of another plugin.
  eleventy.addPlugin((_: EleventyConfig, options: { readonly times: number }) => options, { tmies: 2 });
  // @ts-expect-error A method that Eleventy does not have.
  eleventy.addShortcod("year", () => "2026");
  // @ts-expect-error A member that only the engine uses.
  eleventy.pathPrefix = "/";
  // @ts-expect-error A list of files without the mode that takes one.
  eleventy.addPassthroughCopy(["a.png", "b.png"]);
}

export const wrong: Layout<Views["post"]> = (view) =>
  // @ts-expect-error A field that the view does not have.
  html`<p>${view.titel}</p>`;
