import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parse, serialize } from "parse5";
import { createFingerprinter } from "../../src/outputs/fingerprint.ts";
import { planOutputs } from "../../src/outputs/plan.ts";
import { property } from "../kit/property.ts";
import { rendered } from "../kit/rendered.ts";
import { build, contextOf, type Files, type Given, md } from "../kit/sources.ts";

const PIECES = [
  ..."[]|#<>&\\\"'`*_~^!(){}:;=/.,?-+@$%0 ",
  ...[
    "]]",
    "[[",
    "안개",
    "霧",
    "🌊",
    "e\u0301",
    "<b>",
    "</a>",
    "&lt;",
    "&#93;",
    "\\]",
    "{{ x }}",
    "--",
    "…",
    "[^a]",
    "<!--",
  ],
];
/** What nobody may read yet begins so. */
const SECRET = "비밀";
const title = (mark: string) =>
  fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((all) => `${mark}${all.join("")}끝`);

/** Every mark of Markdown's behind a backslash. */
function typed(name: string): string {
  return name.replace(/[!-/:-@[-`{-~]/g, "\\$&");
}

const CITE = (name: string) =>
  [
    `## [[${typed(name)}]] 하나`,
    `글 [[${typed(name)}]]에서, [[2]]와 [[city 2]]와 [[2|*말*]]에서.[^a] ^[속 [[2]]]`,
    `| 칸 [[2]] |\n|---|\n| [[2\\|말]] |`,
    `![지도 [[2]]](map.png "설명 [[2]]")`,
    `[링크 [[2]]](1.md)`,
    `[^a]: [[${typed(name)}]]`,
  ].join("\n\n");

function columnOf(cited: string, fields: string): Files {
  return {
    "posts/city/index.md": md("title: 도시", "[[2]]부터."),
    "posts/index.md": "[[2]]부터.\n",
    "posts/city/map.png": { bytes: 1 },
    "posts/city/1.md": md("title: 하나\nepisode: 1\ndate: 2024-01-03", CITE(cited)),
    "posts/city/2.md": md(`title: ${JSON.stringify(cited)}\nepisode: 2\n${fields}`, "둘. [[1]]"),
    "posts/x.md": md("title: x\ndate: 2024-03-01", `[[${typed(cited)}]]이다.`),
  };
}

function printed(files: Files, given: Given = {}): ReadonlyMap<string, string> {
  const built = build(files, given);
  const errors = built.problems.filter(({ severity }) => severity === "error");
  assert.deepEqual(errors, []);
  const outputs = planOutputs(contextOf(built), createFingerprinter());
  return new Map(outputs.map((output) => [output.path, rendered(output)]));
}

property("whatever a title holds, it can be named and is printed as it is", 150, [title("글")], (name) => {
  const pages = printed(columnOf(name, "date: 2024-01-10"));
  for (const path of ["city/1/index.html", "city/2/index.html", "x/index.html"]) {
    const html = pages.get(path) as string;
    assert.deepEqual(tags(html), tags(serialize(parse(html))), path);
  }
  const shown = name.replace(/\s+/g, " ").normalize("NFC");
  const [, link] =
    /<p><a href="\/column\/city\/2\/">([^<]*)<\/a>이다/.exec(pages.get("x/index.html") ?? "") ?? [];
  assert.equal(decoded(link ?? ""), shown);
  assert.match(pages.get("feed.xml") ?? "", /https:\/\/example.org\/column\/city\/2\//);
});

for (const [what, fields] of [
  ["scheduled", "date: 2030-01-10"],
  ["a draft", "date: 2024-01-10\ndraft: true"],
] as const) {
  property(`the title of what is ${what} stands nowhere`, 60, [title(SECRET)], (name) => {
    for (const [path, text] of printed(columnOf(name, fields))) {
      assert.ok(!text.includes(SECRET), path);
      assert.ok(!decodeURIComponent(text.replace(/%(?![0-9A-F]{2})/g, "%25")).includes(SECRET), path);
    }
  });
}

test("what is not out leads nowhere and cites nobody", () => {
  for (const [path, text] of printed(columnOf("비밀", "date: 2030-01-10"))) {
    assert.doesNotMatch(text, /city\/2\//, path);
    if (path === "x/index.html") assert.match(text, /<p>2화이다\.<\/p>/);
    if (path === "city/1/index.html") assert.match(text, /<h2 id="2-하나" aria-label="[^"]*">2화 하나 </);
  }
});

test("on the day the same text links, under the same fragment", () => {
  const pages = printed(columnOf("비밀", "date: 2030-01-10"), { now: Date.UTC(2030, 0, 11) });
  assert.match(pages.get("x/index.html") ?? "", /<p><a href="\/column\/city\/2\/">비밀<\/a>이다\.<\/p>/);
  assert.match(
    pages.get("city/1/index.html") ?? "",
    /<h2 id="2-하나" aria-label="[^"]*"><a href="\/column\/city\/2\/">비밀<\/a> 하나 </,
  );
});

function tags(html: string): string[] {
  return [...html.matchAll(/<\/?[a-z0-9]+/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/^<\/?(?:html|head|body|tbody|p)$/.test(tag));
}

function decoded(html: string): string {
  const marks: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" };
  return html.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => marks[name] as string);
}
