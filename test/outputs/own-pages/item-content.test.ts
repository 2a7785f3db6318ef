import assert from "node:assert/strict";
import { test } from "node:test";
import type { FramedPage } from "../../../src/outputs/output.ts";
import { framedView } from "../../../src/outputs/own-pages/framed-view.ts";
import { renderTextAlone } from "../../../src/outputs/own-pages/item-content.ts";
import { build, contextOf, md } from "../../kit/sources.ts";

const MARKDOWN = "## 밤\n\n글[^a]은 [밤](#밤), [여기](fog.md), [비](rain.md#밤)[^a].\n\n[^a]: 주석";
const built = build({
  "posts/fog.md": md("title: 안개\ndate: 2024-05-01", MARKDOWN),
  "posts/rain.md": md("title: 비\ndate: 2024-05-02", MARKDOWN),
});
const ctx = contextOf(built, false, {
  assets: [
    { name: "style.css", text: "p {}", use: "all" },
    { name: "sidenotes.css", text: "p {}", use: "notes" },
    { name: "notes.js", text: "", use: "notes" },
  ],
});
const texts = built.column.posts.map(({ text, lang, address, title }) =>
  renderTextAlone(text, { kind: "post", lang, address, title }, ctx),
);
const [fog = "", rain = ""] = texts;

const idsIn = (html: string) => [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = ""]) => id);
const hrefsIn = (html: string) => [...html.matchAll(/ href="([^"]*)"/g)].map(([, href = ""]) => href);

test("texts on one page have no id in common", () => {
  const [prefix = ""] = /^p[a-z0-9]+-/.exec(idsIn(fog)[0] ?? "") ?? [];
  assert.deepEqual(
    idsIn(fog),
    ["밤", "call-a", "call-a_2", "_notes", "note-a"].map((id) => prefix + id),
  );
  const ids = texts.flatMap(idsIn);
  assert.equal(new Set(ids).size, ids.length);
});

test("links within a text stay in it, and every other link leads to the page of its post", () => {
  for (const html of texts) {
    const ids = new Set(idsIn(html));
    const own = hrefsIn(html).filter((href) => href.startsWith("#"));
    // Two calls, the heading by a link and by its own, two back links.
    assert.equal(own.length, 6);
    for (const href of own) assert.ok(ids.has(decodeURIComponent(href.slice(1))), href);
    const others = hrefsIn(html).filter((href) => !href.startsWith("#"));
    assert.deepEqual(others, ["/column/fog/", "/column/rain/#%EB%B0%A4"]);
  }
});

test("the page loads the style sheet and script of notes for one list of notes", () => {
  const page: FramedPage = {
    address: "/all/",
    title: "다",
    description: "",
    lang: "ko",
    unlisted: false,
    sitemap: true,
    navigation: null,
  };
  const loaded = (content: string) => {
    const { stylesheets, scripts } = framedView(page, content, ctx).head;
    return [...stylesheets, ...scripts.map(({ src }) => src)].map((href) => href.replace(/^.*\/|\?.*$/g, ""));
  };
  assert.deepEqual(loaded(fog), ["style.css", "sidenotes.css", "notes.js"]);
  assert.deepEqual(loaded("<p>글</p>"), ["style.css"]);
  assert.deepEqual(loaded(fog + rain), ["style.css"]);
});
