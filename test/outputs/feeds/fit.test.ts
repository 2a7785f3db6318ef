import assert from "node:assert/strict";
import { test } from "node:test";
import type { FeedFormat, Note, Post, Prose } from "../../../src/core/model.ts";
import type { SiteSettings } from "../../../src/input/settings/site-settings.ts";
import { newestThatFit } from "../../../src/outputs/feeds/fit.ts";
import { printFeed } from "../../../src/outputs/feeds/print.ts";
import type { RenderContext } from "../../../src/outputs/output.ts";
import { build, contextOf, md, postIn } from "../../kit/sources.ts";

const LIMIT = 1_000_000;
/** Left free for links to archives. */
const SPARE = 2000;

interface Place {
  readonly ctx: RenderContext;
  /** A post whose text is one word. */
  readonly post: Post;
}

function placeFor(formats: readonly FeedFormat[], site: Partial<SiteSettings> = {}): Place {
  const built = build(
    { "posts/fog.md": md("title: 안개\ndate: 2024-01-03") },
    { site: { ...site, feeds: { formats: [...formats], items: 100_000 } } },
  );
  return { ctx: contextOf(built), post: postIn(built, "안개") };
}

function withText(post: Post, body: Prose, notes: readonly Note[] = []): Post {
  return { ...post, text: { ...post.text, body, notes } };
}

/** The bytes of the longest document that holds these posts. */
function bytesOf(posts: readonly Post[], { ctx }: Place): number {
  const sizes = ctx.feedsAt("/").map((feed) => {
    const part = { is: "archive", current: ctx.absolute(feed.address), previous: null } as const;
    return Buffer.byteLength(printFeed({ feed, address: feed.address, part, posts }, ctx));
  });
  return Math.max(...sizes);
}

function fit(posts: readonly Post[], { ctx }: Place): readonly Post[] {
  return newestThatFit(posts, ctx.feedsAt("/"), ctx);
}

/** As many of the posts are chosen as stay below the limit, but not all. */
function assertFull(posts: readonly Post[], place: Place): void {
  const chosen = fit(posts, place);
  assert.deepEqual(chosen, posts.slice(0, chosen.length));
  assert.ok(chosen.length < posts.length, `all ${posts.length} chosen`);
  assert.ok(bytesOf(chosen, place) < LIMIT, `${bytesOf(chosen, place)} bytes`);
  // Beside others a post takes a byte less than alone, by which it was measured.
  const more = bytesOf(posts.slice(0, chosen.length + 1), place) + chosen.length;
  assert.ok(more >= LIMIT - SPARE, `only ${more} bytes with one more`);
}

for (const [bytes, count] of [
  [LIMIT - 1, 2],
  [LIMIT, 1],
] as const)
  test(`with links to archives, two posts of ${bytes} bytes are ${count === 2 ? "" : "not "}one document`, () => {
    const place = placeFor(["rss"]);
    const sized = (size: number) => withText(place.post, ["a".repeat(size)]);
    const added = (post: Post) => bytesOf([post], place) - bytesOf([], place);
    const one = sized(500_000);
    const rest = bytes - SPARE - bytesOf([one], place);
    const other = sized(rest - added(sized(0)));
    assert.equal(added(other), rest);
    assert.equal(fit([one, other], place).length, count);
  });

test("a post that is too long by itself is a document all the same", () => {
  const place = placeFor(["rss"]);
  const huge = withText(place.post, ["a".repeat(LIMIT)]);
  assert.deepEqual(fit([huge], place), [huge]);
  assert.deepEqual(fit([huge, place.post], place), [huge]);
  assert.deepEqual(fit([place.post, huge, place.post], place), [place.post]);
});

test("the longest format decides", () => {
  // A quotation mark is two characters of JSON.
  const posts = (post: Post) => [1, 2].map(() => withText(post, ['"'.repeat(300_000)]));
  for (const [formats, count] of [
    [["rss"], 2],
    [["json"], 1],
    [["rss", "json"], 1],
  ] as const) {
    const place = placeFor(formats);
    assert.equal(fit(posts(place.post), place).length, count, formats.join());
  }
});

