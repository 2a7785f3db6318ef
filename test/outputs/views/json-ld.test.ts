import assert from "node:assert/strict";
import { test } from "node:test";
import type { Html } from "../../../src/core/html.ts";
import { postJsonLd, seriesJsonLd, siteJsonLd } from "../../../src/outputs/views/json-ld.ts";
import { build, contextOf, type Files, type Given, md, postIn, seriesIn } from "../../kit/sources.ts";

const AT = "https://example.org/column";

function whole({ html }: Html): Record<string, unknown> {
  return JSON.parse(html.replace(/<[^>]*>/g, ""));
}

/** The work alone, without the path that leads to it. */
function data(html: Html): Record<string, unknown> {
  const { "@graph": items, ...only } = whole(html);
  return Array.isArray(items) ? { ...only, ...items[0] } : only;
}

function seriesData(files: Files) {
  const built = build(files);
  return data(seriesJsonLd(seriesIn(built, "city"), contextOf(built)));
}

function siteData(site: Given["site"]) {
  return data(siteJsonLd(contextOf(build({}, { site: { ...site } }))));
}

const card = (fields: string, words = ""): Files => ({
  "posts/city/index.md": md(`title: 도시\n${fields}`, words),
  "posts/city/map.png": { bytes: 1 },
});
const episode = (number: number, fields = "") =>
  md(`title: city ${number}\nepisode: ${number}\ndate: 2024-01-0${number}\n${fields}`, "안개.");

test("a series tells what it holds, and nothing that is empty", () => {
  const bare = seriesData(card("status: ongoing"));
  assert.deepEqual(bare, {
    "@context": "https://schema.org",
    "@type": "CreativeWorkSeries",
    "@id": bare["@id"],
    name: "도시",
    url: `${AT}/city/`,
    inLanguage: "ko",
  });
  const files = {
    ...card(
      "lang: en\nstatus: complete\ntags: [a, b]\ncover: map.png\nauthor: { name: 김, url: https://kim.example/ }",
      "About.",
    ),
    "posts/city/1.md": episode(1),
    "posts/city/2.md": episode(2),
  };
  assert.deepEqual(seriesData(files), {
    ...bare,
    inLanguage: "en",
    description: "About.",
    author: { "@type": "Person", name: "김", url: "https://kim.example/" },
    startDate: "2024-01-01T00:00:00+09:00",
    endDate: "2024-01-02T00:00:00+09:00",
    keywords: ["a", "b"],
    image: `${AT}/city/map.png`,
  });
});

test("a series that goes on has no last day", () => {
  const { startDate, endDate } = seriesData({ ...card("lang: ko"), "posts/city/1.md": episode(1) });
  assert.deepEqual([startDate, endDate], ["2024-01-01T00:00:00+09:00", undefined]);
});

test("a series without episodes has no days, even when it is complete", () => {
  const { startDate, endDate } = seriesData(card("status: complete"));
  assert.deepEqual([startDate, endDate], [undefined, undefined]);
});

test("JSON-LD is a block of data that no text in it can close", () => {
  const { html } = siteJsonLd(contextOf(build({}, { site: { title: "</script>" } })));
  assert.match(html, /^<script type="application\/ld\+json">\{.*"name":"\\u003c\/script>".*\}<\/script>$/);
});

test("a site tells its name, and the rest where it is given", () => {
  const bare = {
    "@context": "https://schema.org",
    "@type": "WebSite",
    url: `${AT}/`,
    name: "도시 산책",
    inLanguage: "ko",
  };
  assert.deepEqual(siteData({}), bare);
  assert.deepEqual(siteData({ description: "걷는 이야기", author: "김", lang: "en" }), {
    ...bare,
    inLanguage: "en",
    description: "걷는 이야기",
    author: { "@type": "Person", name: "김" },
  });
});

