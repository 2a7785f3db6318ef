import assert from "node:assert/strict";
import { test } from "node:test";
import { archive } from "../../src/outputs/archive/output.ts";
import type { Asset } from "../../src/outputs/asset-bundle.ts";
import { createFingerprinter, type Fingerprinter } from "../../src/outputs/fingerprint.ts";
import { home } from "../../src/outputs/home/output.ts";
import { notFound } from "../../src/outputs/not-found/output.ts";
import { type PlannedOutput, planOutputs } from "../../src/outputs/plan.ts";
import { post } from "../../src/outputs/post/output.ts";
import { series } from "../../src/outputs/series/output.ts";
import { subscribe } from "../../src/outputs/subscribe/output.ts";
import { tag } from "../../src/outputs/tag/output.ts";
import { rendered } from "../kit/rendered.ts";
import { build, contextOf, type Files, type Given, md } from "../kit/sources.ts";

// Descriptions are given: otherwise the first paragraph would be the description, which lists show.
const written = (fields: string, words = "글자.") => md(`description: 요약\n${fields}`, words);
const episode = (number: number, fields = `title: ${number}`, words = "글자.") =>
  written(`episode: ${number}\ndate: 2024-01-0${number}\n${fields}`, words);

/** A series of six episodes and a scheduled one, another of one, two posts of which one cites the other, a page. */
const FILES: Files = {
  "posts/index.md": "어서 오세요.\n",
  "posts/city/index.md": written("title: 도시\nprevious: 1", "이야기."),
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((number) => [`posts/city/${number}.md`, episode(number)])),
  "posts/city/7.md": written("title: 7\nepisode: 7\ndate: 2030-01-01"),
  "posts/sea/index.md": written("title: 바다", "이야기."),
  "posts/sea/1.md": episode(1, "title: 밀물\ntags: [Night]"),
  "posts/fog.md": written("title: 안개\ndate: 2023-01-01\ntags: [물]"),
  "posts/ash.md": written("title: 재\ndate: 2023-01-02", "[안개](fog.md)에서."),
  "posts/about.md": written("title: 소개\nkind: page"),
};

const MODULES = [home, archive, subscribe, notFound, series, post, tag];
const SHEET: Asset = { name: "style.css", text: "p {}", use: "all" };

interface Change {
  readonly files?: Files;
  readonly site?: Given["site"];
  readonly assets?: readonly Asset[];
  readonly unlisted?: boolean;
}

function pages(change: Change, fingerprint: Fingerprinter): ReadonlyMap<string, PlannedOutput> {
  const { files, site = {}, assets = [SHEET], unlisted = false } = change;
  const built = build({ ...FILES, ...files }, { site });
  assert.deepEqual(built.problems, []);
  const outputs = planOutputs(contextOf(built, unlisted, { assets, modules: MODULES }), fingerprint);
  return new Map(outputs.map((output) => [output.path.replace(/index\.html$/, ""), output]));
}

/** The pages that are rendered again after a change. Of the others it asserts that they would be the same. */
function rerendered(change: Change): string[] {
  const fingerprint = createFingerprinter();
  const before = pages({}, fingerprint);
  const again: string[] = [];
  for (const [path, page] of pages(change, fingerprint)) {
    const old = before.get(path);
    if (old?.fingerprint !== page.fingerprint) again.push(path);
    else assert.equal(rendered(page), rendered(old), path);
  }
  return again.sort();
}

const LISTS = ["", "404.html", "archive/"];
const CITY = [1, 2, 3, 4, 5, 6].map((number) => `city/${number}/`);
const TAGS = ["tags/물/", "tags/night/"];
const ALL = [...LISTS, ...CITY, ...TAGS, "about/", "ash/", "city/", "feeds/", "fog/", "sea/", "sea/1/"];

