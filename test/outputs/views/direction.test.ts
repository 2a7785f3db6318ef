import assert from "node:assert/strict";
import { test } from "node:test";
import { browserNotice } from "../../../src/outputs/feeds/browser-notice.ts";
import { createFingerprinter } from "../../../src/outputs/fingerprint.ts";
import { planOutputs } from "../../../src/outputs/plan.ts";
import { rendered } from "../../kit/rendered.ts";
import { build, contextOf, type Files, md } from "../../kit/sources.ts";

/** The tags with a language of some pages, as written. */
function tagsOf(files: Files, path: string, site = {}): readonly string[] {
  const output = planOutputs(contextOf(build(files, { site })), createFingerprinter()).find(
    (each) => each.path === path,
  );
  assert.ok(output, path);
  return [...new Set(rendered(output).match(/<[^<>]*\b(?:lang|dir)="[^<>]*>/g) ?? [])];
}

const SERIES: Files = {
  "posts/tides/index.md": md("title: مد وجزر\nlang: ar", "عن البحر."),
  "posts/tides/1.md": md("title: الحلقة الأولى\nepisode: 1\ndate: 2024-01-03", "نص مع HTML (وملاحظة)."),
};

test("a page in Arabic runs from right to left, and names of other languages on it by their own letters", () => {
  assert.deepEqual(tagsOf(SERIES, "tides/1/index.html"), [
    '<html lang="ar" dir="rtl">',
    '<a href="/column/" rel="home" lang="ko" dir="auto">',
    '<a href="/column/archive/" lang="ko" dir="auto">',
    '<a href="/column/feeds/" lang="ko" dir="auto">',
    '<p class="meta" lang="ko" dir="ltr">',
  ]);
  assert.equal(tagsOf(SERIES, "tides/index.html")[0], '<html lang="ar" dir="rtl">');
});

test("titles in Arabic keep their direction in the lists of a Korean page, and paragraphs that of the language", () => {
  assert.deepEqual(tagsOf(SERIES, "index.html"), [
    '<html lang="ko">',
    '<span lang="ar" dir="auto">',
    '<a href="/column/tides/1/" lang="ar" dir="auto">',
    '<p class="summary" lang="ar" dir="rtl">',
    '<span class="initial" data-initial="م" lang="ar" dir="auto">',
    '<a href="/column/tides/" lang="ar" dir="auto">',
  ]);
  assert.deepEqual(tagsOf(SERIES, "archive/index.html"), [
    '<html lang="ko">',
    '<span lang="ar" dir="auto">',
    '<a href="/column/tides/1/" lang="ar" dir="auto">',
  ]);
});

test("a script in the tag decides", () => {
  const page = (lang: string) =>
    tagsOf({ "posts/fog.md": md(`title: x\ndate: 2024-01-03\nlang: ${lang}`) }, "fog/index.html");
  assert.equal(page("az-Arab")[0], '<html lang="az-Arab" dir="rtl">');
  assert.equal(page("ks-Deva")[0], '<html lang="ks-Deva">');
});

test("where nothing runs from right to left, no direction is written", () => {
  const files = { "posts/fog.md": md("title: fog\ndate: 2024-01-03\nlang: en") };
  for (const path of ["index.html", "fog/index.html", "archive/index.html"])
    assert.ok(
      tagsOf(files, path).every((tag) => !tag.includes("dir=")),
      path,
    );
});

test("an old address of an Arabic page leads on from right to left", () => {
  const files = { "posts/fog.md": md("title: بحر\ndate: 2024-01-03\nlang: fa\naliases: /old/") };
  assert.deepEqual(tagsOf(files, "old/index.html"), ['<html lang="fa" dir="rtl">']);
});

test("what a feed says in a browser has the direction of its words", () => {
  const notice = (lang: string) =>
    browserNotice({ lang, text: "x", address: "y", links: [], posts: [] }).xml.split("\n")[0];
  const start = '<div xmlns="http://www.w3.org/1999/xhtml"';
  assert.equal(notice("fa"), `${start} lang="fa" xml:lang="fa" dir="rtl">`);
  assert.equal(notice("ko"), `${start} lang="ko" xml:lang="ko">`);
});
