import assert from "node:assert/strict";
import { test } from "node:test";
import { parseFragment, serialize } from "parse5";
import type { Hole } from "../../src/core/model.ts";
import type { Problem } from "../../src/core/problems/problem.ts";
import { type Built, build, type Files, type Given, md, postIn, weekly } from "../kit/sources.ts";

const CITY: Files = weekly("city", [1, 2, 3], {
  "posts/city/index.md": md("title: 도시 산책"),
  "posts/city/2.md": md("title: 안개\nepisode: 2\ndate: 2024-01-10", "## 머리말\n\n글."),
  "posts/city/4.md": md("title: 앞으로 올 글\nepisode: 4\ndate: 2030-01-09"),
  "posts/city/5.md": md("title: 쓰는 중\nepisode: 5\ndate: 2030-01-16\ndraft: true"),
  "posts/city/6.md": md("title: 거둔 글\nepisode: 6\ndate: 2024-02-07\nwithdrawn: true", "비밀."),
  "posts/city/rest.md": md("title: 한 주 쉼\nkind: notice\ndate: 2030-02-07"),
});
const MORE: Files = {
  "posts/walks/index.md": md("title: 도시의 밤\nnumbering: season"),
  "posts/walks/1-1.md": md("title: Lamps\nseason: 1\nepisode: 1\ndate: 2024-01-01"),
  "posts/walks/1-2.md": md("title: Cats\nseason: 1\nepisode: 2\ndate: 2024-01-08"),
  "posts/walks/2-1.md": md("title: Rain\nseason: 2\nepisode: 1\ndate: 2024-01-15"),
  "posts/fog.md": md("title: 안개\ndate: 2024-01-01"),
  "posts/lamps.md": md("title: LAMPS\ndate: 2024-01-01"),
  "posts/soon.md": md("title: 언젠가\ndate: 2030-01-01"),
  "posts/about.md": md("title: 소개\nkind: page"),
  "posts/iphone.md": md("title: 아이폰 15\ndate: 2024-01-01"),
};

const HERE: Readonly<Record<string, string>> = {
  city: "kind: special",
  walks: "season: 2\nepisode: 2",
  none: "kind: post",
};

/** Problems other than the expected one: 6 is out, and 4 is not. */
function newsOf({ problems }: Built): readonly Problem[] {
  return problems.filter(({ code }) => code !== "number-against-date");
}

/** The text rendered for `typed`, its link target, and the problems. */
function follow(files: Files, here: string, typed: string, options: Given = {}): string {
  const path = here === "none" ? "posts/x.md" : `posts/${here}/x.md`;
  const from = md(`title: x\n${HERE[here]}\ndate: 2024-02-01`, `[[${typed}]]`);
  const built = build({ ...files, [path]: from }, options);
  const holes = postIn(built, "x").text.body.filter((part): part is Hole => typeof part !== "string");
  const to = holes.flatMap((hole) =>
    hole.hole === "address" ? [hole.address + (hole.fragment === null ? "" : `#${hole.fragment}`)] : [],
  );
  const reported = newsOf(built).map(
    ({ code, facts }) => `${code} ${Object.values(facts).slice(1).join("; ")}`,
  );
  return [postIn(built, "x").text.summary, ...to, ...reported].join(" → ");
}

const ALONE: readonly (readonly [typed: string, seen: string])[] = [
  ["1", "city 1 → /city/1/"],
  ["02", "안개 → /city/2/"],
  ["2화", "안개 → /city/2/"],
  ["2#머리말", "안개 → /city/2/#머리말"],
  ["2#없음", "안개 → /city/2/#없음 → link-fragment 없음; "],
  ["안개", "안개 → /city/2/"],
  ["안개".normalize("NFD"), "안개 → /city/2/"],
  ["CITY 3", "city 3 → /city/3/"],
  ["도시 산책 3", "city 3 → /city/3/"],
  ["도시 3|말", "말 → /city/3/"],
  // Not out yet: a label, never a title.
  ["4", "4화"],
  ["4|말", "말"],
  ["앞으로 올 글", "4화"],
  ["5", "5화"],
  ["한 주 쉼", "휴재"],
  // Withdrawn: its title and its address are still there.
  ["6", "거둔 글 → /city/6/"],
  ["7", "[[7]] → episode-unknown 6"],
  ["99", "[[99]] → episode-unknown 6"],
  ["앞으로 올 들", "[[앞으로 올 들]] → episode-unknown 앞으로 올 글"],
  ["도시 산책 7", "[[도시 산책 7]] → episode-unknown 도시 산책 6"],
  ["없는 이름", "[[없는 이름]] → episode-unknown "],
];

