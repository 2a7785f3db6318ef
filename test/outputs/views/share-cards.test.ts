import assert from "node:assert/strict";
import { test } from "node:test";
import { html } from "../../../src/core/html.ts";
import type { CardDrawing } from "../../../src/outputs/card-drawing.ts";
import { cards as module } from "../../../src/outputs/cards/output.ts";
import type { RenderContext } from "../../../src/outputs/output.ts";
import type { CardImageView } from "../../../src/outputs/theme/views/card-image.ts";
import { shareCards } from "../../../src/outputs/views/share-cards.ts";
import { build, contextOf, type Files, type Given, md } from "../../kit/sources.ts";

/** A font of Hangul and of nothing else beyond ASCII. */
const FONT: CardDrawing = { recipe: "r", font: "hangul", glyphs: [[0xac00, 0xd7a3]], files: null };

const CITY = {
  "posts/city/index.md": md("title: 도시"),
  "posts/city/1.md": md("title: 안개\nepisode: 1\ndate: 2024-01-03\nauthor: 한서윤"),
};

function contextWith(files: Files, site: Given["site"] = {}, cards: CardDrawing | null = FONT) {
  const shown: CardImageView[] = [];
  const context = contextOf(build(files, { site }), false, { cards });
  const cardImage = (view: CardImageView) => {
    shown.push(view);
    return html`<style>漢</style><h1>${view.title}</h1>`;
  };
  const theme = { ...context.theme, cardImage };
  const ctx: RenderContext = { ...context, theme, once: (derive) => derive(ctx) };
  return { ctx, shown };
}

function cardsOf(files: Files, site: Given["site"] = {}) {
  return shareCards(contextWith(files, site).ctx);
}

test("there is a card for the site, each series and each post; none for what is withdrawn", () => {
  const { ctx, shown } = contextWith({
    ...CITY,
    "posts/city/2.md": md("title: 항구\nepisode: 2\ndate: 2024-01-10\nwithdrawn: true"),
    "posts/city/3.md": md("title: 쉽니다\nkind: notice\ndate: 2024-01-17"),
    "posts/about.md": md("title: 소개\nkind: page"),
  });
  assert.deepEqual([...shareCards(ctx).byPage.keys()], ["/", "/city/", "/city/1/", "/city/3/", "/about/"]);
  assert.deepEqual(
    shown.map(({ kind, label, series, title, site, author }) => [kind, label, series, title, site, author]),
    [
      ["site", "", null, "도시 산책", "도시 산책", null],
      ["series", "연재", null, "도시", "도시 산책", null],
      ["episode", "1화", "도시", "안개", "도시 산책", "한서윤"],
      ["notice", "휴재", "도시", "쉽니다", "도시 산책", null],
      ["page", "", null, "소개", "도시 산책", null],
    ],
  );
});

test("a card says what it shows, and its address follows what it is drawn from", () => {
  const card = cardsOf(CITY).byPage.get("/city/1/");
  assert.equal(card?.alt, "1화 안개 — 도시 — 도시 산책");
  assert.deepEqual([card?.width, card?.height, card?.type], [1200, 630, "image/png"]);
  assert.match(card?.address ?? "", /^\/assets\/cards\/[0-9a-f]{16}\.png$/);
  const other = shareCards(contextWith(CITY, {}, { ...FONT, recipe: "s" }).ctx);
  assert.notEqual(other.byPage.get("/city/1/")?.key, card?.key);
  assert.equal(cardsOf(CITY).byPage.get("/city/1/")?.key, card?.key);
});

test("what the font lacks is told, and the site's card stands in", () => {
  const files = { ...CITY, "posts/fog.md": md("title: 안개 港口 港\ndate: 2024-01-03") };
  const { byPage, lacks } = cardsOf(files);
  assert.deepEqual(lacks, [{ source: "posts/fog.md", characters: ["港", "口"] }]);
  assert.equal(byPage.get("/fog/"), byPage.get("/"));
  assert.notEqual(byPage.get("/city/1/"), byPage.get("/"));
});

test("where the font lacks a character of the site's title too, there is none", () => {
  const { byPage, lacks } = cardsOf({ "posts/fog.md": md("title: 港\ndate: 2024-01-03") }, { title: "港" });
  assert.equal(byPage.size, 0);
  assert.deepEqual(
    lacks.map(({ source }) => source),
    [null, "posts/fog.md"],
  );
});

test("invisible characters are no glyphs, and composed letters are one", () => {
  const { ctx, shown } = contextWith({
    "posts/fog.md": md(`title: "${"안개".normalize("NFD")}\u200d\ufe0f\u202e"\ndate: 2024-01-03`),
  });
  assert.deepEqual(shareCards(ctx).lacks, []);
  assert.equal(shown.at(-1)?.title, "안개");
});

test("equal cards are one file, which caches may keep for ever", async () => {
  const files: CardDrawing["files"] = (images) =>
    images.map((image) => ({ image, render: () => new Uint8Array([1]) }));
  const posts = ["a", "b"].map((name) => [`posts/${name}.md`, md("title: 안개\ndate: 2024-01-03")] as const);
  const { ctx } = contextWith(Object.fromEntries(posts), { cards: true }, { ...FONT, files });
  const outputs = module.list(ctx);
  assert.equal(outputs.length, 2, "the site's, and one of both posts");
  assert.match(outputs[0]?.path ?? "", /^assets\/cards\/[0-9a-f]{16}\.png$/);
  assert.deepEqual(await outputs[0]?.render(), new Uint8Array([1]));
  assert.deepEqual(module.headers?.(ctx), [
    {
      path: "/column/assets/cards/*",
      headers: [["Cache-Control", "public, max-age=31536000, immutable"]],
    },
  ]);
});

test("without the setting, and in a check, there are no files", () => {
  assert.deepEqual(module.list(contextWith(CITY, {}, null).ctx), []);
  assert.deepEqual(module.list(contextWith(CITY).ctx), []);
  assert.equal(shareCards(contextWith(CITY, {}, null).ctx).byPage.size, 0);
});
