import assert from "node:assert/strict";
import { test } from "node:test";
import type { Facts } from "../../../src/core/problems/problem.ts";
import { read } from "./parse.ts";

/** Where notes typed by hand are told: "line number", with what keeps a repair from them. */
function told(markdown: string, lang = "ko"): string[] {
  return read(markdown, {}, lang).problems.flatMap((problem) => {
    if (problem.code !== "note-by-hand") return [];
    const { number, fix, uncalled } = problem.facts as Facts["note-by-hand"];
    const cure = fix ? " fix" : uncalled !== null ? ` call ${uncalled}` : "";
    return [`${problem.line} ${number}${cure}`];
  });
}

const NOTES: { readonly [what: string]: readonly [markdown: string, ...told: string[]] } = {
  "without a list": ["가[1] 나[2].", "1 1", "1 2"],
  "a single one": ["안개가 걷힌다.[1]", "1 1"],
  "after sentences that end alike": [
    "끝났다[1]. 또 끝났다[2].\n\n했다.[3] 했다.[4]",
    "1 1",
    "1 2",
    "3 3",
    "3 4",
  ],
  "in English": ["The fog[1] lifts over the river.[2]", "1 1", "1 2"],
  "after words with digits, in other scripts, and quoted titles": [
    "GPT-4[1]는 〈안개〉[2]와 Seoul[3]에서 2024[4]",
    "1 1",
    "1 2",
    "1 3",
    "1 4",
  ],
  "after emphasis, a tag and another mark": [
    "**말**[1] <sup>x</sup> 말<sup>[2]</sup> 말[3][4]",
    "1 1",
    "1 2",
    "1 3",
    "1 4",
  ],
  "several in one pair of brackets": ["가[1] 나[2] 다[1, 2]", "1 1", "1 2", "1 1"],
  "after a colon": ["한계는 다음과 같다:[1]", "1 1"],
  "after titles and closing tags": ["<질문을 받는 요령>[1]과 <u>밑줄</u>[2]", "1 1", "1 2"],
  "in quotations, lists, tables and notes": [
    "> 가[1]\n\n- 나[2]\n\n| 다[3] |\n|---|\n\n글[^a]\n\n[^a]: 라[4]",
    "1 1",
    "3 2",
    "5 3",
    "10 4",
  ],
  "with a list that counts by itself": ["가[1] 나 [2].\n\n## 주석\n\n1. 하나\n2. 둘", "1 1", "1 2"],
  "with a list of points": ["가[1] 나 [2].\n\n## 주석\n\n- [1] 하나\n- [2] 둘", "1 1", "1 2"],
  "with a list under another heading": ["가[1] 나 [2, 1].\n\n참고 자료\n\n[1] 하나\n\n[2] 둘", "1 1", "1 2"],
  "with a list in English": [
    "The fog [1] lifts [2, 3].\n\n## References\n\n[1] One\n[2] Two\n[3] Three",
    "1 1",
    "1 2",
  ],
  "with a list below a rule": ["가[1] 나 [2].\n\n---\n\n[1] 하나\n\n[2] 둘", "1 1", "1 2"],
  "with a list of points below a rule": ["가[1] 나[2].\n\n***\n\n- [1] 하나\n- [2] 둘", "1 1", "1 2"],
  "with two of one number": ["가[1].\n\n주석\n\n[1] 하나\n\n[1] 둘", "1 1"],
  "with a list that can be repaired": ["가[1] 나[2].\n\n주석\n\n[1] 하나\n\n[2] 둘", "1 1 fix"],
  "with a list in decomposed Hangul": ["가[1] 나[2].\n\n참고\n\n[1] 하나".normalize("NFD"), "1 1", "1 2"],
  "with an item that nothing calls": ["가[1].\n\n주석\n\n[1] 하나\n\n[2] 둘", "1 1 call 2"],
  "with text among the items": ["가[1].\n\n주석\n\n[1] 하나\n\n둘째 장[2]\n\n[2] 둘", "1 1", "7 2"],
};

for (const [what, [markdown, ...expected]] of Object.entries(NOTES)) {
  test(`notes typed by hand are told: ${what}`, () => {
    assert.deepEqual(told(markdown), expected);
  });
}

const QUIET: { readonly [what: string]: string } = {
  "code and links": "`a[1]` [1](25.md) [1][둘] \\[1] [[배열[0]]]\n\n    가[1]\n\n[둘]: https://example.org/",
  "notes with labels": "가[^1] 나[^2]\n\n[^1]: 하나\n[^2]: 둘",
  "arrays in running text":
    "arr[1]은 둘째이고 a[0], list[1]이 있다. m[1][2]와 matrix[1] = 3, user_ids[1], args.rest[1]",
  "arrays that begin at 0": "words[0]과 words[1], names[1]",
  "parts that are numbered":
    "[1] 준비물\n\n가위와 풀.\n\n[2] 만들기\n\n[1]에서 준비한 것을 오린다. [1] 을 보라.",
  "an overview of parts": "순서는 [1] 준비물, [2] 만들기입니다.\n\n---\n\n[1] 준비물\n\n---\n\n[2] 만들기",
  "titles with parts": "- 안개[1]\n- 안개[2]\n- 바다[2]",
  "a heading with a part": "## 안개[1]\n\n글.",
  "pictures, tables and equations": "그림[1]을 보라. 표[1]과 식[1]. Table[1], (그림[1])",
  "what is counted above a list": "그림 [1], 표[2], args[1], Figure [2].\n\n## 참고\n\n[1] 하나\n\n[2] 둘",
  "a list of values": "items:[1], 값 [1]",
  "a picture's name": "![그림[1]](map.png)",
  "numbers that do not begin at 1": "안개[7]가 낀다. 버스[23]를 탄다.",
  "intervals and points": "구간[0, 1], 좌표[1, 2], 범위[1-3]",
  "a column of numbers": "| 번호 | 말 |\n|---|---|\n| [1] | 하나 |\n| [2] | 둘 |",
  "numbers apart from words": "채널 [1]번, 문제 [2]번, ([1], [2])",
  "a rule above a dialogue": "나는 [1] 번이다.\n\n---\n\n말했다.\n\n[1] 하나",
  "a list of points": "- [1] 하나\n- [2] 둘",
  "a link or an item in HTML": '말<a href="#fn">[1]</a> <small id="fn">[1]: 하나</small>',
  "a new line after a break": "가<br>[1] 하나",
};

for (const [what, markdown] of Object.entries(QUIET)) {
  test(`numbers in brackets that are no notes: ${what}`, () => {
    assert.deepEqual(told(markdown), []);
  });
}

test("each is told at its bracket", () => {
  const { problems } = read("## 안개\n\n| a \\| b |\n|---|\n| 강이 \\| 흐른다[1] |");
  assert.deepEqual(
    problems.map(({ line, column }) => [line, column]),
    [[5, 12]],
  );
});
