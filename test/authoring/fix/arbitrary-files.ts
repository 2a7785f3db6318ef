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
  "글[1, 3] 강[2–3]",
  "![그림 [2]](map.png)",
  "지난 연재\n\n1. 첫 편\n2. 둘째 편\n\n고맙습니다.",
  "  이어지는 [1] 문단",
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
    "강[1, 3]",
    "[1–3]",
    "![[2]](map.png)",
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
  "주석\n\n[1] 하나\n\n[2] 둘\n\n[3] 셋\n\n지난 연재\n\n1. 첫 편\n\n고맙습니다.\n\n",
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

/** Pieces of a file whose notes typed by hand are whole: every number has its item and is called, unless one is left out. */
const CALLS = [
  "글[@]",
  "[끈[@]](25.md)",
  "강[@]이",
  "말[1, @]",
  "셋[1–@]",
  "- 목록[@]\n",
  "> 인용[@]\n",
  "^[속[@]]",
];
const TITLES = ["주석", "## 주석", "**각주**", "Notes:", "각주\n===", "## 미주\n\n글이 있다.\n\n주석"];
const ITEMS = [
  "[@] 말",
  "[@]: *말*",
  "[@]말\n이어진다",
  "[@] 말\n\n    들여 쓴 문단",
  "[@] 말, [1]처럼",
  "[@] `말`",
];
const AFTER = [
  ...[
    "지난 연재\n\n1. 첫 편\n2. 둘째 편",
    "부록[1]",
    "- 목록",
    "> 인용",
    "  들여 쓴 문단",
    "\n\n부록",
    "    코드",
  ],
  ...[
    "![[1]](map.png)",
    "![그림 [2]](map.png)",
    "| a[1] |\n|---|\n| b |",
    "## 끝",
    "[^a]: 이름표",
    "글[^a]",
    "말[1, 9]",
  ],
];
const numbered = (pieces: readonly string[]) =>
  fc.array(fc.constantFrom(...pieces), { minLength: 3, maxLength: 3 });
const between = fc.constantFrom("\n\n", "\n\n", "\n\n", "\n", "\r\n\r\n", "\n\n\n");
const whole = fc
  .tuple(
    fc.shuffledSubarray([1, 2, 3], { minLength: 1 }),
    numbered(CALLS),
    fc.constantFrom(...TITLES),
    numbered(ITEMS),
    fc.array(fc.constantFrom(...AFTER), { maxLength: 3 }),
    fc.constantFrom("", "", "", ...AFTER),
    between,
  )
  .map(([numbers, calls, title, items, after, inside, gap]) => {
    const number = (piece: string | undefined, nth: number | undefined) =>
      piece?.replaceAll("@", String(nth));
    const list = [...numbers].sort().map((nth, index) => number(items[index], nth));
    if (inside !== "") list.splice(1, 0, inside);
    const text = numbers.map((nth, index) => number(calls[index], nth));
    return [...text, title, ...list, ...after].join(gap);
  });

/** Files in which notes have labels. */
export const labelled = fileOf(BLOCKS);
/** Files in which notes may also be typed by hand, some of them malformed. */
export const anyFile = fc.oneof(labelled, fileOf([...BLOCKS, ...HAND]), fileOf(HAND), ragged, whole);
