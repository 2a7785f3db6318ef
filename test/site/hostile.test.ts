import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { seen } from "../kit/any-feed.ts";
import { card, makeColumn, SITE_URL } from "../kit/column.ts";
import { expectNone } from "../kit/finding.ts";
import { FULL, sample } from "../kit/full.ts";
import { asLabel, asRead, FENCE, hostilePosts } from "../kit/hostile-posts.ts";
import { HOSTILE } from "../kit/hostile-strings.ts";
import { buildHere } from "../kit/in-process.ts";
import { type Element, readPiece } from "../kit/markup.ts";
import { readFeed } from "../kit/read-feed.ts";
import { inspectSite, readSite } from "../kit/site.ts";

/** Strings that are errors: control characters, a picture without an address, pictures that do not exist or are data. */
const isRefused = (words: string): boolean =>
  words === "![](" ||
  words.startsWith("![a](data:image") ||
  /^<IMG SRC=(?:&#(?:0|x6A&)|"jav {3}| *" &#14;)/.test(words) ||
  /\p{Cc}/u.test(words.replace(/[\t\n\r]/g, ""));
const strings = sample(
  HOSTILE.filter((words) => !isRefused(words)),
  4,
);

const settings = { notes: { labels: "keep" }, feeds: { items: strings.length } };
const column = makeColumn({ ".eleventy.ts": card(settings), ...hostilePosts(strings) });
const built = await buildHere(column);
assert.equal(built.code, 0, built.stderr);
const site = readSite(join(column.folder, "_site"), SITE_URL);
/** By the feeds of tags: no one feed holds all posts, but each post has a tag of its own. */
const items = new Map(
  [...site.files]
    .filter((file) => file.endsWith("/feed.xml"))
    .flatMap((file) => readFeed(readFileSync(join(site.folder, file), "utf8")).items)
    .map((item) => [item.link, item]),
);

test(`${strings.length} hostile strings, each in every place of a post, leave a sound site`, () => {
  assert.ok(strings.length >= (FULL ? 520 : 130));
  // Addresses of schemes that nobody has made: <A:>, <ZZ:>.
  const unknown = /href="(?:A|ZZ):"/;
  expectNone(inspectSite(site).filter(({ what }) => !unknown.test(what)));
});

const TEXT =
  "a abbr b blockquote br cite code del dfn div em figcaption figure h2 h3 hr i img ins kbd li mark ol p pre q s samp small span strong sub sup table tbody td th thead tr u ul var wbr";
const FRAME = "article body footer h1 head header html link main meta nav script section time title";
const ATTRIBUTES =
  "alt aria-current aria-label aria-labelledby charset class content datetime decoding defer height hidden href http-equiv id lang loading media name property rel role src start tabindex title type width";

test("nothing in them becomes an element, an attribute or a script that is not ours", () => {
  const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));
  /** In pages also the words of scripts, which are the interface's. */
  const ofPages = `${ATTRIBUTES} data-copied data-share data-words`;
  /** The contents of a post with three headings are folded. */
  const contents = "details summary";
  const inPages = { elements: words(`${TEXT} ${FRAME} ${contents}`), attributes: words(ofPages) };
  const inFeed = { elements: words(TEXT), attributes: words(ATTRIBUTES) };
  /** Elements and attributes of that page alone: copy buttons, folded tags, a download of OPML. */
  const amongFeeds = {
    elements: words(`${TEXT} ${FRAME} ${contents} button`),
    attributes: words(`${ofPages} download`),
  };
  const scripts = new Set<string>();
  const inspect = (elements: readonly Element[], known: typeof inPages, where: string): void => {
    for (const element of elements) {
      assert.ok(known.elements.has(element.name), `<${element.name}> in ${where}`);
      for (const name of element.attributes.keys())
        assert.ok(known.attributes.has(name), `${name}= in ${where}`);
      const header = element.attributes.get("http-equiv") ?? "Content-Security-Policy";
      assert.equal(header, "Content-Security-Policy", where);
      if (element.name === "script") scripts.add(element.attributes.get("src") ?? "");
    }
  };
  for (const [file, { elements }] of site.pages) {
    inspect(elements, file === "feeds/index.html" ? amongFeeds : inPages, file);
    const folded = elements.filter(({ name }) => name === "details").length;
    assert.ok(folded <= (file.startsWith("feeds/") ? 2 : 1), `${folded} <details> in ${file}`);
  }
  for (const { content, link } of items.values()) inspect(readPiece(content).elements, inFeed, link);
  assert.deepEqual(
    [...scripts].filter((src) => !/^(?:\/column\/assets\/[\w.-]+\.js\?v=\w+)?$/.test(src)),
    [],
  );
});

