import assert from "node:assert/strict";
import { test } from "node:test";
import { citingOf, indexCitations } from "../../src/column/citations.ts";
import { postView } from "../../src/outputs/post/view.ts";
import { build, contextOf, type Files, type Given, md, postIn, weekly } from "../kit/sources.ts";

const first = weekly("city", [1]);
const post = (fields: string, words: string) => md(`date: 2024-02-01\n${fields}`, words);

/** Backlinks of the first episode: "title: sentence". */
function citing(files: Files, options: Given = {}): string[] {
  const built = build({ ...first, ...files }, options);
  return citingOf(indexCitations(built.column), postIn(built, "city 1")).map(
    ({ post, sentence }) => `${post.title}: ${sentence}`,
  );
}

test("every kind of link counts, once for each post, with its first sentence; oldest first, pages last", () => {
  const files: Files = {
    "posts/a.md": post(
      "title: 셋째\ndate: 2024-03-03".replace("date: ", "updated: "),
      "먼저. [글](city/1.md)에서.",
    ),
    "posts/b.md": md("title: 첫째\ndate: 2024-01-20", "[[1|그 글]]을 보라[^a]. 또 [[1]].\n\n[^a]: [[1]]"),
    "posts/city/2.md": md(
      "title: 둘째\nepisode: 2\ndate: 2024-01-24",
      "앞에서[^a].\n\n[^a]: 주석에서 [/](/city/1/)를.",
    ),
    "posts/c.md": md("title: 넷째\ndate: 2024-05-01", "옛 제목은 <city 1>이다.\n\n[[1#머리말|또]]").replace(
      "#머리말",
      "",
    ),
    "posts/about.md": md("title: 쪽\nkind: page", "> - [여기](city/1.md)부터"),
  };
  assert.deepEqual(citing(files), [
    "첫째: 그 글을 보라.",
    "둘째: 주석에서 /를.",
    "셋째: 글에서.",
    "넷째: 옛 제목은 <city 1>이다.",
    "쪽: 여기부터",
  ]);
});

test("what is not shown does not cite", () => {
  const files: Files = {
    "posts/a.md": post("title: 거둔 글\nwithdrawn: true", "[[1]]"),
    "posts/b.md": post("title: 초안\ndraft: true", "[[1]]"),
    "posts/c.md": md("title: 예약\ndate: 2030-01-01", "[[1]]"),
    "posts/d.md": post("title: 안 부른 주석", "글.\n\n[^a]: [[1]]"),
    "posts/e.md": post("title: 코드", "`[[1]]`"),
    "posts/city/1.md": md("title: city 1\nepisode: 1\ndate: 2024-01-03", "[[1]] [나](1.md) [나](#top)"),
    "posts/index.md": "[[1]]부터.\n",
  };
  assert.deepEqual(citing(files), []);
  assert.deepEqual(
    citing(files, { includeDrafts: true }),
    ["초안: city 1", "예약: city 1"],
    "except where all is shown",
  );
});

test("a link that stays words cites nothing, and a withdrawn post is not cited", () => {
  const files: Files = {
    "posts/a.md": post("title: a", "[[1]]"),
    "posts/city/1.md": md("title: city 1\nepisode: 1\ndate: 2030-01-03"),
    "posts/city/2.md": md("title: 거둔 글\nepisode: 2\ndate: 2024-01-10\nwithdrawn: true"),
    "posts/b.md": post("title: b", "[[2]]"),
  };
  const built = build({ ...first, ...files });
  assert.deepEqual(postIn(built, "a").text.citations, []);
  assert.deepEqual(postIn(built, "b").text.citations, [{ address: "/city/2/", sentence: "거둔 글" }]);
  assert.deepEqual(citingOf(indexCitations(built.column), postIn(built, "거둔 글")), []);
});

test("sentences are plain: without calls of notes, with titles and code as they read", () => {
  const words = "앞. **굵은** [[1|`코드`와 *글*]][^a]은 H<sub>2</sub>O다.[^a] 끝.\n\n[^a]: 주석";
  assert.deepEqual(citing({ "posts/a.md": post("title: a", words) }), ["a: 굵은 코드와 글은 H2O다."]);
});

test("headings, cells and captions are cited as they are; a picture that is a link has no words", () => {
  const files: Files = {
    "posts/a.md": md("title: a\ndate: 2024-02-01", "## [[1]] 다시"),
    "posts/b.md": md("title: b\ndate: 2024-02-02", "| 앞 | 뒤 [[1]]. |\n|---|---|\n| 칸 | 칸 |"),
    "posts/c.md": md("title: c\ndate: 2024-02-03", '![지도](map.png "지도. [[1]]에서.")'),
    "posts/d.md": md("title: d\ndate: 2024-02-04", "[![지도](map.png)](city/1.md)"),
    "posts/map.png": { bytes: 1 },
  };
  assert.deepEqual(citing(files), ["a: city 1 다시", "b: 뒤 city 1.", "c: city 1에서.", "d: "]);
});

test("a view shows eight and folds the rest; another series is named", () => {
  const many = Object.fromEntries(
    Array.from({ length: 11 }, (_, at) => [
      `posts/sea/${at + 1}.md`,
      md(
        `title: s${at + 1}\nepisode: ${at + 1}\ndate: 2024-02-${String(at + 1).padStart(2, "0")}`,
        "[[city 1]].",
      ),
    ]),
  );
  const files = {
    ...weekly("city", [1, 2]),
    "posts/city/2.md": md("title: 둘\nepisode: 2\ndate: 2024-01-10", "[[1]]."),
    "posts/sea/index.md": md("title: 바다"),
    ...many,
  };
  const built = build(files);
  const { citedBy } = postView(postIn(built, "city 1"), contextOf(built));
  assert.deepEqual(
    [citedBy?.heading, citedBy?.shown.length, citedBy?.rest?.label, citedBy?.rest?.citations.length],
    ["이 글을 인용한 글", 8, "4편 더 보기", 4],
  );
  const [own, other] = citedBy?.shown ?? [];
  assert.deepEqual([own?.card.title, own?.card.label, own?.elsewhere], ["둘", "2화", false]);
  assert.deepEqual([other?.card.series?.title, other?.elsewhere, other?.sentence], ["바다", true, "city 1."]);
  assert.equal(postView(postIn(built, "s3"), contextOf(built)).citedBy, null);
});
