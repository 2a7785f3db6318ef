import assert from "node:assert/strict";
import { test } from "node:test";
import { build, type Files, md, postIn, seriesIn, weekly } from "../kit/sources.ts";

const post = (fields: string) => md(`title: x\ndate: 2024-01-03\n${fields}`);
const addressOf = (path: string, text: string, more: Files = {}, site = {}) =>
  postIn(build({ [path]: text, ...more }, { site }), "x").address;
/** "posts/fog.md:4: address-outside /x/" */
const reported = (files: Files) =>
  build(files).problems.map(({ path, line, code, facts }) => {
    const { address, alias, other } = facts as { address?: string; alias?: string; other?: string | null };
    return [`${path}:${line}: ${code} ${address ?? alias}`, other]
      .filter((part) => part !== undefined)
      .join(" < ");
  });

test("an episode's address is its number, its slug, or the name of its file", () => {
  const files = weekly("city", [25], {
    "posts/city/deep/er/26.md": md("title: slugged\nslug: heavy\nepisode: 26\ndate: 2024-07-01\n"),
    "posts/city/a rest.md": md("title: rest\nkind: notice\ndate: 2024-01-03"),
    "posts/flat.md": md("title: flat\nseries: city\nepisode: 27\ndate: 2024-01-03"),
  });
  const built = build(files, { includeDrafts: true });
  const addresses = ["city 25", "slugged", "rest", "flat"].map((title) => postIn(built, title).address);
  assert.deepEqual(addresses, ["/city/25/", "/city/heavy/", "/city/a-rest/", "/city/27/"]);
});

test("with numbering by season the slug is season and number", () => {
  const card = { "posts/city/index.md": md("title: city\nnumbering: season") };
  assert.equal(addressOf("posts/city/a.md", post("season: 2\nepisode: 3"), card), "/city/2-3/");
});

test("posts in no series live at the top, wherever their files lie", () => {
  assert.equal(addressOf("posts/fog.md", post("")), "/fog/");
  assert.equal(addressOf("posts/city/fog.md", post("kind: post")), "/fog/");
});

test("slugs are in NFC, keep Hangul and case, and lose characters that are special in a path", () => {
  const named = (name: string) => addressOf(`posts/${name}.md`, post(""));
  assert.equal(named("안개".normalize("NFD")), "/안개/");
  assert.equal(named("A b_c~d.e"), "/A-b_c~d.e/");
  assert.equal(named("a?b*c:d"), "/abcd/");
  assert.equal(named("날씨☀️"), "/날씨/");
  assert.equal(
    seriesIn(build({ [`posts/${"도시".normalize("NFD")}/index.md`]: md("title: x") }), "도시").address,
    "/도시/",
  );
});

test("two posts with one address are reported, whatever case and composition", () => {
  for (const [one, other] of [
    ["slug: fog", "slug: fog"],
    ["slug: Fog", "slug: fOG"],
    ["slug: Straße", "slug: STRASSE"],
    [`slug: ${"안개".normalize("NFD")}`, "slug: 안개"],
  ]) {
    const [slip, ...rest] = reported({
      "posts/a.md": post(one as string),
      "posts/b.md": post(other as string),
    });
    assert.match(slip ?? "", /^posts\/b\.md:4: address-equal .* < posts\/a\.md$/);
    assert.deepEqual(rest, []);
  }
  assert.deepEqual(reported({ "posts/city.md": post(""), "posts/city/index.md": md("title: city") }), [
    "posts/city.md:1: address-equal /city/ < posts/city/index.md",
  ]);
});

test("a post cannot have the path of a picture that will be copied", () => {
  assert.deepEqual(reported({ "posts/map.png": { bytes: 1 }, "posts/a.md": post("slug: map.png") }), [
    "posts/a.md:4: address-equal /map.png/ < posts/map.png",
  ]);
  assert.deepEqual(
    reported({ "posts/notes.toml": { bytes: 1 }, "posts/a.md": post("slug: notes.toml") }),
    [],
  );
});

for (const slug of [
  "archive",
  "TAGS",
  "feed.xml",
  "sitemap.xml",
  "404.html",
  "assets",
  "con",
  "nul.txt",
  "Lpt1",
]) {
  test(`${slug} is reserved`, () => {
    assert.deepEqual(reported({ "posts/a.md": post(`slug: ${slug}`) }), [
      `posts/a.md:4: address-reserved /${slug}/`,
    ]);
  });
}