for (const [typed, seen] of ALONE) {
  test(`one series: [[${typed}]] is ${seen}`, () => {
    assert.equal(follow(CITY, "city", typed), seen);
    assert.equal(follow(CITY, "none", typed), seen, "elsewhere too, since there is one series");
  });
}

const AMONG: readonly (readonly [here: string, typed: string, seen: string])[] = [
  ["city", "1", "city 1 → /city/1/"],
  ["none", "1", "[[1]] → episode-unknown city 1"],
  ["none", "1-2", "[[1-2]] → episode-unknown walks 1-2"],
  ["none", "city 1", "city 1 → /city/1/"],
  ["none", "도시 산책 1", "city 1 → /city/1/"],
  ["none", "도시 1", "[[도시 1]] → episode-ambiguous city 1,walks 1"],
  ["none", "도시의 1-2", "Cats → /walks/1-2/"],
  ["none", "walks 2-1", "Rain → /walks/2-1/"],
  ["none", "walks 1", "[[walks 1]] → episode-ambiguous walks 1-1,walks 2-1"],
  ["none", "walks 9", "[[walks 9]] → episode-unknown walks 2-1"],
  ["none", "wlaks 1-1", "[[wlaks 1-1]] → episode-unknown walks 1-1"],
  ["walks", "2-1", "Rain → /walks/2-1/"],
  ["walks", "1-2", "Cats → /walks/1-2/"],
  // Alone, a number is of the same season.
  ["walks", "1", "Rain → /walks/2-1/"],
  ["walks", "3-1", "[[3-1]] → episode-unknown 2-2"],
  // Two posts are called 안개, and one of them is of this series.
  ["city", "안개", "안개 → /city/2/"],
  ["none", "안개", "[[안개]] → episode-ambiguous city 2,posts/fog.md"],
  ["none", "lamps", "[[lamps]] → episode-ambiguous posts/lamps.md,walks 1-1"],
  ["none", "Lamps", "Lamps → /walks/1-1/"],
  ["none", "cats", "Cats → /walks/1-2/"],
  ["none", "소개", "소개 → /about/"],
  ["none", "언젠가", "아직 나오지 않은 글"],
  ["none", "아이폰 15", "아이폰 15 → /iphone/"],
];

for (const [here, typed, seen] of AMONG) {
  test(`several series, from ${here}: [[${typed}]] is ${seen}`, () => {
    assert.equal(follow({ ...CITY, ...MORE }, here, typed), seen);
  });
}

test("where everything is shown, what is not out yet is linked with its title", () => {
  assert.equal(follow(CITY, "city", "4", { includeDrafts: true }), "앞으로 올 글 → /city/4/");
  assert.equal(follow(CITY, "city", "5", { includeDrafts: true }), "쓰는 중 → /city/5/");
});

test("on its day it becomes a link", () => {
  const day = { now: Date.UTC(2030, 0, 10) };
  assert.equal(follow(CITY, "city", "앞으로 올 글", day), "앞으로 올 글 → /city/4/");
  assert.equal(follow(CITY, "city", "4|말", day), "말 → /city/4/");
});

test("a label is in the language of the text that contains it", () => {
  const english = md("title: x\nkind: special\ndate: 2024-02-01\nlang: en", "In [[4]] and [[한 주 쉼]].");
  const built = build({ ...CITY, "posts/city/x.md": english });
  assert.equal(postIn(built, "x").text.summary, "In Episode 4 and Notice.");
});

test("a series' introduction and the home page may link by name", () => {
  const built = build({
    ...CITY,
    "posts/city/index.md": md("title: 도시 산책", "[[1]]부터."),
    "posts/index.md": "[[1]]부터.\n",
  });
  assert.deepEqual(newsOf(built), []);
  assert.equal(built.column.introduction?.summary, "city 1부터.");
  assert.equal(built.column.series[0]?.introduction.summary, "city 1부터.");
});

test("a title that also names an episode of a series is ambiguous", () => {
  const files = {
    ...CITY,
    "posts/city/index.md": md("title: 아이폰"),
    "posts/i.md": MORE["posts/iphone.md"] ?? "",
  };
  assert.equal(follow(files, "none", "아이폰 15"), "아이폰 15 → /i/");
  const both = { ...files, "posts/city/15.md": md("title: y\nepisode: 15\ndate: 2024-05-01") };
  assert.equal(
    follow(both, "none", "아이폰 15"),
    "[[아이폰 15]] → number-gap 14; 아이폰 → episode-ambiguous city 15,posts/i.md",
  );
});

