import assert from "node:assert/strict";
import { test } from "node:test";
import { en } from "../../../src/core/words/en.ts";
import { ko } from "../../../src/core/words/ko.ts";
import { withFallback } from "../../../src/core/words/with-fallback.ts";

test("complete words are taken as they are", () => {
  assert.deepEqual(withFallback(ko, en), { words: ko, missing: [] });
  assert.equal(withFallback(ko, en).words, ko);
});

test("a word that is missing or of another type is filled in, also within a group", () => {
  const theirs = { ...ko, home: undefined, season: "시즌", status: { ...ko.status, paused: 1 }, mine: "더" };
  const { words, missing } = withFallback(theirs, en);
  assert.deepEqual([...missing].sort(), ["home", "season", "status.paused"]);
  assert.deepEqual(words, {
    ...theirs,
    home: en.home,
    season: en.season,
    status: { ...ko.status, paused: en.status.paused },
  });
});

test("words that methods of a class hold survive the fallback", () => {
  const theirs: object = Object.create({ ...ko, home: undefined });
  assert.equal(withFallback(theirs, en).words.archive, ko.archive);
});

test("no words at all are the fallback's", () => {
  for (const nothing of [undefined, null, "", {}]) {
    const { words, missing } = withFallback(nothing, en);
    assert.deepEqual(words, en);
    assert.ok(missing.length > 70);
  }
});