test("where no Markdown is meant they come out as typed", () => {
  for (const [nth, words] of strings.entries()) {
    const item = items.get(`${SITE_URL}${nth}/`);
    const page = site.pages.get(`${nth}/index.html`)?.elements ?? [];
    const once = (found: Element | undefined): string => found?.text() ?? "nothing";
    const named = (all: readonly Element[], name: string): Element | undefined =>
      all.find((element) => element.name === name);
    const meta = page.find(({ attributes }) => attributes.get("name") === "description");
    const inFeed = readPiece(item?.content ?? "").elements;
    const shown = {
      title: once(named(page, "h1")),
      head: once(named(page, "title")).slice(0, asRead(words).normalize("NFC").length),
      subtitle: once(page.find(({ attributes }) => attributes.get("class") === "subtitle")),
      description: meta?.attributes.get("content"),
      tag: once(
        page.find(({ attributes }) => attributes.get("href")?.startsWith("/column/tags/")),
      ).toLowerCase(),
      code: once(named(page, "code")),
      alt: named(page, "img")?.attributes.get("alt"),
      call: once(page.find(({ attributes }) => attributes.get("role") === "doc-noteref")),
      item: seen(item?.title ?? "nothing"),
      codeInFeed: once(named(inFeed, "code")),
      callInFeed: once(inFeed.find(({ attributes }) => attributes.get("class") === "footnote")),
    };
    const read = asRead(words);
    // Fields are kept in NFC.
    const field = read.normalize("NFC");
    const call = `[${asLabel(words)}]`;
    assert.deepEqual(shown, {
      title: field,
      head: field,
      subtitle: field,
      description: field,
      tag: field.toLowerCase(),
      code: `${words}\n`,
      alt: read,
      call,
      item: field,
      codeInFeed: `${words}\n`,
      callInFeed: call,
    });
  }
});

test("what is refused is refused in one line each, and nothing is published", async () => {
  const refused = [...HOSTILE.filter(isRefused), "\u0000", "\ufffe", "\u001b]0;x\u0007"];
  const files = hostilePosts(refused);
  // The same in fields alone, where YAML can spell what no file may hold.
  const fields = Object.entries(files).map(
    ([path, post]) => [path.replace("posts/", "posts/f"), `${String(post).split(FENCE)[0]}글.\n`] as const,
  );
  const wrong = makeColumn({ ".eleventy.ts": card(), ...files, ...Object.fromEntries(fields) });
  const { code, stderr } = await buildHere(wrong);
  assert.equal(code, 1);
  assert.ok(!existsSync(join(wrong.folder, "_site")));
  const lines = stderr.trimEnd().split("\n");
  assert.match(lines.pop() as string, /^\d+ errors, \d+ warnings?$/);
  for (const line of lines) assert.match(line, /^posts\/f?\d+\.md:\d+:\d+: (?:error|warning): \P{Cc}+$/u);
  for (const path of Object.keys(files).filter((path) => path.endsWith(".md")))
    assert.ok(
      lines.some((line) => line.startsWith(`${path}:`) && line.includes(" error: ")),
      path,
    );
});