test("a name of a post that could not be parsed is not reported as unknown", () => {
  const broken = {
    ...CITY,
    "posts/city/8.md": "---\ntitle: 닫지 않은 글\nepisode: 8\n",
    "posts/city/9.md": md("title: 날 없는 글\nepisode: 9"),
    "posts/city/x.md": md(
      "title: x\nkind: special\ndate: 2024-02-01",
      "[[8]] [[닫지 않은 글]] [[9]] [[날 없는 글]] [[10]]",
    ),
  };
  const reported = newsOf(build(broken)).map(({ path, line, code }) => `${path}:${line}: ${code}`);
  assert.deepEqual(reported, [
    "posts/city/8.md:1: front-unclosed",
    "posts/city/9.md:1: field-missing",
    "posts/city/x.md:7: episode-unknown",
  ]);
});

for (const [broken, path] of [
  [md("title: 바다\ndate: 2024-01-24\nepisode:7"), "posts/city/sea.md"],
  [md('title: 바다\ndate: 2024-01-24\nepisode: "7"'), "posts/city/sea.md"],
  [md("title: 바다\ndate: 2024-01-24\nepisode: 6.5"), "posts/city/07-sea.md"],
  [md("title: 바다\ndate: 2024-01-24"), "posts/city/07-sea.md"],
  [md("title: [바다] 밤\ndate: 2024-01-24\nepisode: 7"), "posts/city/sea.md"],
  [md("title: [바다] 밤\ndate: 2024-01-24\nseries: city\nepisode: 7"), "posts/sea.md"],
  ["\0", "posts/city/7-바다.md"],
] as const) {
  test(`one cause, one problem: ${JSON.stringify(broken.slice(0, 60))} at ${path}`, () => {
    const words = "[[7]] [[city 7]] <바다> [일곱](/city/7/)";
    const { problems } = build({
      ...weekly("city", [5, 8]),
      "posts/city/6.md": md("title: 여섯\nepisode: 6\ndate: 2024-02-07"),
      "posts/city/8.md": md("title: 여덟\nepisode: 8\ndate: 2024-02-21", words),
      [path]: broken,
    });
    assert.deepEqual(
      problems.map(({ path }) => path),
      [path],
    );
  });
}

test("while a post can't be read, a link that can't mean it is still broken", () => {
  const { told } = build({
    ...weekly("city", [1]),
    "posts/city/1.md": md("title: 하나\nepisode: 1\ndate: 2024-01-03", "[[3]] [[바람]] [말](/sea/1/) [[2]]"),
    "posts/city/2.md": md("title: [안개] 둘\nepisode: 2\ndate: 2024-01-10"),
  });
  assert.deepEqual(told, [
    "posts/city/1.md:7: episode-unknown",
    "posts/city/1.md:7: episode-unknown",
    "posts/city/1.md:7: link-relative",
    "posts/city/2.md:2: front-yaml",
  ]);
});

const TITLED: readonly (readonly [typed: string, html: string])[] = [
  ["<Cats>", "&lt;<a>Cats</a>&gt;"],
  ["<cats>", "&lt;<a>cats</a>&gt;"],
  ["<아이폰 15>", "&lt;<a>아이폰 15</a>&gt;"],
  // A scheduled post has a label until its day, as in `[[…]]`.
  ["<앞으로 올 글>을", "4화를"],
  ["**<앞으로 올 글>**", "<strong>4화</strong>"],
  ["[<앞으로 올 글>](https://a.example/)", '<a href="https://a.example/">4화</a>'],
  // Ambiguous, withdrawn, of the text itself, of a page.
  ["<안개>", "&lt;안개&gt;"],
  ["<거둔 글>", "&lt;거둔 글&gt;"],
  ["<x>", "&lt;x&gt;"],
  ["<소개>", "&lt;소개&gt;"],
  ["<없는 글>", "&lt;없는 글&gt;"],
];

for (const [typed, html] of TITLED) {
  test(`${typed} is ${html}`, () => {
    const files = { ...CITY, ...MORE, "posts/x.md": md("title: x\ndate: 2024-02-01", typed) };
    const built = build(files);
    const shown = postIn(built, "x")
      .text.body.map((part) => (typeof part === "string" ? part : ""))
      .join("");
    assert.equal(shown.replace(' href="" class="titled"', ""), `<p>${html}</p>\n`);
    assert.deepEqual(newsOf(built), []);
  });
}