test("no more posts than the setting `feeds.items` says", () => {
  const { ctx, post } = placeFor(["rss"]);
  const site = { ...ctx.column.site, feeds: { ...ctx.column.site.feeds, items: 3 } };
  const posts = [1, 2, 3, 4].map((n) => ({ ...post, title: String(n) }));
  assert.deepEqual(
    newestThatFit(posts, ctx.feedsAt("/"), { ...ctx, column: { ...ctx.column, site } }),
    posts.slice(0, 3),
  );
});

for (const html of [false, true])
  test(`posts of usual lengths are chosen without being rendered, with html: ${html}`, () => {
    const { ctx, post } = placeFor(["rss", "json"], { html });
    const body = ["가".repeat(3000), ...many(20, hole("/sea/")), '<a href="x">글</a>', ...callsOf(1, 2)];
    const posts = many(20, withText(post, body, [note(1, "note-a", 2)]));
    const wordsIn = () => assert.fail("rendered");
    assert.equal(newestThatFit(posts, ctx.feedsAt("/"), { ...ctx, wordsIn }).length, 20);
  });

function hole(address: string, fragment: string | null = null): Prose[number] {
  return { hole: "address", address, fragment };
}

/** A note whose body has a back link, and which is called so many times. */
function note(number: number, anchor: string, calls: number, body = "나"): Note {
  return {
    number,
    label: "a",
    anchor,
    calls,
    body: [body, { hole: "back", note: number }],
    plain: body,
    line: 1,
  };
}

function callsOf(note: number, count: number): Prose {
  return Array.from({ length: count }, (_, i) => ({ hole: "call", note, nth: i + 1 }));
}

const many = <Item>(count: number, item: Item): Item[] => Array.from({ length: count }, () => item);

for (const [what, count, make] of [
  ["short posts", 900, (post) => ({ ...post, title: '"'.repeat(500) })],
  ["long titles", 20, (post) => ({ ...post, title: '"'.repeat(40_000) })],
  ["long descriptions", 20, (post) => ({ ...post, description: '"'.repeat(40_000) })],
  ["tags", 20, (post) => ({ ...post, tags: many(10_000, '"""') })],
  ["long addresses", 20, (post) => ({ ...post, address: `/${"가".repeat(8000)}/` })],
  ["long texts", 20, (post) => withText(post, ["가".repeat(20_000)])],
  ["links", 20, (post) => withText(post, many(2000, hole("/")))],
  ["links to long addresses", 20, (post) => withText(post, many(20, hole(`/${"가".repeat(400)}/`)))],
  ["links to long fragments", 20, (post) => withText(post, many(20, hole("/", "가".repeat(400))))],
  ["links in the post to long fragments", 20, (post) => withText(post, many(20, hole("", "가".repeat(400))))],
  ["calls of notes", 20, (post) => withText(post, callsOf(1, 600), [note(1, "note-a", 600)])],
  [
    "notes with long names",
    20,
    (post) => withText(post, callsOf(1, 20), [note(1, `note-${"가".repeat(600)}`, 20)]),
  ],
  ["long notes", 20, (post) => withText(post, callsOf(1, 1), [note(1, "note-a", 1, "가".repeat(20_000))])],
] as const satisfies readonly (readonly [string, number, (post: Post) => Post])[])
  test(`a document full of ${what} stays below a million bytes`, () => {
    const place = placeFor(["json"]);
    assertFull(many(count, make(place.post)), place);
  });

for (const [what, body] of [
  ["signs that sanitizing escapes", "> ".repeat(10_000)],
  ["relative addresses", '<a href="x">글</a>'.repeat(500)],
] as const)
  test(`a document full of ${what} stays below a million bytes`, () => {
    const place = placeFor(["json"], { html: true });
    assertFull(many(40, withText(place.post, [body])), place);
  });

for (const [what, html, length, count, body] of [
  ["posts", false, 4000, 250, ["글"]],
  ["relative addresses", true, 4000, 20, ['<a href="x">글</a>'.repeat(20)]],
  ["relative addresses", true, 300, 20, ['<a href="x">글</a>'.repeat(200)]],
] as const)
  test(`a document full of ${what}, at a site with a URL of ${length}, stays below a million bytes`, () => {
    const place = placeFor(["json"], { html, url: `https://example.org/${"a".repeat(length)}/` });
    assertFull(many(count, withText(place.post, body)), place);
  });
