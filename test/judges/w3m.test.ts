import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { type Files, makeColumn } from "../kit/column.ts";
import { buildHere } from "../kit/in-process.ts";
import { md } from "../kit/sources.ts";
import { lacks, runTool } from "../kit/tools.ts";

const TEXT = `강은 말이 없다.[^b] 그래서 오래 듣는다.[^a] 다시 듣는다.[^b]

## 둘째 날

아무도 오지 않았다.^[고양이는 왔다.]

[^a]: 한 시간쯤.

    두 시간인 날도 있었다.
[^b]: 겨울에는 운다.`;

const COLUMN: Files = {
  "posts/river/index.md": md("title: 강을 듣다\ncadence: wednesday", "강가에 앉아 적는다."),
  "posts/river/1.md": md("title: 첫 소리\nepisode: 1\ndate: 2024-01-03"),
  "posts/river/2.md": md("title: 말 없는 강\nepisode: 2\ndate: 2024-01-10\ntags: [강]", TEXT),
  "posts/river/rest.md": md("title: 한 주 쉽니다\nkind: notice\nafter: 2\ndate: 2024-01-17"),
  "posts/river/3.md": md("title: 얼음\nepisode: 3\ndate: 2024-01-24"),
};

const skip = lacks("w3m");
const site = skip ? "" : await build();

async function build(): Promise<string> {
  const column = makeColumn(COLUMN);
  assert.equal((await buildHere(column)).code, 0);
  return join(column.folder, "_site");
}

/** What w3m shows of a page between the site's header and footer, without spaces at the ends of lines. */
async function shown(path: string): Promise<string> {
  const args = "-dump -cols 80 -I UTF-8 -O UTF-8 -T text/html".split(" ");
  const file = join(site, path, "index.html");
  const { code, stdout } = await runTool("w3m", [...args, file], { LC_ALL: "C.UTF-8" });
  assert.equal(code, 0);
  const page = stdout.replace(/ +$/gm, "").trim();
  return page.replace(/^본문으로 건너뛰기\n[\s\S]*• 구독\n\n/, "").replace(/\n\n도시 산책\n\n구독 .*$/, "");
}

test("a text browser shows an episode in order, its calls and its notes with the same numbers", {
  skip,
}, async () => {
  assert.equal(
    await shown("river/2"),
    `강을 듣다 2화

말 없는 강

2024년 1월 10일 1분 분량

강은 말이 없다.[1] 그래서 오래 듣는다.[2] 다시 듣는다.[1]

둘째 날

아무도 오지 않았다.[3]

주석

 1. 겨울에는 운다. ↩︎본문으로 ↩︎본문으로

 2. 한 시간쯤.

    두 시간인 날도 있었다. ↩︎본문으로

 3. 고양이는 왔다. ↩︎본문으로

  • 강

이전 글 1화 첫 소리

다음 글 휴재 한 주 쉽니다

1화부터 읽기 차례

지난 《강을 듣다》

  • 1 첫 소리 1. 3.`,
  );
});

test("a text browser shows the contents of a series, each episode with its own number", {
  skip,
}, async () => {
  assert.equal(
    await shown("river"),
    `강을 듣다

매주 수요일 모두 3화

1화부터 읽기 최신 글 3화

구독

강가에 앉아 적는다.

차례

다 읽는 데 1분

2024년

  • 1 첫 소리 1. 3.
  • 2 말 없는 강 1. 10.
  • 휴재 한 주 쉽니다 1. 17.
  • 3 얼음 1. 24.`,
  );
});

test("a text browser shows the home page, its counts and its rows in lines of their own", {
  skip,
}, async () => {
  assert.equal(
    await shown(""),
    `도시 산책

강을 듣다 3화

얼음

안개가 걷혔다.

2024년 1월 24일 1분 분량

새 글

  • 한 주 쉽니다 1. 17. 강을 듣다 휴재
  • 말 없는 강 1. 10. 강을 듣다 2화
  • 첫 소리 1. 3. 강을 듣다 1화

연재 중 1

  • 강을 듣다

    강가에 앉아 적는다.

    매주 수 3화`,
  );
});
