import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { card, type Files, makeColumn } from "../../kit/column.ts";
import { buildHere } from "../../kit/in-process.ts";
import { photo } from "../../kit/pictures.ts";

const POSTS: Files = {
  "posts/index.md": "첫머리[^a].\n\n[^a]: 주석\n",
  "posts/city/index.md": "---\ntitle: 도시\n---\n\n들어가는 말.\n",
  "posts/city/1.md":
    "---\ntitle: 안개\ndate: 2024-03-27\nepisode: 1\ntags: [물, 밤]\n---\n\n안개[^a]가 [[2]]까지.\n\n[^a]: **주석**\n",
  "posts/city/2.md":
    "---\ntitle: 비\ndate: 2024-04-03\nepisode: 2\ntags: [물]\nwithdrawn: true\n---\n\n비.\n",
  "posts/fog.md": "---\ntitle: 편지\ndate: 2024-04-01\nupdated: 2024-04-02\n---\n\n둘째.\n",
  "posts/later.md": "---\ntitle: 뒤\ndate: 2024-05-01\n---\n\n셋째.\n",
};

/** Builds a column with one template in `pages/`, and returns what the template renders. */
async function render(path: string, template: string): Promise<string> {
  const column = makeColumn({ ...POSTS, [path]: `---\npermalink: /x.html\n---\n${template}` });
  const { code, stderr } = await buildHere(column);
  assert.equal(stderr, "");
  assert.equal(code, 0);
  return readFileSync(join(column.folder, "_site/x.html"), "utf8").trim();
}

const LIST = {
  "pages/x.njk":
    "{% for post in collections.posts | reverse %}{{ post.url | url }} {{ post.data.title }} {{ post.date.getUTCFullYear() }} {{ post.fileSlug }} {{ post.page.url }} {{ post.inputPath }}\n{% endfor %}",
  "pages/x.liquid":
    '{% assign posts = collections.posts | reverse %}{% for post in posts %}{{ post.url | url }} {{ post.data.title }} {{ post.date | date: "%Y" }} {{ post.fileSlug }} {{ post.page.url }} {{ post.inputPath }}\n{% endfor %}',
};

for (const [path, template] of Object.entries(LIST)) {
  test(`a template lists a collection as in any Eleventy site (${path})`, async () => {
    assert.equal(
      await render(path, template),
      "/column/later/ 뒤 2024 later /later/ ./posts/later.md\n/column/fog/ 편지 2024 fog /fog/ ./posts/fog.md",
    );
  });
}