for (const slug of ["../x", "a/b", "..", ".", "a\\\\b", "?", "가".repeat(67)]) {
  test(`${slug} is no part of an address`, () => {
    const [slip, ...rest] = reported({ "posts/a.md": post(`slug: "${slug}"`) });
    assert.match(slip ?? "", /^posts\/a\.md:4: address-outside /);
    assert.deepEqual(rest, []);
  });
}

test("a series keeps its own names from its episodes, and not those of the site", () => {
  const special = (slug: string) => ({
    "posts/city/x.md": md(`title: x\nkind: special\ndate: 2024-01-03\nslug: ${slug}`),
  });
  assert.deepEqual(reported(weekly("city", [], special("feed.xml"))), [
    "posts/city/x.md:5: address-reserved /city/feed.xml/",
  ]);
  for (const archive of ["feed-1-25.xml", "Atom-2-26-50.xml", "feed-976-1000.json"])
    assert.deepEqual(reported(weekly("city", [], special(archive))), [
      `posts/city/x.md:5: address-reserved /city/${archive}/`,
    ]);
  assert.deepEqual(reported(weekly("city", [], special("feed-1.xml"))), []);
  assert.deepEqual(reported(weekly("city", [], special("book"))), [
    "posts/city/x.md:5: address-reserved /city/book/",
  ]);
  assert.deepEqual(reported(weekly("city", [], special("archive"))), []);
});

const aliased = (alias: string) => ({ "posts/a.md": post(`aliases: "${alias}"`) });

for (const [written, alias] of [
  ["/old/25/", "/old/25/"],
  ["old/25", "/old/25/"],
  ["/2020/01/fog.html", "/2020/01/fog.html"],
  ["/2020/01/index.html", "/2020/01/"],
  ["https://example.org/column/old/", "/old/"],
  ["/%EC%95%88%EA%B0%9C/", "/안개/"],
  [`/${encodeURIComponent("안개".normalize("NFD"))}/`, "/안개/"],
  ["/archive/25/", "/archive/25/"],
  ["/archive/2024/fog/", "/archive/2024/fog/"],
  ["/old//25", "/old/25/"],
] as const) {
  test(`the alias ${written} is ${alias}`, () => {
    const built = build(aliased(written));
    assert.deepEqual(built.told, []);
    assert.deepEqual(postIn(built, "x").aliases, [alias]);
  });
}

for (const alias of [
  "/",
  "../x",
  "/a/../../b/",
  "https://other.org/a/",
  "//a/b",
  "/%00/",
  "/%zz/",
  "/.git/x/",
  "/a?b",
  "javascript:x",
]) {
  test(`the alias ${alias} leads out`, () => {
    const built = build(aliased(alias));
    assert.deepEqual(built.told, ["posts/a.md:4: address-outside"]);
    assert.deepEqual(postIn(built, "x").aliases, []);
  });
}

test("an alias that is a live address is reported, whichever file comes first", () => {
  const files = { ...aliased("/FOG/"), "posts/fog.md": md("title: fog\ndate: 2024-01-03") };
  assert.deepEqual(reported(files), ["posts/a.md:4: alias-live /FOG/ < posts/fog.md"]);
  assert.deepEqual(reported(aliased("/a/")), ["posts/a.md:4: alias-live /a/ < posts/a.md"]);
  assert.deepEqual(reported({ ...aliased("/b/c/"), "posts/b.md": post("slug: b\naliases: /b/c") }), [
    "posts/b.md:5: alias-live /b/c/ < posts/a.md",
  ]);
});

for (const alias of [
  "/archive/",
  "/archive/index.html",
  "/archive/2024/",
  "/archive/2024/index.html",
  "/feed.xml",
  "/sitemap.xml",
  "/feed.xml/x/",
  "/tags/fog/",
  "/assets/style.css",
]) {
  test(`the alias ${alias} is the site's own`, () => {
    const [slip, ...rest] = reported(aliased(alias));
    assert.match(slip ?? "", /^posts\/a\.md:4: alias-live .* < $/);
    assert.deepEqual(rest, []);
  });
}

test("no folder of pictures has the name of a file that the site makes", () => {
  const picture = (path: string) => ({ [`posts/${path}`]: { bytes: 1 } });
  for (const path of [
    "feed.xml/map.png",
    "city/atom.xml/map.png",
    "city/feed-1-25.json/map.png",
    "robots.txt",
  ])
    assert.deepEqual(reported(weekly("city", [], picture(path))), [
      `posts/${path}:1: address-reserved /${path}`,
    ]);
  for (const path of ["city/feed.xml.png", "assets/map.png", "city/feeds/map.png", "sea/feed.xml/map.png"])
    assert.deepEqual(reported(weekly("city", [], picture(path))), []);
});

