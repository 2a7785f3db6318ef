import assert from "node:assert/strict";
import { test } from "node:test";
import { likelyZone } from "../../../src/authoring/init/answers.ts";
import { packageName } from "../../../src/authoring/init/package-name.ts";
import {
  readHosts,
  readLanguage,
  readLine,
  readTime,
  readTimeZone,
  readUrl,
  readWeekday,
} from "../../../src/authoring/init/read-answer.ts";

test("words stand on one line, without controls", () => {
  assert.equal(readLine("  안개\n\u0007 일기\u2028 "), "안개 일기");
  assert.equal(readLine("\u1112\u1161\u11ab"), "한");
  for (const nothing of ["", " \t", "\u200d\ufe0f", "\u3164"]) assert.equal(readLine(nothing), null);
});

test("an address is completed, and has to be one of the web", () => {
  assert.equal(readUrl("someone.github.io/column"), "https://someone.github.io/column/");
  assert.equal(readUrl(" http://localhost:8080 "), "http://localhost:8080/");
  assert.equal(readUrl("https://나의.kr"), "https://xn--910bl54b.kr/");
  for (const wrong of [
    "",
    "column",
    "ftp://x.org",
    "https://a:b@x.org",
    "https://x.org/?a",
    "https://x y.org",
  ])
    assert.equal(readUrl(wrong), null, wrong);
});

test("days, times, zones, languages and hosts as people write them", () => {
  assert.deepEqual(["수", "Wed", "WEDNESDAY", "수요일", "someday"].map(readWeekday), [3, 3, 3, 3, null]);
  assert.deepEqual(["7:00", "07:05", "24:00", "7", "7:60"].map(readTime), [
    "07:00",
    "07:05",
    null,
    null,
    null,
  ]);
  assert.deepEqual(["Asia/Seoul", "UTC", "Mars/Olympus"].map(readTimeZone), ["Asia/Seoul", "UTC", null]);
  assert.deepEqual(["ko", "KO-KR", "en", "ja"].map(readLanguage), ["ko", "ko", "en", null]);
  assert.deepEqual(readHosts("cloudflare, netlify"), ["netlify", "cloudflare"]);
  assert.deepEqual(["github", "git", "github,x", ""].map(readHosts), [["github"], null, null, null]);
});

test("a server that counts in UTC tells nothing of where a Korean author is", () => {
  assert.equal(likelyZone("ko", "UTC"), "Asia/Seoul");
  assert.equal(likelyZone("ko", "Europe/Berlin"), "Europe/Berlin");
  assert.equal(likelyZone("en", "Etc/UTC"), "UTC");
});

test("the name of a package is one that npm takes", () => {
  assert.equal(packageName("My Column!"), "my-column");
  assert.equal(packageName("내 칼럼"), "my-column");
  assert.equal(packageName("Café 2"), "cafe-2");
  assert.equal(packageName("yeonjae"), "yeonjae-column");
  assert.equal(packageName(`${"x".repeat(49)}-y`), "x".repeat(49));
});
