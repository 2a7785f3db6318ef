import assert from "node:assert/strict";
import { test } from "node:test";
import { directionOf } from "../../src/core/direction.ts";

const tags = (list: string) => list.split(" ");

const RTL = tags(
  "ar AR ar-EG ar-001 ara he he-IL iw yi ji fa fa-AF prs ur ur-IN ps ug sd ks ckb dv syr nqo arz ary pnb azb ku-Arab " +
    "az-Arab az-IR pa-Arab pa-PK uz-AF ku-IQ ms-Arab ff-Adlm rhg-Rohg en-Hebr ur-Aran fa-x-latn",
);
const LTR = tags(
  "ko ko-KR en en-GB ja zh-Hant-TW ru hi th ka el am ku az az-AZ az-Latn-IR ks-Deva sd-Deva sd-IN pa ar-Latn he-Latn " +
    "ur-Latn-PK ff dv-Latn tr en-x-arab und xx",
);

for (const [direction, list] of [
  ["rtl", RTL],
  ["ltr", LTR],
] as const)
  test(`languages that are written ${direction}`, () => {
    assert.deepEqual(
      list.filter((tag) => directionOf(tag) !== direction),
      [],
    );
  });

test("what is no language tag is written from left to right", () => {
  assert.deepEqual(["", "-", "ar_EG", "arabic", "ar-arz"].map(directionOf), [
    "ltr",
    "ltr",
    "ltr",
    "ltr",
    "rtl",
  ]);
});

test("common languages have the direction of the script that CLDR thinks likely", () => {
  const scripts = /^(?:Arab|Aran|Hebr|Thaa|Syrc|Nkoo|Adlm|Rohg|Mand|Samr)$/;
  const differ = [...RTL, ...LTR].filter((tag) => {
    const { script = "" } = new Intl.Locale(tag).maximize();
    return (directionOf(tag) === "rtl") !== scripts.test(script);
  });
  assert.deepEqual(differ, []);
});