test("an alias stays away from feeds of series, from pictures and from device names", () => {
  assert.deepEqual(reported(weekly("city", [], aliased("/city/atom-1-25.xml"))), [
    "posts/a.md:4: alias-live /city/atom-1-25.xml < ",
  ]);
  assert.deepEqual(reported(weekly("city", [], aliased("/city/feed.xml"))), [
    "posts/a.md:4: alias-live /city/feed.xml < ",
  ]);
  const map = { "posts/city/map.png": { bytes: 1 } };
  assert.deepEqual(reported({ ...map, ...aliased("/city/map.png") }), [
    "posts/a.md:4: alias-live /city/map.png/ < posts/city/map.png",
  ]);
  assert.deepEqual(reported({ ...map, ...aliased("/city/map.png/x/") }), [
    "posts/a.md:4: alias-live /city/map.png/x/ < posts/city/map.png",
  ]);
  assert.deepEqual(reported(aliased("/old/aux/")), ["posts/a.md:4: address-reserved /old/aux/"]);
});

test("source names that are equal on some file systems are reported", () => {
  const fog = (slug: string) => md(`title: fog\ndate: 2024-01-03\nslug: ${slug}`);
  for (const [one, other] of [
    ["posts/fog.md", "posts/Fog.md"],
    [`posts/${"안개".normalize("NFC")}.md`, `posts/${"안개".normalize("NFD")}.md`],
  ] as const) {
    const built = build({ [one]: fog("a"), [other]: fog("b") });
    assert.deepEqual(
      built.problems.map(({ code }) => code),
      ["source-collision"],
    );
  }
});

test("episodes of one number have one address, and are told so in better words alone", () => {
  const files = weekly("city", [1], { "posts/city/b.md": md("title: x\nepisode: 1\ndate: 2024-01-10") });
  assert.deepEqual(build(files).told, ["posts/city/b.md:3: number-equal"]);
  assert.deepEqual(reported({ ...weekly("city", [1]), ...weekly("sea", [1]) }), []);
  const slugged = (one: string, two: string) =>
    build(
      weekly("city", [], {
        "posts/city/a.md": md(`title: a\nepisode: 1\ndate: 2024-01-03\n${one}`),
        "posts/city/b.md": md(`title: b\nepisode: 2\ndate: 2024-01-10\n${two}`),
      }),
    ).told;
  assert.deepEqual(slugged("slug: fog", "slug: fog"), ["posts/city/b.md:5: address-equal"]);
  assert.deepEqual(slugged('slug: "2"', "tags: []"), ["posts/city/b.md:1: address-equal"]);
  assert.deepEqual(slugged("tags: []", 'slug: "1"'), ["posts/city/b.md:5: address-equal"]);
});

test("episodes of one number and one slug are told both", () => {
  const files = weekly("city", [], {
    "posts/city/a.md": md("title: a\nepisode: 1\ndate: 2024-01-03\nslug: fog"),
    "posts/city/b.md": md("title: b\nepisode: 1\ndate: 2024-01-10\nslug: fog"),
  });
  assert.deepEqual(build(files).told.toSorted(), [
    "posts/city/b.md:3: number-equal",
    "posts/city/b.md:5: address-equal",
  ]);
});

for (const own of [
  ...["archive", "tags", "search", "feeds", "assets", "feed.xml", "atom.xml", "feed.json", "opml.xml"],
  ...["sitemap.xml", "robots.txt", "404.html", "index.html", "page"],
]) {
  test(`no post and no series has the site's own name ${own}`, () => {
    assert.deepEqual(reported({ "posts/a.md": post(`slug: ${own}`) }), [
      `posts/a.md:4: address-reserved /${own}/`,
    ]);
    assert.deepEqual(reported({ [`posts/${own}/index.md`]: md("title: x") }), [
      `posts/${own}/index.md:1: address-reserved /${own}/`,
    ]);
  });
}

test("no episode has the name of something that stands in each series", () => {
  for (const own of ["feed.xml", "atom.xml", "feed.json", "feeds", "book", "book.epub", "index.html"]) {
    const special = md(`title: x\nkind: special\ndate: 2024-01-03\nslug: ${own}`);
    assert.deepEqual(reported(weekly("city", [], { "posts/city/x.md": special })), [
      `posts/city/x.md:5: address-reserved /city/${own}/`,
    ]);
  }
});

