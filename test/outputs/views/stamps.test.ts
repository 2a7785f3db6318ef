import assert from "node:assert/strict";
import { test } from "node:test";
import { en } from "../../../src/core/words/en.ts";
import { ko } from "../../../src/core/words/ko.ts";
import { stampOf } from "../../../src/outputs/views/stamps.ts";
import { build, contextOf, type Files, md, seriesIn, weekly } from "../../kit/sources.ts";

function stamp(card: string, numbers: readonly number[] = [1, 2], more: Files = {}, words = ko) {
  const built = build(weekly("city", numbers, { "posts/city/index.md": md(card, "도시 이야기."), ...more }), {
    now: Date.UTC(2024, 0, 11),
  });
  return stampOf(seriesIn(built, "city"), contextOf(built), words);
}

test("a stamp: cover or initial, title, description, facts in a few letters", () => {
  const picture = { "posts/city/map.png": { bytes: 1 } };
  const card = "title: 도시\ncadence: 수\ntotal: 12\ncover: { src: map.png, alt: 지도 }\nlang: en";
  assert.deepEqual(stamp(card, [1, 2], picture), {
    href: "/column/city/",
    title: "도시",
    description: "도시 이야기.",
    lang: "en",
    cover: { src: "/column/city/map.png", alt: "", width: 800, height: 600, sources: [], classes: "" },
    initial: "도",
    pace: "매주 수",
    count: "2/12화",
    next: { iso: "2024-01-17T00:00:00+09:00", day: "1월 17일" },
  });
});

test("a series that goes on without a cadence shows no pace, one that has ended its status", () => {
  const pace = (fields: string) => stamp(`title: 도시\n${fields}`).pace;
  assert.equal(pace(""), null);
  assert.equal(pace("cadence: 수\nstatus: complete"), "완결");
  assert.equal(pace("cadence: 수\nstatus: paused"), "쉬는 중");
});

test("how many episodes, or posts where none has a number", () => {
  const special = { "posts/city/x.md": md("title: x\nkind: special\ndate: 2024-01-03") };
  assert.equal(stamp("title: 도시", []).count, "아직 나온 글 없음");
  assert.equal(stamp("title: 도시", [], special).count, "글 1편");
  assert.equal(stamp("title: 도시", [1, 2], special).count, "2화");
  assert.equal(stamp("title: 도시\ntotal: 12", [1, 2], {}, en).count, "2 of 12 episodes");
});

for (const [title, initial] of [
  ["책방의 뒤편", "책"],
  ["7분 빠른 이발소", "7"],
  ["“Harbour Light”", "H"],
  ["《동국여지승람》을 읽는 밤", "동"],
  ["é\u0301tude", "é\u0301"],
  ["책".normalize("NFD"), "책"],
  ["ᄒᆞᆫ글", "ᄒᆞᆫ"],
  ["كتاب", "ك"],
  ["🌊🌊", "🌊"],
  ["🌊 파도", "파"],
  ["...", "."],
] as const) {
  test(`the initial of ${title} is ${initial}`, () => {
    assert.equal(stamp(`title: ${JSON.stringify(title)}`).initial, initial);
  });
}
