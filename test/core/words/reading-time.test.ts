import assert from "node:assert/strict";
import { test } from "node:test";
import { readingMinutes } from "../../../src/core/words/reading-time.ts";

const minutes = (syllables: number, words: number) => readingMinutes({ characters: 0, syllables, words });

test("Hangul is read by the syllable, other scripts by the word, and both add up", () => {
  assert.equal(minutes(2500, 0), 5);
  assert.equal(minutes(0, 1150), 5);
  assert.equal(minutes(1000, 460), 4);
});

test("halves round up", () => {
  assert.equal(minutes(749, 0), 1);
  assert.equal(minutes(750, 0), 2);
});

test("no text takes less than a minute", () => {
  assert.equal(minutes(0, 0), 1);
  assert.equal(minutes(12, 3), 1);
});