test("the title of a draft stays as typed, with a warning, unless another post bears it", () => {
  const draft = { "posts/d.md": md("title: 남의 책\ndate: 2024-02-01\ndraft: true") };
  const files = { ...CITY, ...draft, "posts/x.md": md("title: x\ndate: 2024-02-01", "<남의 책>") };
  const told = (more: Files, includeDrafts = false) =>
    newsOf(build({ ...files, ...more }, { includeDrafts }));
  assert.deepEqual(
    told({}).map(({ code, line }) => `${line}: ${code}`),
    ["6: title-draft"],
  );
  assert.deepEqual(told({}, true), []);
  assert.deepEqual(told({ "posts/y.md": md("title: 남의 책\ndate: 2024-02-02") }), []);
});

test("a title of a published post and of a draft is that of the post, and the draft is told once", () => {
  const files = {
    ...CITY,
    "posts/a.md": md("title: 밤비\ndate: 2024-01-01"),
    "posts/d.md": md("draft: true\ntitle: 밤비\ndate: 2024-02-01", "[[밤비]]"),
    "posts/x.md": md("title: x\ndate: 2024-02-01", "[[밤비]], [[밤비|그 글]]"),
    "posts/y.md": md("title: y\ndate: 2024-02-01", "[[밤비]]"),
  };
  for (const options of [{}, { checkDrafts: true }, { includeDrafts: true }]) {
    const built = build(files, options);
    assert.deepEqual(
      newsOf(built).map(({ path, line, code, severity, facts }) => [path, line, code, severity, facts]),
      [["posts/d.md", 3, "draft-title", "warning", { name: "밤비", other: "posts/a.md" }]],
    );
    assert.deepEqual(
      postIn(built, "y").text.citations.map(({ address }) => address),
      ["/a/"],
    );
  }
  const scheduled = { ...files, "posts/d.md": md("title: 밤비\ndate: 2030-01-01") };
  assert.deepEqual(
    newsOf(build(scheduled)).map(({ path, code }) => `${path} ${code}`),
    ["posts/x.md episode-ambiguous", "posts/x.md episode-ambiguous", "posts/y.md episode-ambiguous"],
  );
  const both = { ...scheduled, "posts/a.md": md("title: 밤비\ndate: 2024-01-01\ndraft: true") };
  assert.deepEqual(
    newsOf(build(both)).map(({ path, code }) => `${path} ${code}`),
    ["posts/a.md draft-title"],
  );
});

test("a picture is none of the titles that a file which can't be read may have", () => {
  const broken = { "posts/b.md": "---\ntitle: [\n" };
  const files = {
    ...broken,
    "posts/x.md": md("title: x\ndate: 2024-02-01", '<img src="mpa.png" alt="지도">'),
  };
  const told = build(files).told.filter((line) => line.startsWith("posts/x.md"));
  assert.deepEqual(told, ["posts/x.md:6: picture-missing"]);
});

test("titles in angle brackets are left alone when a column does not want them", () => {
  const files = { ...CITY, ...MORE, "posts/x.md": md("title: x\ndate: 2024-02-01", "<Cats> <앞으로 올 글>") };
  const built = build(files, { site: { links: { titles: false } } });
  assert.deepEqual(
    newsOf(built).map(({ code }) => code),
    ["html-as-text"],
  );
  assert.deepEqual(postIn(built, "x").text.citations, []);
});

test("with all HTML let through, elements stay elements", () => {
  const files = {
    "posts/a.md": md("title: Fog in Seoul\ndate: 2024-01-01"),
    "posts/b.md": md("title: section\ndate: 2024-01-01"),
    "posts/c.md": md("title: my-title\ndate: 2024-01-01"),
    "posts/x.md": md(
      "title: x\ndate: 2024-02-01",
      "글 <Fog in Seoul> <section>둘</section> <my-title>셋</my-title>",
    ),
  };
  const built = build(files, { site: { html: true } });
  const { body, citations } = postIn(built, "x").text;
  assert.deepEqual(citations, [{ address: "/a/", sentence: "글 <Fog in Seoul> 둘 셋" }]);
  const html = body.map((part) => (typeof part === "string" ? part : "")).join("");
  assert.match(serialize(parseFragment(html)), /<section>둘<\/section> <my-title>셋<\/my-title>/);
});
