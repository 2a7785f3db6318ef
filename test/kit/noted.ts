import { join } from "node:path";
import { card, type Files, makeColumn } from "./column.ts";
import { buildHere } from "./in-process.ts";

/** A column whose posts hold every kind of note, called from everywhere, in two languages. */
export const NOTED: Files = {
  "posts/index.md": "어서 오세요[^home].\n\n[^home]: 홈의 주석.\n",
  "posts/harbour/index.md": post(
    "title: 항구",
    "항구 이야기[^intro]를 적는다.\n\n[^intro]: 시리즈 소개의 주석.\n",
  ),
  "posts/harbour/map.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60"/>',
  "posts/harbour/01.md": post("title: 안개\nepisode: 1\ndate: 2024-03-06", everywhere()),
  // The same labels as in the episode before.
  "posts/harbour/02.md": post("title: 다시 안개\nepisode: 2\ndate: 2024-03-13", everywhere()),
  "posts/fog.md": post("title: Fog\nlang: en\ndate: 2024-03-14", english()).replaceAll("\n", "\r\n"),
};

/** Builds it, and returns the site's folder. */
export async function notedSite(settings: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const column = makeColumn({ ...NOTED, ".eleventy.ts": card(settings) });
  const { code, stderr } = await buildHere(column);
  if (code !== 0 || stderr !== "") throw new Error(stderr);
  return join(column.folder, "_site");
}

function post(front: string, text: string): string {
  return `---\n${front}\n---\n\n${text}`;
}

function everywhere(): string {
  return `안개[^fog]가 걷히고 항구[^port]는, 배[^fog]를 부른다.^[손으로 *곧바로* 쓴 주석[^port].]

## 첫째 마당[^head]

### 둘째 \`코드\`[^head] 마당

| 때[^th] | 곳 |
|---|---|
| 새벽[^td] | 항구[^fog] |

![지도](map.svg '항구의 지도[^cap]')

> 인용한 말[^quote].
>
> — 어느 책[^source]

- 하나[^li]
  - 둘[^li2]
1. 셋[^li3]

[링크 안[^inlink]](https://a.example) **굵게[^bold]** ~~지움[^del]~~ <mark>밝게[^mark]</mark> <ruby>漢[^ruby]<rt>한</rt></ruby>

<details><summary>접힌 글[^sum]</summary>

안쪽[^in].

</details>

[주석으로 바로](#note-fog) 가거나 [머리말로](#첫째-마당) 간다.

[^fog]: 첫 문단.

    - 하나
    - 둘

    > 인용

    \`\`\`js
    const a = 1;
    \`\`\`

    ![그림](map.svg)

    끝 문단[^deep].
[^port]: 항구는 [여기](../fog.md)와 [^fog] 참조.
[^head]: 머리말의 주석.
[^th]: 표 머리.
[^td]: 표 칸.
[^cap]: 설명글.
[^quote]: 인용.
[^source]: 출처.
[^li]: 하나.
[^li2]: 둘.
[^li3]: 셋.
[^inlink]: 링크.
[^bold]: 굵은.
[^del]: 지운.
[^mark]: 밝은.
[^ruby]: 루비.
[^sum]: 요약.
[^in]: 안.
[^deep]: 깊은 주석[^deeper].
[^deeper]: 더 깊은.
`;
}

function english(): string {
  return `The fog[^a] lifts.[^b]^[An inline note.] It was "there"[^a] -- really.

## A heading[^b] with a call

[^a]: One.

    1. A list
    2. of two.

[^b]: Two with "quotes", a [link](harbour/01.md) and [^a].
`;
}
