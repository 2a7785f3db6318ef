import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { card, type Files, filesOf, makeColumn, type TestColumn } from "../kit/column.ts";
import { buildHere } from "../kit/in-process.ts";
import { md } from "../kit/sources.ts";

/** Every field of a post, each with a unique marker: "zqfog-title-비밀". */
function secretive(name: string, fields: string): Files {
  const word = (of: string) => `zq${name}-${of}-비밀`;
  return {
    [`posts/city/${word("file")}.md`]: md(
      [
        fields,
        `title: ${word("title")}`,
        `subtitle: ${word("subtitle")}`,
        `description: ${word("description")}`,
        `tags: [${word("tag")}, 안개]`,
        `slug: ${word("slug")}`,
        `aliases: [/${word("alias")}/]`,
        `id: urn:x:${word("id")}`,
        `author: { name: ${word("author")}, url: https://${word("host")}.example/ }`,
        `cover: { src: ${word("cover")}.png, alt: ${word("cover-alt")} }`,
        `extra: { ${word("key")}: ${word("extra")} }`,
      ].join("\n"),
      `${word("text")}[^${word("label")}]\n\n## ${word("heading")}\n\n![${word("alt")}](${word("picture")}.png)\n[말](${word("attachment")}.pdf)\n\n[^${word("label")}]: ${word("note")}`,
    ),
    [`posts/city/${word("cover")}.png`]: PNG,
    [`posts/city/${word("picture")}.png`]: PNG,
    [`posts/city/${word("attachment")}.pdf`]: "%PDF-1.4\n",
  };
}

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

const SCHEDULED = {
  episode: "episode: 2\ndate: 2024-07-03",
  special: "kind: special\nafter: 1\ndate: 2024-07-04",
  notice: "kind: notice\ndate: 2024-07-05",
  single: "kind: post\ndate: 2024-07-06",
};
const DRAFTS = {
  draft: "episode: 3\ndate: 2024-05-01\ndraft: true",
  page: "kind: page\ndraft: true",
};

test("of what was withdrawn only the card is left", async () => {
  const city = makeColumn({
    ".eleventy.ts": card({ edit: "https://example.org/edit/{path}" }),
    "posts/city/index.md": md("title: 도시"),
    "posts/city/01.md": md("title: 하나\nepisode: 1\ndate: 2024-05-29"),
    ...secretive("gone", "episode: 2\ndate: 2024-05-30\nwithdrawn: true"),
  });
  assert.equal((await buildHere(city)).code, 0);
  const left = ["title", "subtitle", "tag", "slug", "alias", "id", "author", "host"].map(
    (part) => `zqgone-${part}`,
  );
  const words = found(join(city.folder, "_site"));
  assert.deepEqual([...words.keys()].sort(), left.sort());
});

function column(settings = {}, series = ""): TestColumn {
  const hidden = Object.entries({ ...SCHEDULED, ...DRAFTS }).map(([name, fields]) => secretive(name, fields));
  const links = Object.keys({ ...SCHEDULED, ...DRAFTS }).map(
    (name) => `[말](zq${name}-file-비밀.md#zq${name}-heading-비밀)`,
  );
  return makeColumn({
    ".eleventy.ts": card({ edit: "https://example.org/edit/{path}", ...settings }),
    "posts/city/index.md": md(`title: 도시\ncadence: 수\ntotal: 9${series}`),
    "posts/city/01.md": md("title: 하나\nepisode: 1\ndate: 2024-05-29\ntags: 안개", links.join("\n")),
    "posts/city/04.md": md("title: 넷\nepisode: 4\ndate: 2024-05-31"),
    ...Object.assign({}, ...hidden),
  });
}

/** The markers found in a folder, by file: in names and in bytes, in any encoding. */
function found(folder: string): ReadonlyMap<string, readonly string[]> {
  const hits = new Map<string, string[]>();
  for (const [file, bytes] of filesOf(folder)) {
    for (const [, word] of readable(`${file}\n${bytes.toString("utf8")}`).matchAll(
      /(zq[a-z]+-[a-z-]+)-비밀/g,
    ))
      hits.set(word as string, [...(hits.get(word as string) ?? []), file]);
  }
  return hits;
}

function readable(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => decodeURIComponent(bytes)).normalize("NFC");
}

const of = (names: object, words: ReadonlyMap<string, unknown>) =>
  [...words.keys()].filter((word) => Object.keys(names).some((name) => word.startsWith(`zq${name}-`)));

test("nothing of what is not out is in the site: no word, no name, no picture", async () => {
  const city = column();
  assert.equal((await buildHere(city)).code, 0);
  const site = join(city.folder, "_site");
  assert.deepEqual([...found(site)], []);
  const files = filesOf(site);
  assert.ok(![...files.keys()].some((file) => /\.(png|pdf)$|^_redirects$|city\/[23]\//.test(file)));
  assert.match(files.get("city/index.html")?.toString() ?? "", /9화 가운데 2화/);
  assert.match(files.get("city/4/index.html")?.toString() ?? "", /다음 화 <time [^>]*>7월 3일<\/time><\/p>/);
});

test("a build after its moment holds all of what was scheduled, and still nothing of drafts", async () => {
  const city = column();
  assert.equal((await buildHere(city, ["--now", "2024-07-07"])).code, 0);
  const words = found(join(city.folder, "_site"));
  for (const name of Object.keys(SCHEDULED)) {
    const shown = [
      "title",
      "subtitle",
      "description",
      "tag",
      "slug",
      "alias",
      "author",
      "cover",
      "text",
      "heading",
    ];
    for (const part of [...shown, "alt", "picture", "attachment", "note"])
      assert.ok(words.has(`zq${name}-${part}`), `${name}-${part}`);
  }
  assert.deepEqual(of(DRAFTS, words), []);
});

test("a preview holds all of it, and keeps search engines away from every page", async () => {
  const city = column();
  assert.equal((await buildHere(city, ["--drafts", "--output", "_preview"])).code, 0);
  const preview = join(city.folder, "_preview");
  const words = found(preview);
  for (const name of Object.keys({ ...SCHEDULED, ...DRAFTS })) assert.ok(words.has(`zq${name}-text`), name);
  for (const [file, bytes] of filesOf(preview)) {
    if (!file.endsWith(".html")) continue;
    assert.match(bytes.toString(), /<meta name="robots" content="noindex">/, file);
  }
  assert.match(filesOf(preview).get("robots.txt")?.toString() ?? "", /Disallow: \//);
});

test("next: title lets out that one title, where the next is told of", async () => {
  const city = column({}, "\nnext: title");
  assert.equal((await buildHere(city)).code, 0);
  assert.deepEqual(
    [...found(join(city.folder, "_site"))],
    [["zqepisode-title", ["city/4/index.html", "city/index.html"]]],
  );
});
