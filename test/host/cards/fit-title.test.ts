import assert from "node:assert/strict";
import { test } from "node:test";
import { fitOf } from "../../../src/host/cards/fit-title.ts";
import type { MeasuredNode, MeasuredRun } from "../../../src/host/cards/takumi.ts";

/** A card of a title in lines, from (x, y) on, each as wide and high as it says. */
function fit(lines: readonly string[], { x = 72, y = 100, width = 900, height = 90 } = {}) {
  const runs = lines.map((text, at): MeasuredRun => ({ text, x: 0, y: at * height, width, height }));
  const title = node([], runs, x, y);
  const site = node([], [{ text: "도시 산책", x: 0, y: 0, width: 100, height: 30 }], 72, 50);
  const markup = {
    children: [
      { text: "도시 산책" },
      { text: " " },
      { children: [{ tagName: "h1", children: [{ text: lines.join("") }] }] },
    ],
  };
  return fitOf(markup, node([site, node([title])]));
}

function node(
  children: readonly MeasuredNode[],
  runs: readonly MeasuredRun[] = [],
  x = 0,
  y = 0,
): MeasuredNode {
  return { width: 0, height: 0, transform: [1, 0, 0, 1, x, y], children, runs };
}

test("a title fits in three lines", () => {
  assert.deepEqual(fit(["안개 ", "속의 ", "항구"]), { fits: true, breaksWord: false });
  assert.equal(fit(["안개 ", "속의 ", "항구와 ", "배"]).fits, false);
});

test("and inside the edges", () => {
  assert.equal(fit(["안개"], { width: 1088 }).fits, true);
  assert.equal(fit(["안개"], { width: 1089 }).fits, false);
  assert.equal(fit(["안개"], { x: 39 }).fits, false);
  assert.equal(fit(["안개"], { y: 501 }).fits, false);
});

test("a line may end after a space or a mark, not within a word", () => {
  assert.equal(fit(["가나다", "라마"]).breaksWord, true);
  assert.equal(fit(["Donau", "dampf"]).breaksWord, true);
  assert.equal(fit(["가나—", "다라"]).breaksWord, false);
  assert.equal(fit(["東京", "物語"]).breaksWord, false, "a script without spaces");
});
