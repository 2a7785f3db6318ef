import assert from "node:assert/strict";
import { test } from "node:test";
import type { FontName } from "../../../src/core/model.ts";
import { FACES } from "../../../src/outputs/font-faces.ts";
import { RANGES } from "../../../src/outputs/font-measures.ts";
import { standInsFor } from "../../../src/outputs/fonts/stand-in-rules.ts";
import { STAND_INS } from "../../../src/outputs/fonts/stand-ins.ts";

/** Sizes that a font of the device has for a face, by ranges of characters. */
function sizesOf(face: FontName, local: string): Record<string, string> {
  const rules = standInsFor(FACES[face], "Column").flatMap((each) => each.rules);
  return Object.fromEntries(
    rules
      .filter((rule) => rule.includes(`local("${local}")`))
      .map((rule) => [declared(rule, "unicode-range"), declared(rule, "size-adjust")]),
  );
}

function declared(rule: string, name: string): string {
  return new RegExp(`${name}: (.*);`).exec(rule)?.[1] ?? "all";
}

test("each class of characters is scaled to the face by itself", () => {
  const sizes = sizesOf("pretendard", "MalgunGothic");
  assert.equal(sizes.all, "86.4%", "0.864 em for 1 em");
  assert.equal(sizes[RANGES.space], "71.31%", "0.251 for 0.352");
  assert.equal(sizes[RANGES.digit], "104.17%", "0.574 for 0.551");
  assert.equal(sizes[RANGES.stop], "116.44%", "0.255 for 0.219");
  assert.equal(Object.keys(sizes).length, 11);
  assert.deepEqual(sizesOf("noto-serif-kr", "NotoSerifKR-Regular"), { all: "100%" }, "one size is enough");
});

test("what is not known of a font grows with its syllables", () => {
  assert.deepEqual(sizesOf("suit", "AppleSDGothicNeo-Bold"), { all: "101.04%", [RANGES.space]: "87.45%" });
});

test("syllables of a face that differ by their vowel are scaled by it", () => {
  const sizes = sizesOf("gowun-batang", "Batang");
  assert.deepEqual([sizes.all, sizes[RANGES.narrow], sizes[RANGES.wide]], ["91.8%", "87.3%", "94.8%"]);
  const holds = (range: string, syllable: string) => {
    const code = syllable.charCodeAt(0);
    return range.split(", ").some((each) => {
      const [first = 0, last = first] = each
        .slice(2)
        .split("-")
        .map((hex) => Number.parseInt(hex, 16));
      return code >= first && code <= last;
    });
  };
  for (const each of "거겧넉체긔힣이") assert.ok(holds(RANGES.narrow, each), each);
  for (const each of "구굿흫류으휴") assert.ok(holds(RANGES.wide, each), each);
  for (const each of "가괴고과위한하") assert.ok(!holds(RANGES.narrow + RANGES.wide, each), each);
});

test("a font without bold letters has no rule for them, so that browsers make them bold", () => {
  const rules = standInsFor(FACES["nanum-myeongjo"], "Column").flatMap((each) => each.rules);
  const batang = rules.filter((rule) => rule.includes('local("Batang")'));
  assert.ok(batang.length > 1 && batang.every((rule) => rule.includes("font-weight: 400;")));
});

test("the line stays where it is: letters that are scaled have the height of the face", () => {
  const [rule = ""] = standInsFor(FACES.pretendard, "Column")[1]?.rules ?? [];
  assert.match(rule, /size-adjust: 86\.4%;\n {2}ascent-override: 110\.19%;\n {2}descent-override: 27\.89%;/);
});

test("a gothic has no serif for a stand-in; a serif has both, the serifs first", () => {
  assert.equal(standInsFor(FACES.suit, "x").length, STAND_INS.filter(({ kind }) => kind === "gothic").length);
  assert.equal(standInsFor(FACES["gowun-batang"], "x").length, STAND_INS.length);
  const kinds = STAND_INS.map(({ kind }) => kind);
  assert.ok(kinds.lastIndexOf("serif") < kinds.indexOf("gothic"));
});