test("old addresses may lie below those of the site that are open, and of no other", () => {
  for (const open of ["archive", "page", "feeds"])
    assert.deepEqual(reported(aliased(`/${open}/2/`)), [], open);
  for (const shut of ["search", "assets"])
    assert.deepEqual(reported(aliased(`/${shut}/2/`)), [`posts/a.md:4: alias-live /${shut}/2/ < `], shut);
});

test("a part of an address has at most 200 bytes, and does not begin with a dot", () => {
  const long = "a".repeat(200);
  assert.deepEqual(reported({ "posts/a.md": post(`slug: ${long}`) }), []);
  assert.deepEqual(reported({ "posts/a.md": post(`slug: ${long}a`) }), [
    `posts/a.md:4: address-outside /${long}a/`,
  ]);
  assert.deepEqual(reported(aliased(`/${long}/`)), []);
  assert.deepEqual(reported(aliased(`/${long}a/`)), [`posts/a.md:4: address-outside /${long}a/`]);
  assert.deepEqual(reported({ "posts/a.md": post("slug: a.") }), []);
  assert.deepEqual(reported({ "posts/a.md": post('slug: "?"') }), ["posts/a.md:4: address-outside /?/"]);
  assert.deepEqual(reported(aliased("../x")), ["posts/a.md:4: address-outside ../x"]);
});

for (const alias of ["/2006/.NET_Auction.aspx", "/.well-known/x", "/a/..b/", "/12:30/", "/글/:안개"])
  test(`the alias ${alias} may have been an address`, () => assert.deepEqual(reported(aliased(alias)), []));

for (const alias of ["/old/*", "/rss*/", "/old/:slug", "/:year/:month/x.html"])
  test(`the alias ${alias} is a pattern`, () =>
    assert.deepEqual(reported(aliased(alias)), [`posts/a.md:4: alias-pattern ${alias}`]));

for (const alias of ["/.git/", "/.yeonjae-next/x", "/a/./b", "/a/../b"])
  test(`the alias ${alias} is never an address`, () =>
    assert.deepEqual(reported(aliased(alias)), [`posts/a.md:4: address-outside ${alias}`]));

test("an alias that is a file holds no other", () => {
  const files = { ...aliased("/old/fog.html"), "posts/b.md": post("slug: b\naliases: /old/fog.html/x") };
  assert.deepEqual(reported(files), ["posts/b.md:5: alias-live /old/fog.html/x/ < posts/a.md"]);
  const folder = { ...aliased("/old/fog/"), "posts/b.md": post("slug: b\naliases: /old/fog/x") };
  assert.deepEqual(reported(folder), []);
});

test("what is no post and no attachment of a post takes no address", () => {
  for (const name of [
    "a.pdf",
    "a.docx",
    "a.doc",
    "a.xlsx",
    "a.pptx",
    "a.hwp",
    "a.hwpx",
    "a.ods",
    "a.odt",
    "a.odp",
  ]) {
    assert.deepEqual(reported({ [`posts/${name}`]: { bytes: 1 }, "posts/a.md": post(`slug: ${name}`) }), [
      `posts/a.md:4: address-equal /${name}/ < posts/${name}`,
    ]);
  }
  for (const name of ["a.pdf.bak", "a.html", "a.js", "a.odx"]) {
    assert.deepEqual(
      reported({ [`posts/${name}`]: { bytes: 1 }, "posts/a.md": post(`slug: ${name}`) }),
      [],
      name,
    );
  }
});

test("an episode leads on from below the former addresses of its series, and keeps its identity", () => {
  const moved = (aliases: string, more: Files = {}) =>
    build(weekly("city", [1, 2], { "posts/city/index.md": md(`title: city\naliases: ${aliases}`), ...more }));
  const before = moved("[]");
  const after = moved("[/old/, /older, /feed.rss, /page.html]", {
    "posts/city/3.md": md("title: draft\nepisode: 3\ndate: 2024-01-17\ndraft: true"),
    "posts/x.md": md(
      "title: x\ndate: 2024-01-03\naliases: /old/2/",
      "[첫 화](/older/1/)와 [없는 화](/old/3/)",
    ),
  });
  const aliasesOf = (title: string) => postIn(after, title).aliases;
  assert.deepEqual(aliasesOf("city 1"), ["/old/1/", "/older/1/"]);
  assert.deepEqual(
    aliasesOf("city 2"),
    ["/older/2/"],
    "what another post has as its own alias stays with it",
  );
  assert.equal(postIn(after, "city 1").id, postIn(before, "city 1").id);
  assert.deepEqual(after.told, ["posts/city/index.md:3: series-ids", "posts/x.md:7: link-relative"]);
});
