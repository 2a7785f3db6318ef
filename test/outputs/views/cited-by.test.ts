import assert from "node:assert/strict";
import { test } from "node:test";
import { ko } from "../../../src/core/words/ko.ts";
import { cardOf } from "../../../src/outputs/views/cards.ts";
import { citedByView } from "../../../src/outputs/views/cited-by.ts";
import { build, contextOf, type Files, md, postIn, weekly } from "../../kit/sources.ts";

function citedBy(files: Files, title: string) {
  const built = build(files);
  assert.deepEqual(built.problems, []);
  const ctx = contextOf(built);
  const card = (cited: string) => cardOf(postIn(built, cited), ctx, ko);
  return { view: citedByView(postIn(built, title), ctx, ko), card };
}

/** So many posts that cite the fog, a day apart. */
const citing = (count: number): Files => ({
  "posts/fog.md": md("title: fog\ndate: 2024-01-01"),
  ...Object.fromEntries(
    Array.from({ length: count }, (_, at) => at + 1).map((number) => [
      `posts/p${number}.md`,
      md(`title: p${number}\ndate: 2024-02-0${number}`, `첫 문장. [안개](fog.md) ${number}에서. 끝.`),
    ]),
  ),
});

test("a post that nobody cites is cited by nothing", () => {
  assert.equal(citedBy(citing(0), "fog").view, null);
  assert.equal(citedBy(citing(1), "p1").view, null);
});

test("a post is cited by others with their sentences, oldest first", () => {
  const { view, card } = citedBy(citing(2), "fog");
  assert.deepEqual(view, {
    heading: "이 글을 인용한 글",
    shown: [
      { card: card("p1"), elsewhere: false, sentence: "안개 1에서." },
      { card: card("p2"), elsewhere: false, sentence: "안개 2에서." },
    ],
    rest: null,
  });
});

test("eight citations are shown, and further ones are folded", () => {
  const split = (count: number) => {
    const { view } = citedBy(citing(count), "fog");
    const titles = (citations = view?.shown) => citations?.map(({ card }) => card.title);
    return [titles(), view?.rest && [view.rest.label, titles(view.rest.citations)]];
  };
  const eight = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `p${number}`);
  assert.deepEqual(split(8), [eight, null]);
  assert.deepEqual(split(9), [eight, ["1편 더 보기", ["p9"]]]);
});

test("a citation in another series, or in none, stands elsewhere", () => {
  const cite = (number: number) =>
    md(`title: e\nepisode: ${number}\ndate: 2024-02-01`, "[글](/city/1/)에서.");
  const { view } = citedBy(
    {
      ...weekly("city", [1], { "posts/city/2.md": cite(2) }),
      ...weekly("sea", [], { "posts/sea/1.md": cite(1) }),
      "posts/fog.md": md("title: fog\ndate: 2024-03-01", "[글](/city/1/)에서."),
    },
    "city 1",
  );
  assert.deepEqual(
    view?.shown.map(({ card, elsewhere }) => [card.href, elsewhere]),
    [
      ["/column/city/2/", false],
      ["/column/sea/1/", true],
      ["/column/fog/", true],
    ],
  );
});
