import assert from "node:assert/strict";
import { test } from "node:test";
import { ko } from "../../../src/core/words/ko.ts";
import { createRenderContext } from "../../../src/outputs/context.ts";
import type { OwnPage } from "../../../src/outputs/output.ts";
import { framedView } from "../../../src/outputs/own-pages/framed-view.ts";
import { renderTextAlone } from "../../../src/outputs/own-pages/item-content.ts";
import { ownPages } from "../../../src/outputs/own-pages/output.ts";
import { build, contextOf, md, postIn } from "../../kit/sources.ts";

const PAGE: OwnPage = { address: "/map/", title: "지도", lang: "ko", navigation: null, sitemap: true };
const built = build({ "posts/x.md": md("title: x\ndate: 2024-01-03") });

/** The site with these pages of the author's. */
function contextWith(...pages: readonly Partial<OwnPage>[]) {
  return createRenderContext({ ...contextOf(built), ownPages: pages.map((page) => ({ ...PAGE, ...page })) });
}

function offered(...pages: readonly Partial<OwnPage>[]) {
  return ownPages.navigation?.(contextWith(...pages)).map(({ address, onRequest, label }) => {
    const { text, lang } = label(ko);
    return [address, text, lang, onRequest];
  });
}

test("the sitemap holds the pages that want to stand there, without a date", () => {
  const ctx = contextWith({}, { address: "/secret/", sitemap: false });
  assert.deepEqual(ownPages.sitemap?.(ctx), [{ address: "/map/", changed: null }]);
});

test("a page stands in the navigation by its label, or on request by its title", () => {
  const navigation = { label: "길", order: 1 };
  assert.deepEqual(offered({ navigation, lang: "en" }), [["/map/", "길", "en", false]]);
  assert.deepEqual(offered({}), [["/map/", "지도", "ko", true]]);
});

test("pages stand in the navigation by their order, and by their addresses where that is equal", () => {
  const at = (address: string, order: number) => ({ address, navigation: { label: "", order } });
  const order = offered(at("/d/", 2), at("/c/", 0), { address: "/b/" }, at("/a/", 1), at("/e/", -1));
  assert.deepEqual(
    order?.map(([address]) => address),
    ["/e/", "/b/", "/c/", "/a/", "/d/"],
  );
  assert.deepEqual(
    offered({ address: "/a/" }, { address: "/b/" })?.map(([address]) => address),
    ["/a/", "/b/"],
  );
});

test("Eleventy renders these pages: the module lists none", () => {
  assert.deepEqual(ownPages.list(contextWith({})), []);
});

const FRAMED = { ...PAGE, description: "요약", unlisted: false };

test("a page of the author's is framed as every page, around its HTML as it is", () => {
  const ctx = contextOf(built);
  const { kind, head, main } = framedView(FRAMED, "<p>A & B</p>", ctx);
  assert.deepEqual(
    [kind, head.title, head.description, head.canonical, head.lang, head.robots, main.html],
    ["page", "지도 — 도시 산책", "요약", "https://example.org/column/map/", "ko", null, "<p>A & B</p>"],
  );
  assert.equal(framedView({ ...FRAMED, title: "" }, "", ctx).head.title, "도시 산책");
  assert.equal(framedView({ ...FRAMED, unlisted: true }, "", ctx).head.robots, "noindex");
});

test("a page of the author's loads what notes need where it shows some", () => {
  const assets = [{ name: "notes.js", text: "", use: "notes" }] as const;
  const scripts = (content: string) =>
    framedView(FRAMED, content, contextOf(built, false, { assets })).head.scripts.length;
  assert.equal(scripts("<p>글</p>"), 0);
  assert.equal(scripts('<section role="doc-endnotes"></section>'), 1);
});

test("a text alone is rendered as on its own page, its notes below it, under ids of its own", () => {
  const alone = (words: string) => {
    const site = build({ "posts/x.md": md("title: x\ndate: 2024-01-03", words) });
    const owner = { kind: "post", lang: "en", address: "/x/", title: "x" } as const;
    return renderTextAlone(postIn(site, "x").text, owner, contextOf(site));
  };
  assert.equal(alone("글."), '<div class="text">\n<p>글.</p>\n\n</div>');
  const [text, notes] = alone("글[^a]\n\n[^a]: 주석").split("</div>\n");
  assert.match(text ?? "", /^<div class="text">\n<p>글<a class="call c1" .*<\/a><\/p>\n\n$/);
  assert.match(
    notes ?? "",
    /^<section class="notes" .*>\n<h2 id="p\w+-_notes">Notes<\/h2>\n<ol>\n<li id="p\w+-note-a" [\s\S]*<\/ol>\n<\/section>$/,
  );
});