test("a post tells what its author gave it, and nothing that is empty", () => {
  const files: Files = {
    "posts/fog.md": md("title: 안개\ndate: 2024-01-03\nwithdrawn: true"),
    "posts/about.md": md("title: 소개\nkind: page\nauthor: 박", "소개."),
    "posts/full.md": md(
      "title: 온전\nsubtitle: 부제\ndate: 2024-01-03\nupdated: 2024-02-01\ntags: [물]\ncover: map.png",
      "첫 문단.",
    ),
    "posts/map.png": { bytes: 1 },
  };
  const built = build(files, { site: { license: "https://license.example/" } });
  const told = (title: string) => {
    const post = postIn(built, title);
    const { "@id": id, "@context": _, ...rest } = data(postJsonLd(post, null, contextOf(built)));
    assert.equal(id, post.id);
    return rest;
  };
  const posting = (address: string, type = "BlogPosting") => ({
    "@type": type,
    url: AT + address,
    mainEntityOfPage: AT + address,
    inLanguage: "ko",
    license: "https://license.example/",
  });
  const day = "2024-01-03T00:00:00+09:00";
  assert.deepEqual(told("안개"), {
    ...posting("/fog/"),
    headline: "안개",
    datePublished: day,
    dateModified: day,
  });
  assert.deepEqual(told("소개"), {
    ...posting("/about/", "AboutPage"),
    headline: "소개",
    description: "소개.",
    author: { "@type": "Person", name: "박" },
  });
  assert.deepEqual(told("온전"), {
    ...posting("/full/"),
    headline: "온전",
    alternativeHeadline: "부제",
    description: "첫 문단.",
    datePublished: day,
    dateModified: "2024-02-01T00:00:00+09:00",
    keywords: ["물"],
    image: `${AT}/map.png`,
  });
});

test("a page about the site is an AboutPage, any other page a WebPage", () => {
  const pages = ["about", "소개", "about-trees", "map"];
  const files = Object.fromEntries(
    pages.map((page) => [`posts/${page}.md`, md(`title: ${page}\nkind: page`)]),
  );
  const built = build(files);
  assert.deepEqual(
    pages.map((page) => data(postJsonLd(postIn(built, page), null, contextOf(built)))["@type"]),
    ["AboutPage", "AboutPage", "WebPage", "WebPage"],
  );
});

test("a license is an address, or a work of that name", () => {
  const told = (license: string) => siteData({ license }).license;
  assert.equal(told("CC BY 4.0"), "https://creativecommons.org/licenses/by/4.0/");
  assert.equal(told("https://license.example/"), "https://license.example/");
  assert.deepEqual(told("모든 권리 보유"), { "@type": "CreativeWork", name: "모든 권리 보유" });
});

test("an episode, a post and a series tell where they stand below the home page", () => {
  const built = build({
    ...card("lang: ko"),
    "posts/city/1.md": episode(1),
    "posts/fog.md": md("title: 안개\ndate: 2024-01-03"),
  });
  const ctx = contextOf(built);
  const series = seriesIn(built, "city");
  const path = (html: Html) => {
    const [, crumbs] = whole(html)["@graph"] as Record<string, unknown>[];
    assert.equal(crumbs?.["@type"], "BreadcrumbList");
    return crumbs?.itemListElement;
  };
  const item = (position: number, name: string, address?: string) => ({
    "@type": "ListItem",
    position,
    name,
    ...(address === undefined ? {} : { item: { "@id": AT + address } }),
  });
  const home = item(1, "도시 산책", "/");
  assert.deepEqual(path(postJsonLd(postIn(built, "city 1"), series, ctx)), [
    home,
    item(2, "도시", "/city/"),
    item(3, "city 1"),
  ]);
  assert.deepEqual(path(postJsonLd(postIn(built, "안개"), null, ctx)), [home, item(2, "안개")]);
  assert.deepEqual(path(seriesJsonLd(series, ctx)), [home, item(2, "도시")]);
});

test("a withdrawn post shows no picture", () => {
  const built = build({
    ...card("lang: ko"),
    "posts/city/1.md": episode(1, "cover: map.png\nwithdrawn: true"),
  });
  assert.equal("image" in data(postJsonLd(postIn(built, "city 1"), null, contextOf(built))), false);
});

test("where seasons number anew, a position counts in the season", () => {
  const part = (shelf: string, fields: string) => {
    const built = build({ ...card(shelf), "posts/city/3.md": episode(3, fields) });
    const series = seriesIn(built, "city");
    return data(postJsonLd(postIn(built, "city 3"), series, contextOf(built))).isPartOf;
  };
  const series = seriesData(card("lang: ko"));
  const reference = {
    "@type": "CreativeWorkSeries",
    "@id": series["@id"],
    name: "도시",
    url: `${AT}/city/`,
  };
  const season = { "@type": "CreativeWorkSeason", seasonNumber: 2, partOfSeries: reference };
  assert.deepEqual(part("numbering: season\nseasons: [봄, 여름]", "season: 2"), { ...season, name: "여름" });
  assert.deepEqual(part("numbering: season", "season: 2"), season);
  assert.deepEqual(part("seasons: [봄, 여름]", "season: 2"), reference);
  const built = build({
    ...card("numbering: season"),
    "posts/city/1.md": md("title: 번외\nkind: special\ndate: 2024-01-01"),
  });
  const special = postJsonLd(postIn(built, "번외"), seriesIn(built, "city"), contextOf(built));
  assert.deepEqual(data(special).isPartOf, reference, "a special without a season");
});
