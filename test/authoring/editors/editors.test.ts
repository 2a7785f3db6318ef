import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "yaml";
import { formFields } from "../../../src/authoring/editors/form-fields.ts";
import { pagesConfig } from "../../../src/authoring/editors/pages-cms.ts";
import { isSealed } from "../../../src/authoring/editors/seal.ts";
import { snippetsFile } from "../../../src/authoring/editors/snippets.ts";
import { formSchema } from "../../../src/authoring/schema/json-schema.ts";
import { en } from "../../../src/authoring/schema/phrases.en.ts";
import { readPostFront } from "../../../src/input/front-matter/post.ts";
import { readSeriesFront } from "../../../src/input/front-matter/series.ts";
import { splitFrontMatter } from "../../../src/input/front-matter/split.ts";
import { readYaml } from "../../../src/input/front-matter/yaml.ts";

const COLUMN = { language: "ko", folder: "posts", series: [{ slug: "city", title: "도시: 산책" }] } as const;

test("forms leave out what has several notations, and the id", () => {
  const all = Object.keys((formSchema("episode", "en") as { properties: object }).properties);
  const shown = new Set(formFields("episode", en).map(({ name }) => name));
  for (const name of ["author", "cover", "extra", "id"])
    assert.ok(!shown.has(name) && all.includes(name), name);
  assert.deepEqual(
    formFields("series", en).map(({ name }) => name),
    ["title", "description", "lang", "tags", "status", "numbering", "total", "aliases", "next"],
  );
});

test("`.pages.yml` has a collection and a card for each series, and keeps the fields that it does not show", () => {
  const config = parse(pagesConfig(COLUMN));
  assert.deepEqual(
    config.content.map(({ name, label, type, path, exclude }: Record<string, unknown>) => [
      name,
      label,
      type,
      path,
      exclude,
    ]),
    [
      ["city", "도시: 산책", "collection", "posts/city", ["index.md"]],
      ["city-card", "도시: 산책: 연재 소개", "file", "posts/city/index.md", undefined],
      ["posts", "그 밖의 글", "collection", "posts", ["index.md"]],
      ["home", "첫 화면", "file", "posts/index.md", undefined],
    ],
  );
  assert.deepEqual(config.settings, { content: { merge: true } });
  const { fields } = config.content[0];
  const field = (name: string) => fields.find((each: { name: string }) => each.name === name);
  assert.deepEqual(field("kind").options, { values: ["episode", "special", "notice", "post", "page"] });
  assert.equal(field("tags").list, true);
  assert.deepEqual(field("season").options, { min: 1 });
  assert.deepEqual(field("body").options, { language: "markdown" });
  const date = new RegExp(field("date").pattern.regex);
  for (const right of ["", "2026-01-07", "2026-01-07 07:00"]) assert.match(right, date);
  assert.doesNotMatch("2026-1-7", date);
});

/** What the editor inserts: every place with its text or its first choice. */
function inserted(body: readonly string[]): string {
  const filled = body
    .join("\n")
    .replace("$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE", "2026-01-07")
    .replace(/\$\{(\d)\|([^,|]*)[^|]*\|\}/g, "$2")
    .replace(
      /^(\w+): \$\{\d\}$/gm,
      (_, name) =>
        `${name}: ${name === "cadence" ? "수" : name === "after" || name === "episode" ? 1 : "안개"}`,
    )
    .replace(/\$\{\d:?([^}]*)\}/g, "$1");
  return filled.replace(/\$\d/g, "");
}

const snippets: Record<string, { prefix: readonly string[]; body: readonly string[]; description: string }> =
  JSON.parse(snippetsFile("ko").replace(/^\/\/.*/, ""));

for (const [name, read] of [
  ["episode", readPostFront],
  ["special", readPostFront],
  ["notice", readPostFront],
  ["series", readSeriesFront],
] as const)
  test(`the snippet "${name}" is a front matter that we read without a word`, () => {
    const { yaml } = splitFrontMatter(inserted(snippets[name]?.body ?? []));
    const mapping = readYaml("a.md", yaml ?? "", 2);
    assert.ok(!("code" in mapping), yaml ?? "");
    assert.deepEqual(read("a.md", mapping).problems, []);
    assert.ok(mapping.has("title"));
  });

test("a field is a snippet of its own, in the terminal's words, with its choices", () => {
  for (const hidden of ["id:", "preview:", "book:"]) assert.equal(snippets[hidden], undefined, hidden);
  assert.deepEqual(snippets["kind:"], {
    scope: "markdown",
    prefix: ["kind:", "종류"],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of snippets
    body: ["kind: ${1|episode,special,notice,post,page|}"],
    description: snippets["kind:"]?.description,
  });
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of snippets
  assert.deepEqual(snippets.note?.body, ["[^${1:1}]$0", "", "[^$1]: ${2:…}"]);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of snippets
  assert.deepEqual(snippets.link?.body, ["[[${1:25}]]$0"]);
});

test("a file that we write tells whether anybody has changed it, also with other line ends", () => {
  for (const text of [snippetsFile("ko"), snippetsFile("en"), pagesConfig(COLUMN)]) {
    assert.ok(isSealed(text));
    assert.ok(isSealed(text.replaceAll("\n", "\r\n")));
    assert.ok(!isSealed(`${text}\n`));
    assert.ok(!isSealed(text.slice(text.indexOf("\n") + 1)));
  }
});
