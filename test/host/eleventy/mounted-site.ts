import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach } from "node:test";
import { type EleventyOptions, loadEleventy } from "../../../src/host/eleventy/eleventy.ts";
import { ROOT } from "../../kit/column.ts";
import { temporaryFolder } from "../../kit/temporary.ts";

export const md = (front: string, body = "") => `---\n${front}\n---\n${body}\n`;

export const config = (settings: string, returned = "") => `
import yeonjae from "${ROOT}/src/index.ts";
export default function (eleventy) {
  eleventy.addFilter("shout", (text) => text.toUpperCase());
  eleventy.addTransform("mark", (content) => content + "<!-- theirs -->");
  ${settings && `eleventy.addPlugin(yeonjae, { at: "/column/", title: "Tides", url: "https://example.org/", lang: "en", ${settings} });`}
  return { dir: { input: "content", includes: "../_includes" }, templateFormats: ["md", "njk"], ${returned} };
}
`;

/** A site whose pages are not ours: layouts, a page for each tag, a tag of the name that our data has. */
export const THEIRS = {
  "package.json": '{ "type": "module" }',
  "_includes/base.njk": "<title>{{ title | shout }}</title>{{ content | safe }}",
  "content/content.json": '{ "layout": "base.njk", "permalink": "/{{ page.fileSlug }}/", "tags": ["posts"] }',
  "content/about.md": md("title: About\ntags: yeonjae", "# Me"),
  "content/tags.njk": md(
    'title: Tags\npagination: { data: collections, size: 1, alias: tag }\npermalink: "/tags/{{ tag }}/"\neleventyExcludeFromCollections: true',
    "{{ collections[tag].length }}",
  ),
};

const TIDE = `[about](/about/ "x") [shop](https://example.org/shop/) [first](/column/tides/1/)
[abs](https://example.org/column/tides/1/) [[1]] [card](index.md) ![theirs](/img/a.png) ![ours](map.png)`;

export const COLUMN = {
  "posts/tides/index.md": md("title: Notes\nlang: en"),
  "posts/tides/1.md": md("title: Ebb\ndate: 2024-01-03\nepisode: 1\naliases: [/old/]", "Ebb."),
  "posts/tides/2.md": md("title: Flood\ndate: 2024-01-10\nepisode: 2", TIDE),
  "posts/tides/map.png": readFileSync(join(ROOT, "test/fixtures/bad/address-rest/posts/harbour.png")),
};

/** The posts in another folder than `posts/`. */
export const inFolder = (files: Files, folder: string): Files =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [path.replace("posts", folder), text]));

export type Files = Readonly<Record<string, string | Uint8Array>>;

export function makeSite(files: Files): string {
  const root = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const { exitCode } = process;
const before = process.cwd();
afterEach(() => {
  process.chdir(before);
  process.exitCode = exitCode;
});

/** Builds as Eleventy's own command does. */
export async function build(root: string): Promise<string> {
  process.chdir(root);
  const Eleventy = await loadEleventy();
  const options = { configPath: "eleventy.config.js", quietMode: true, loader: "esm" } as EleventyOptions;
  const eleventy = new Eleventy("content", "_site", options);
  eleventy.disableLogger();
  await eleventy.write();
  return join(root, "_site");
}