for (const [path, filter] of [
  ["pages/x.njk", " | safe"],
  ["pages/x.liquid", ""],
] as const) {
  test(`templateContent and content are the text with its notes, under ids of its own (${path})`, async () => {
    const all = await render(
      path,
      `{% for each in collections.episodes %}({{ each.templateContent${filter} }})({{ each.content${filter} }}){% endfor %}[{{ collections.column.templateContent${filter} }}][{{ collections.series[0].templateContent${filter} }}]`,
    );
    const [, first = "", same = ""] = /^\((.*?)\)\((.*?)\)\(\)\(\)\[/s.exec(all) ?? [];
    const [, prefix = ""] = /id="(p[a-z0-9]+-)call-a"/.exec(first) ?? [];
    assert.ok(first.includes(`<p>안개<a class="call c1" id="${prefix}call-a" href="#${prefix}note-a"`));
    assert.match(first, /<a href="\/column\/city\/2\/">/);
    assert.match(first, /<section class="notes".*<li id="p[a-z0-9]+-note-a"[^>]*><p><strong>주석<\/strong>/s);
    assert.equal(same, first);
    const ids = [...all.replace(same, "").matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length, "no id is there twice");
    assert.match(
      all,
      /\[<div class="text">\s*<p>첫머리<a class="call.*<section class="notes".*\]\[<div class="text">\s*<p>들어가는 말/s,
    );
  });
}

test("a text is rendered lazily, on access", async () => {
  const column = makeColumn({
    ...POSTS,
    "layouts/text.ts":
      "export default ({ text }) => { globalThis.rendered = (globalThis.rendered ?? 0) + 1; return text.body; };\n",
    "pages/x.njk": "{{ collections.posts | dump | safe }} {{ collections.series | dump | safe }}",
  });
  const rendered = async () => {
    Object.assign(globalThis, { rendered: 0 });
    const { code, stderr } = await buildHere(column);
    assert.equal(stderr, "");
    assert.equal(code, 0);
    return (globalThis as unknown as { rendered: number }).rendered;
  };
  // The home page, the series, two episodes, two posts.
  assert.equal(await rendered(), 6);
});

test("items have their series, tags and front matter, and no raw text", async () => {
  const script = `export default { data: { permalink: "/x.html" }, render: ({ collections }) => {
    const { column, series, episodes, posts } = collections;
    const [first] = episodes;
    return JSON.stringify({
      first: { ...first.data, series: first.data.series.data.title, same: first.data.series === series[0], kinds: Object.keys(first) },
      updated: posts[0].data.updated,
      episodes: series[0].data.episodes.map(({ data }) => data.number),
      tags: column.tags.map(({ url, data }) => [url, data.title, data.posts.map((post) => post.data.title)]),
      column: [column.site.title, column.data.title, column.series.length, column.posts.length, column.pages.length, column.episodes.length],
      text: "text" in first.data,
    });
  } };`;
  const column = makeColumn({ ...POSTS, "pages/x.11ty.js": script });
  const { stderr } = await buildHere(column);
  assert.equal(stderr, "");
  const found = JSON.parse(readFileSync(join(column.folder, "_site/x.html"), "utf8"));
  assert.equal(found.first.title, "안개");
  assert.equal(found.first.series, "도시");
  assert.equal(found.first.same, true);
  assert.equal(found.first.date, "2024-03-26T15:00:00.000Z");
  assert.deepEqual(found.first.tags, ["물", "밤"]);
  assert.deepEqual(found.first.kinds, ["url", "date", "fileSlug", "inputPath", "page", "data"]);
  assert.equal(found.updated, "2024-04-01T15:00:00.000Z");
  assert.deepEqual(found.episodes, [1, 2]);
  assert.deepEqual(found.tags, [
    ["/tags/물/", "물", ["안개", "비"]],
    ["/tags/밤/", "밤", ["안개"]],
  ]);
  assert.deepEqual(found.column, ["도시 산책", "도시 산책", 1, 2, 0, 2]);
  assert.equal(found.text, false);
});

test("pagination over items works, and a collection of the author's takes precedence", async () => {
  const column = makeColumn({
    ...POSTS,
    ".eleventy.ts": card().replace(
      "config.addPlugin",
      'config.addCollection("posts", () => ["mine"]);\n  config.addPlugin',
    ),
    "pages/each.liquid":
      '---\npagination: { data: collections.episodes, size: 1, alias: post }\npermalink: "/print/{{ post.data.number }}/"\n---\n{{ post.templateContent }}{{ collections.posts[0] }}',
  });
  const { code, stderr } = await buildHere(column);
  assert.equal(stderr, "");
  assert.equal(code, 0);
  assert.match(
    readFileSync(join(column.folder, "_site/print/1/index.html"), "utf8"),
    /안개.*<section.*mine/s,
  );
});

test("a cover has the address of a file that is published", async () => {
  const column = makeColumn({
    "posts/fog.md": "---\ntitle: 편지\ndate: 2024-04-01\ncover: photo.jpg\n---\n\n둘째.\n",
    "posts/photo.jpg": photo("photo.jpg"),
    "pages/x.njk": "---\npermalink: /x.html\n---\n{{ collections.posts[0].data.cover.url }}",
  });
  const { code, stderr } = await buildHere(column);
  assert.equal(code, 0, stderr);
  const url = readFileSync(join(column.folder, "_site/x.html"), "utf8").trim();
  assert.match(url, /^\/.*\.jpe?g$/);
  assert.ok(existsSync(join(column.folder, "_site", url)), url);
});
