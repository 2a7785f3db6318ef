import assert from "node:assert/strict";
import { test } from "node:test";
import { archiveView } from "../../../src/outputs/archive/view.ts";
import { homeView } from "../../../src/outputs/home/view.ts";
import type { RenderContext } from "../../../src/outputs/output.ts";
import type { Frame } from "../../../src/outputs/theme/views/frame.ts";
import type { HomeView } from "../../../src/outputs/theme/views/home.ts";
import { build, contextOf, type Files, type Given, md, weekly } from "../../kit/sources.ts";

const viewOf = (files: Files, given: Given = {}): HomeView => homeView(contextOf(build(files, given)));
const titles = (cards: HomeView["newest"]) => cards.map(({ title }) => title);
const numbers = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
const fog = (fields = "") => ({ "posts/fog.md": md(`title: fog\ndate: 2024-05-01\n${fields}`) });

test("the newest of everything leads, six others follow, and a link to the rest tells how many there are", () => {
  const view = viewOf(weekly("city", numbers(11), { "posts/fog.md": md("title: fog\ndate: 2024-03-01") }));
  assert.equal(view.lead?.card.title, "city 11");
  assert.deepEqual(titles(view.newest), ["city 10", "fog", "city 9", "city 8", "city 7", "city 6"]);
  assert.deepEqual(view.more, { href: "/column/archive/", label: "모든 글 12편" });
  assert.deepEqual([view.head.title, view.head.canonical], ["도시 산책", "https://example.org/column/"]);
});

test("where the page shows every post, no link says so", () => {
  assert.equal(viewOf(weekly("city", numbers(7))).more, null);
  assert.equal(viewOf(weekly("city", numbers(8))).more?.label, "모든 글 8편");
});

test("nothing to read: no lead, no news, and series all the same", () => {
  const nothing = viewOf({});
  assert.deepEqual([nothing.lead, nothing.newest, nothing.more, nothing.ongoing], [null, [], null, null]);
  const series = viewOf(weekly("city", []));
  assert.deepEqual([series.lead, series.ongoing?.count], [null, 1]);
});

test("what was withdrawn neither leads nor is news", () => {
  const view = viewOf(weekly("city", [1, 2], fog("withdrawn: true")));
  assert.deepEqual([view.lead?.card.title, titles(view.newest)], ["city 2", ["city 1"]]);
  assert.equal(view.more?.label, "모든 글 3편");
});

test("a notice is news and never leads", () => {
  const rest = { "posts/city/x.md": md("title: rest\nkind: notice\ndate: 2024-05-01") };
  const view = viewOf(weekly("city", [1], rest));
  assert.deepEqual([view.lead?.card.title, titles(view.newest)], ["city 1", ["rest"]]);
  assert.equal(viewOf({ "posts/city/index.md": md("title: city"), ...rest }).lead, null);
});

test("a special leads, by its label", () => {
  const view = viewOf(
    weekly("city", [1], { "posts/city/x.md": md("title: x\nkind: special\ndate: 2024-05-01") }),
  );
  assert.deepEqual([view.lead?.card.title, view.lead?.card.label], ["x", "번외"]);
});

test("drafts and scheduled posts lead where they are shown, marked", () => {
  const files = weekly("city", [1], fog("draft: true"));
  assert.equal(viewOf(files).lead?.card.title, "city 1");
  assert.deepEqual(viewOf(files, { includeDrafts: true }).lead?.card.marks, ["초안"]);
});

test("the lead's cover is its own, else that of its series, else none; its notes are counted", () => {
  const series = md("title: city\ncover: { src: series.png, alt: 연재 }");
  const pictures = { "posts/city/series.png": { bytes: 1 }, "posts/city/own.png": { bytes: 1 } };
  const lead = (fields: string, words?: string) =>
    viewOf({
      ...pictures,
      "posts/city/index.md": series,
      "posts/city/1.md": md(`title: 1\nepisode: 1\ndate: 2024-01-03\n${fields}`, words),
    }).lead;
  assert.equal(lead("cover: { src: own.png, alt: 글 }")?.cover?.src, "/column/city/own.png");
  const ofSeries = { src: "/column/city/series.png", alt: "연재", width: 800, height: 600 };
  assert.deepEqual(lead("")?.cover, { ...ofSeries, sources: [], classes: "" });
  assert.equal(viewOf(weekly("city", [1])).lead?.cover, null);
  assert.equal(viewOf(fog()).lead?.cover, null);
  assert.deepEqual([lead("")?.notes, lead("", "안개^[물.]. 비^[물.].")?.notes], [null, "주석 2개"]);
});

test("series that go on stand apart from those that are complete or paused", () => {
  const card = (status: string, date: string) => ({
    [`posts/${status}/index.md`]: md(`title: ${status}\nstatus: ${status}`),
    [`posts/${status}/1.md`]: md(`title: ${status} 1\nepisode: 1\ndate: ${date}`),
  });
  const groups = (...files: Files[]) => {
    const { ongoing, ended } = viewOf(Object.assign({}, ...files));
    return [ongoing, ended].map(
      (group) => group && [group.heading, group.count, group.series.map(({ title }) => title)],
    );
  };
  const [ongoing, complete, paused] = [
    card("ongoing", "2024-01-01"),
    card("complete", "2024-02-01"),
    card("paused", "2024-03-01"),
  ];
  assert.deepEqual(groups(ongoing, complete, paused), [
    ["연재 중", 1, ["ongoing"]],
    ["완결과 쉬는 연재", 2, ["paused", "complete"]],
  ]);
  assert.deepEqual(groups(complete), [null, ["완결", 1, ["complete"]]]);
  assert.deepEqual(groups(paused), [null, ["쉬는 중", 1, ["paused"]]]);
});

test("what is due in the week, with day, series, number, and the title where it is shown", () => {
  const files = {
    ...weekly("city", [1], { "posts/city/index.md": md("title: 도시\nlang: en\nnext: title") }),
    "posts/city/2.md": md("title: Fog\nepisode: 2\ndate: 2024-06-04"),
    ...weekly("sea", [], { "posts/sea/index.md": md('title: 바다\ncadence: { days: [수], time: "07:00" }') }),
    "posts/sea/1.md": md("title: s\nepisode: 1\ndate: 2024-05-29"),
  };
  assert.deepEqual(viewOf(files).week, [
    {
      iso: "2024-06-04T00:00:00+09:00",
      weekday: "화",
      short: "6. 4.",
      series: { title: "도시", href: "/column/city/", lang: "en" },
      label: "2화",
      title: { text: "‘Fog’", lang: "en" },
    },
    {
      iso: "2024-06-05T07:00:00+09:00",
      weekday: "수",
      short: "6. 5.",
      series: { title: "바다", href: "/column/sea/", lang: "ko" },
      label: "2화",
      title: null,
    },
  ]);
});

test("the script that hides days is loaded where something is due, on the home page alone", () => {
  const assets = [{ name: "week.js", text: "", use: "week" as const }];
  const scripts = (day: string, view: (ctx: RenderContext) => Frame) => {
    const files = weekly("city", [1], { "posts/city/2.md": md(`title: 2\nepisode: 2\ndate: ${day}`) });
    return view(contextOf(build(files), false, { assets })).head.scripts.length;
  };
  assert.equal(scripts("2024-06-08T12:00:00+09:00", homeView), 1);
  assert.equal(scripts("2024-06-08T12:00:01+09:00", homeView), 0, "seven days and a second");
  assert.equal(scripts("2024-06-05", archiveView), 0);
});
