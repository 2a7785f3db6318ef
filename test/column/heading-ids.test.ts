import assert from "node:assert/strict";
import { test } from "node:test";
import { createColumnCache } from "../../src/column/build-column.ts";
import { build, type Files, md, weekly } from "../kit/sources.ts";

const episode = (number: number, words: string) =>
  md(`title: city ${number}\nepisode: ${number}\ndate: 2024-01-0${number}`, words);

const TARGET = "## 안개 {#Fog_1}\n\n## The tide\n\n## 강 {#강} ##";
const LINKS =
  "[[1#Fog_1]] [[1#The tide]] [[1#강]] [[2#Own.id]] [a](1.md#Fog_1) [b](#Own.id)\n\n## 이 글 {#Own.id}";

const files = (target: string): Files =>
  weekly("city", [], { "posts/city/1.md": episode(1, target), "posts/city/2.md": episode(2, LINKS) });

test("a link by name finds an id as its author typed it, or a heading by its words", () => {
  const { told, column } = build(files(TARGET));
  assert.deepEqual(told, []);
  const fragments = column.series[0]?.episodes[1]?.text.body.flatMap((part) =>
    typeof part !== "string" && part.hole === "address" ? [part.fragment] : [],
  );
  assert.deepEqual(fragments, ["Fog_1", "the-tide", "강", "Own.id", "Fog_1", "Own.id"]);
});

test("an id that is gone is told, also when only the other post was edited", () => {
  const memory = createColumnCache();
  assert.deepEqual(build(files(TARGET), { memory }).told, []);
  const { told } = build(files(TARGET.replace(" {#Fog_1}", "")), { memory });
  assert.deepEqual(told, ["posts/city/2.md:7: link-fragment", "posts/city/2.md:7: link-fragment"]);
});