const CHANGES: readonly (readonly [what: string, change: Change, again: readonly string[]])[] = [
  ["nothing", {}, []],
  [
    "words of a post, as many as before",
    { files: { "posts/fog.md": written("title: 안개\ndate: 2023-01-01\ntags: [물]", "낱말.") } },
    ["fog/"],
  ],
  [
    "the length of an episode, which lists and its neighbours show",
    { files: { "posts/city/4.md": episode(4, "title: 4", "글".repeat(2000)) } },
    [...LISTS, "city/", "city/3/", "city/4/", "city/5/", "city/6/"],
  ],
  [
    "the title of the first episode, with which readers start",
    { files: { "posts/city/1.md": episode(1, "title: 처음") } },
    [...LISTS, ...CITY, ...TAGS, "city/"],
  ],
  [
    "the title of the second episode, which its neighbours show",
    { files: { "posts/city/2.md": episode(2, "title: 둘") } },
    [...LISTS, "city/", "city/1/", "city/2/", "city/3/", "city/4/"],
  ],
  [
    "the title of an episode in another series",
    { files: { "posts/sea/1.md": episode(1, "title: 썰물\ntags: [Night]") } },
    [...LISTS, ...TAGS, "sea/", "sea/1/"],
  ],
  [
    "the day of the next episode, which the last episode shows",
    { files: { "posts/city/7.md": written("title: 7\nepisode: 7\ndate: 2030-02-02") } },
    [...LISTS, "city/", "city/6/"],
  ],
  [
    "the introduction of a series",
    { files: { "posts/city/index.md": written("title: 도시\nprevious: 1", "다른 이야기.") } },
    [...LISTS, "city/"],
  ],
  [
    "the title of a series, which posts that are cited show, too",
    { files: { "posts/city/index.md": written("title: 시내\nprevious: 1", "이야기.") } },
    [...LISTS, ...CITY, ...TAGS, "city/", "feeds/", "fog/"],
  ],
  ["the introduction of the site", { files: { "posts/index.md": "안녕하세요.\n" } }, LISTS],
  [
    "the sentence that cites a post",
    { files: { "posts/ash.md": written("title: 재\ndate: 2023-01-02", "[안개](fog.md)까지.") } },
    ["ash/", "fog/"],
  ],
  [
    "the title of a post that cites another",
    { files: { "posts/ash.md": written("title: 숯\ndate: 2023-01-02", "[안개](fog.md)에서.") } },
    [...LISTS, "ash/", "fog/"],
  ],
  [
    "the title of a post that has a tag",
    { files: { "posts/fog.md": written("title: 구름\ndate: 2023-01-01\ntags: [물]") } },
    [...LISTS, "fog/", "tags/물/"],
  ],
  [
    "the tags of a post",
    { files: { "posts/ash.md": written("title: 재\ndate: 2023-01-02\ntags: [불]", "[안개](fog.md)에서.") } },
    [...LISTS, "ash/", "feeds/", "fog/", "tags/불/"],
  ],
  [
    "the spelling of a tag, whose page keeps its address",
    { files: { "posts/sea/1.md": episode(1, "title: 밀물\ntags: [NIGHT]") } },
    [...LISTS, ...TAGS, "feeds/", "sea/", "sea/1/"],
  ],
  [
    "the text of a page",
    { files: { "posts/about.md": written("title: 소개\nkind: page", "낱말.") } },
    ["about/"],
  ],
  [
    "the title of a page, which the navigation shows",
    { files: { "posts/about.md": written("title: 알림\nkind: page") } },
    ALL,
  ],
  ["the title of the site", { site: { title: "다른 산책" } }, ALL],
  ["the style sheet", { assets: [{ ...SHEET, text: "p { color: red }" }] }, ALL],
  ["which pages load the style sheet", { assets: [{ ...SHEET, use: "notes" }] }, ALL],
  ["whether search engines may know the site", { unlisted: true }, ALL],
];

for (const [what, change, again] of CHANGES) {
  test(`what is rendered again after a change of ${what}`, () =>
    assert.deepEqual(rerendered(change), [...again].sort()));
}

test("words of an episode, as many as before, are rendered in its own page and in no other of its series", () => {
  const first = episode(1, "title: 1", "낱말.");
  const again = rerendered({ files: { "posts/city/1.md": first } });
  assert.deepEqual(
    again.filter((path) => path.startsWith("city/")),
    ["city/1/"],
  );
});
