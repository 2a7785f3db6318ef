import fc from "fast-check";

const BLOCKS = [
  "글[^a]과 [^b], [^c]",
  "[^c] 먼저 [^a]",
  "[^a]: 하나",
  "[^b]: 둘[^c]  ",
  "[^b]: 다시 둘",
  "[^c]: 셋\n\n    둘째 문단\n",
  "[^c]: 셋\n    ```\n    [^a]: 코드\n    ```",
  "  [^Ⓐ]: 이름 [x]",
  "[^a]:\n    다음 줄",
  "[^b]:\t탭",
  "> [^a]: 인용 속",
  "- 목록[^b]\n  [^c]: 목록 속",
  "[x]: https://example.org/",
  "문단\n이어지는 줄  ",
  "    들여 쓴 줄",
  "## 제목[^a]",
  "<!-- 말\n\n-->",
  "```\n[^a]: 코드\n```",
  "^[속[^c]]",
  "---",
  "",
  "\t",
];
const HAND = [
  "글[1]과 강[2].[3]",
  "`a[1]` [1][2]",
  "## 주석",
  "**Notes**",
  "[1] 하나",
  "[2] 둘[1]\n[3]: 셋",
  "[3]셋",
  "[4]\n넷",
];
const ENDS = ["\n", "\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\n\n    "];

function fileOf(blocks: readonly string[]): fc.Arbitrary<string> {
  const piece = fc.tuple(fc.constantFrom(...blocks), fc.constantFrom(...ENDS)).map((pair) => pair.join(""));
  const head = fc.constantFrom(
    "",
    "",
    "\ufeff",
    "---\ntitle: [^a]\n---\n",
    "\ufeff---\r\ntitle: x\r\n---\r\n",
    "---\n",
  );
  const tail = fc.constantFrom("", "글[^a]", "[^a]: 끝", "[^c]: 끝  ");
  return fc.tuple(head, fc.array(piece, { maxLength: 14 }), tail).map(([a, b, c]) => a + b.join("") + c);
}

/** Beginnings of blocks, and fragments that may break them. */
const STARTS = [
  ...["[^a]: ", "[^b]: ", "[^c]: ", "[^a]: A ", "  [^a]: A", "> [^b]: B", "- [^c]: C", "[^a]: [^b]: "],
  ...["[1] 하나", "[2] 둘", "[3]: 셋", "[1] ", "[2]", "    [3] 셋", "주석\n\n", "**주석**\n", "## Notes:\n"],
  ...["# x\n", "    ", "- ", "> ", "", "1. ", "```\n", "    ```\n", "---\n", "| a |\n|---|\n| ", "<!-- "],
  ...["<details>\n", "</details>\n", "<summary>x</summary>\n", "<div>", "[x]: "],
];
const CRUMBS = [
  ..."[]()<>!^*_~`#>-|\\\"':=+ \t\u3000\n",
  ...[
    "[^a]",
    "글[^b]",
    "[^c]",
    "[1]",
    "글[2]",
    "[3]:",
    "^[",
    "![",
    "](map.png)",
    "](25.md#x)",
    "<kbd>",
    "</kbd>",
  ],
  ...["<!--", "-->", "\n\n    ", "\n> ", "\n- ", "\n```\n", "\n---\n", "  \n", "안개", "주석", "\r\n", "\r"],
];
const LISTS = [
  "",
  "",
  "## 주석\n\n[1] 하나\n\n[2] 둘\n\n",
  "주석\n\n[1] 하나\n[2] 둘\n[3] 셋\n",
  "[^b]: B\n[^a]: A\n[^c]: C\n",
];
const crumbs = (most: number) =>
  fc.array(fc.constantFrom(...CRUMBS), { maxLength: most }).map((pieces) => pieces.join(""));
const block = fc
  .tuple(fc.constantFrom(...STARTS), fc.oneof(crumbs(0), crumbs(4)), fc.constantFrom(...ENDS))
  .map((pieces) => pieces.join(""));
const blocks = fc.array(block, { maxLength: 10 }).map((pieces) => pieces.join(""));
const calls = fc
  .uniqueArray(fc.constantFrom("글[^a]", "글[^b]", "[^c]", "글[1]", "글[2][3]", "글[3]"), { maxLength: 5 })
  .map((pieces) => `${pieces.join(" ")}\n\n`);
const ragged = fc.tuple(calls, blocks, fc.constantFrom(...LISTS), blocks).map((pieces) => pieces.join(""));

/** Files in which notes have labels. */
export const labelled = fileOf(BLOCKS);
/** Files in which notes may also be typed by hand, some of them malformed. */
export const anyFile = fc.oneof(labelled, fileOf([...BLOCKS, ...HAND]), fileOf(HAND), ragged);
