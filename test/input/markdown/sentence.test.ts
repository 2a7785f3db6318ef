import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { sentenceAround } from "../../../src/input/markdown/sentence.ts";
import { property } from "../../kit/property.ts";

/** The words between the braces are the link. */
function around(marked: string): string {
  const from = marked.indexOf("{");
  const to = marked.indexOf("}") - 1;
  return sentenceAround(marked.replace(/[{}]/g, ""), from, to);
}

const SENTENCES: readonly (readonly [marked: string, sentence: string])[] = [
  ["안개가 걷혔다. {지난 글}에서 썼다. 끝이다.", "지난 글에서 썼다."],
  ["{지난 글}에서 썼다", "지난 글에서 썼다"],
  ["그런가? {지난 글}을 보라! 끝.", "지난 글을 보라!"],
  ["“걷혔다.” 그가 {말했다}. 끝.", "그가 말했다."],
  ["“걷혔다.”라고 {그가} 말했다. 끝.", "“걷혔다.”라고 그가 말했다."],
  ["霧。{前の話}を見よ。終わり。", "前の話を見よ。"],
  ["霧だ！「{前の話}だ。」終わり。", "「前の話だ。」"],
  // A title may hold the end of a sentence.
  ["앞. {왜? 그래서.}라는 글이다. 끝.", "왜? 그래서.라는 글이다."],
  ["앞. {왜 쓰는가?} 끝.", "왜 쓰는가?"],
  ["See Dr. Kim and {last week}. End.", "See Dr. Kim and last week."],
  ["See No. 5, e.g. {last week}. End.", "See No. 5, e.g. last week."],
  ["It was J. Park who wrote {it}. End.", "It was J. Park who wrote it."],
  ["The tide, 3.5 m, was {high}.", "The tide, 3.5 m, was high."],
  ["wait... {what} was it? End.", "wait... what was it?"],
  ["2024. 3. 27. 수요일의 {글}이다. 끝.", "2024. 3. 27. 수요일의 글이다."],
  ["그날은 2024. 3. 27. 수요일의 {글}이다. 끝.", "그날은 2024. 3. 27. 수요일의 글이다."],
  ["1. 첫째는 {글}이다.", "1. 첫째는 글이다."],
  ["한  줄\n다음 {줄}이다.", "한 줄 다음 줄이다."],
  ["{}", ""],
];

for (const [marked, sentence] of SENTENCES) {
  test(`${JSON.stringify(marked)} is ${JSON.stringify(sentence)}`, () =>
    assert.equal(around(marked), sentence));
}

test("a long sentence is cut between words, on both sides of the link", () => {
  const words = "안개가 강에서 온다고 사람들이 말했고 ".repeat(20);
  const cut = around(`${words}{지난 글}에서 ${words}`);
  assert.match(cut, /^…\S.* 지난 글에서 .*\S…$/);
  assert.ok(cut.length > 100 && cut.length <= 164, `${cut.length}`);
  for (const word of cut.replaceAll("…", "").split(" "))
    assert.ok(`${words}지난 글에서`.includes(word), word);
});

test("near one end there is more of the other side", () => {
  const words = "word ".repeat(100);
  assert.match(around(`{This} is ${words}`), /^This is (word ){10,}word…$/);
  assert.match(around(`${words}and {that}.`), /^…(word ){10,}and that\.$/);
});

test("a link that is too long is cut itself", () => {
  const cut = around(`앞 {${"제목".repeat(200)}} 뒤`);
  assert.ok(cut.startsWith("…제목") && cut.endsWith("…") && cut.length <= 162);
});

const part = fc.array(
  fc.constantFrom("안개", "강", " ", " ", ". ", "다.", "? ", "。", "…", "🌊", "e\u0301", "Dr. ", "”"),
  {
    maxLength: 120,
  },
);
property(
  "a sentence holds its link, or as much as there is room for",
  500,
  [part, part, part],
  (before, link, after) => {
    const [head, words, tail] = [before, link, after].map((each) => each.join("")) as [
      string,
      string,
      string,
    ];
    const sentence = sentenceAround(head + words + tail, head.length, head.length + words.length);
    assert.ok(sentence.length <= 162, `${sentence.length}`);
    assert.equal(Buffer.from(sentence).toString(), sentence, "no half character");
    const single = words.replace(/\s+/g, " ").trim();
    if (single.length < 80) assert.ok(sentence.includes(single), `${sentence} / ${single}`);
  },
);
