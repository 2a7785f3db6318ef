import assert from "node:assert/strict";
import { test } from "node:test";
import { html } from "../../../src/core/html.ts";
import { en } from "../../../src/core/words/en.ts";
import { ko } from "../../../src/core/words/ko.ts";
import type { Asset, AssetUse } from "../../../src/outputs/asset-bundle.ts";
import type { Head, PageKind } from "../../../src/outputs/theme/views/frame.ts";
import { frameOf, type PageMeta } from "../../../src/outputs/views/frame.ts";
import { build, contextOf, type Files, type Given, md, seriesIn, weekly } from "../../kit/sources.ts";

const PAGE: PageMeta = { kind: "page", lang: "ko", address: "/x/", title: "안개", description: "" };

interface Shown {
  readonly files?: Files;
  readonly site?: Given["site"];
  readonly assets?: readonly Asset[];
  readonly unlisted?: boolean;
}

function frame(
  page: Partial<PageMeta>,
  { files = {}, site = {}, assets = [], unlisted = false }: Shown = {},
) {
  return frameOf({ ...PAGE, ...page }, contextOf(build(files, { site }), unlisted, { assets }));
}

const metaOf = ({ meta }: Head) => meta.map(({ property, content }) => `${property}: ${content}`);

test("the head of a page of which little is known", () => {
  const { kind, words, head } = frame({}, { site: { csp: false, feeds: { formats: "rss" } } });
  assert.equal(kind, "page");
  assert.equal(words, ko);
  assert.deepEqual(head, {
    lang: "ko",
    dir: "ltr",
    title: "안개 — 도시 산책",
    policy: null,
    description: "",
    canonical: "https://example.org/column/x/",
    robots: null,
    meta: [
      { property: "og:type", content: "website" },
      { property: "og:site_name", content: "도시 산책" },
      { property: "og:title", content: "안개" },
      { property: "og:locale", content: "ko_KR" },
      { property: "og:url", content: "https://example.org/column/x/" },
    ],
    card: null,
    feeds: [{ href: "/column/feed.xml", title: "도시 산책", type: "application/rss+xml" }],
    previous: null,
    next: null,
    jsonLd: null,
    icon: null,
    themeColor: null,
    stylesheets: [],
    scripts: [],
  });
});

test("the head of a page of which everything is known", () => {
  const picture = {
    source: "",
    address: "/지도.png",
    alt: "지도",
    width: 800,
    height: 600,
    type: "",
    bytes: 1,
  };
  const jsonLd = html`{}`;
  const meta = [["article:tag", "물"]] as const;
  const given = { lang: "en", description: "요약", picture, meta, jsonLd, previous: "/a/", next: "/b/" };
  const { head, words } = frame(given);
  assert.equal(words, en);
  assert.deepEqual(
    [head.lang, head.description, head.jsonLd, head.previous, head.next],
    ["en", "요약", jsonLd, "/a/", "/b/"],
  );
  assert.deepEqual(metaOf(head), [
    "og:type: website",
    "og:site_name: 도시 산책",
    "og:title: 안개",
    "og:locale: en_US",
    "og:description: 요약",
    "og:url: https://example.org/column/x/",
    `og:image: https://example.org/column/${encodeURIComponent("지도")}.png`,
    "og:image:width: 800",
    "og:image:height: 600",
    "og:image:alt: 지도",
    "article:tag: 물",
  ]);
});

test("a picture is described as far as it is known", () => {
  const picture = { source: "", address: "/a.svg", alt: "", width: null, height: null, type: "", bytes: 1 };
  const described = (known: Partial<typeof PAGE.picture>) =>
    metaOf(frame({ picture: { ...picture, ...known } }).head).filter((line) => line.startsWith("og:image"));
  const image = "og:image: https://example.org/column/a.svg";
  assert.deepEqual(described({}), [image]);
  assert.deepEqual(described({ alt: "지도" }), [image, "og:image:alt: 지도"]);
  assert.deepEqual(described({ width: 8 }), [image]);
  assert.deepEqual(described({ height: 6 }), [image]);
  assert.deepEqual(described({ width: 8, height: 6 }), [image, "og:image:width: 8", "og:image:height: 6"]);
});

test("a shared link shows a page's own picture, else the cover of its series, and never SVG", () => {
  const files = {
    "posts/city/index.md": md("title: 도시\ncover: map.png"),
    "posts/city/map.png": { bytes: 1 },
  };
  const built = build(files);
  const series = seriesIn(built, "city");
  const own = { source: "", address: "/own.png", alt: "", width: 8, height: 6, type: "image/png", bytes: 1 };
  const shown = (page: Partial<PageMeta>) =>
    metaOf(frameOf({ ...PAGE, ...page }, contextOf(built)).head).filter((line) =>
      line.startsWith("og:image: "),
    );
  const at = "og:image: https://example.org/column";
  assert.deepEqual(shown({ series, picture: own }), [`${at}/own.png`]);
  assert.deepEqual(shown({ series }), [`${at}/city/map.png`]);
  assert.deepEqual(shown({ series, picture: { ...own, type: "image/svg+xml" } }), [`${at}/city/map.png`]);
  assert.deepEqual(shown({ picture: { ...own, type: "image/svg+xml" } }), []);
});

test("the card of a shared link is large for a picture wider than high, and none is claimed without a picture", () => {
  const card = (width: number | null, height: number | null) =>
    frame({ picture: { source: "", address: "/a.png", alt: "", width, height, type: "image/png", bytes: 1 } })
      .head.card;
  assert.deepEqual(
    [card(800, 600), card(600, 800), card(600, 600), card(null, null), frame({}).head.card],
    ["summary_large_image", "summary", "summary", "summary", null],
  );
});

test("the title of the home page is the site's; a page without an address has no canonical one", () => {
  const home = frame({ title: null, address: null }).head;
  assert.deepEqual([home.title, home.canonical], ["도시 산책", null]);
  assert.deepEqual(metaOf(home), [
    "og:type: website",
    "og:site_name: 도시 산책",
    "og:title: 도시 산책",
    "og:locale: ko_KR",
  ]);
});

test("posts and episodes are articles, and every other page belongs to the site", () => {
  const types: Readonly<Record<PageKind, string>> = {
    home: "website",
    series: "website",
    episode: "article",
    post: "article",
    page: "website",
    archive: "website",
    tag: "website",
    feeds: "website",
    notFound: "website",
  };
  for (const [kind, type] of Object.entries(types)) {
    assert.equal(metaOf(frame({ kind: kind as PageKind }).head)[0], `og:type: ${type}`, kind);
  }
});

test("after its own title an episode's page names its series, and a series' page the site", () => {
  const built = build(weekly("city", [1]));
  const series = seriesIn(built, "city");
  const title = (kind: PageKind) => frameOf({ ...PAGE, kind, series }, contextOf(built)).head.title;
  assert.deepEqual([title("episode"), title("series")], ["안개 — city", "안개 — 도시 산책"]);
});

test("search engines pass by a page that is not for them, and every page of an unlisted site", () => {
  const robots = (page: Partial<PageMeta>, unlisted: boolean) => frame(page, { unlisted }).head.robots;
  assert.equal(robots({}, false), null);
  assert.equal(robots({ unlisted: false }, false), null);
  assert.equal(robots({ unlisted: true }, false), "noindex");
  assert.equal(robots({}, true), "noindex");
});

test("a page's policy lets in the pictures of the hosts that it names", () => {
  const sources = (page: Partial<PageMeta>) =>
    /img-src ([^;]*);/.exec(frame(page).head.policy?.html ?? "")?.[1];
  assert.equal(sources({}), "'self'");
  assert.equal(sources({ hosts: ["a.example"] }), "'self' a.example");
});

const asset = (name: string, use: AssetUse): Asset => ({ name, text: "", use });
const ASSETS: readonly Asset[] = [
  asset("style.css", "all"),
  asset("lists.css", "lists"),
  asset("sidenotes.css", "notes"),
  asset("feed.css", "feed"),
  asset("all.js", "all"),
  asset("notes.js", "notes"),
  asset("bookmark.js", "bookmark"),
  asset("resume.js", "resume"),
  asset("settings.js", "all"),
  asset("subscribe.js", "subscribing"),
  asset("icon.svg", "all"),
];

const ALL: readonly string[] = ["style.css", "all.js", "settings.js", "icon.svg"];

/** The names of what a page loads. */
function loaded(page: Partial<PageMeta>, files: Files = weekly("city", [1])) {
  const { stylesheets, scripts, icon } = frame(page, { files, assets: ASSETS }).head;
  const all = [...stylesheets, ...scripts.map(({ src }) => src), icon ?? ""];
  return all.map((href) => /^\/column\/assets\/(.*)\?v=[0-9a-f]{8}$/.exec(href)?.[1]);
}

for (const [what, page, names] of [
  ["any page", {}, []],
  ["a page with notes", { notes: true }, ["sidenotes.css", "notes.js"]],
  ["a page whose notes are none", { notes: false }, []],
  ["the page about feeds", { kind: "feeds" }, ["lists.css", "subscribe.js"]],
  ["the home page", { kind: "home" }, ["lists.css", "resume.js"]],
  ["a series", { kind: "series" }, ["lists.css", "resume.js"]],
  ["the archive", { kind: "archive" }, ["lists.css", "resume.js"]],
  ["an episode", { kind: "episode" }, ["bookmark.js"]],
  ["a post in no series", { kind: "post" }, []],
  ["a tag", { kind: "tag" }, ["lists.css"]],
  ["the 404 page", { kind: "notFound" }, ["lists.css"]],
] as const satisfies readonly (readonly [string, Partial<PageMeta>, readonly string[]])[]) {
  test(`what ${what} loads, beside what all pages do`, () => {
    const own = loaded(page).filter((name) => !ALL.includes(name ?? ""));
    assert.deepEqual(own, names);
    assert.equal(loaded(page).length, names.length + ALL.length);
  });
}

test("where there is no series no page remembers how far it was read", () => {
  assert.equal(loaded({ kind: "home" }, {}).includes("resume.js"), false);
});

/** What a page's script is given: when it runs, and its words. */
function scriptOf(name: string, kind: PageKind, lang = "ko", site: Given["site"] = {}) {
  const { scripts } = frame({ kind, lang }, { files: weekly("city", [1]), assets: ASSETS, site }).head;
  const script = scripts.find(({ src }) => src.includes(`/${name}?`));
  return { runs: script?.runs, words: script?.words && JSON.parse(script.words) };
}

test("a script runs as early as what it changes is seen", () => {
  assert.equal(scriptOf("settings.js", "page").runs, "parsing");
  assert.equal(scriptOf("resume.js", "home").runs, "painting");
  assert.equal(scriptOf("resume.js", "series").runs, "painting");
  assert.equal(scriptOf("resume.js", "archive").runs, "later");
  assert.equal(scriptOf("bookmark.js", "episode").runs, "later");
  assert.equal(scriptOf("all.js", "home").runs, "later");
});

test("scripts that show words get them in the language of the page", () => {
  assert.deepEqual(scriptOf("resume.js", "home").words, {
    resume: "이어서 읽기",
    button: "이어서 읽기 {}",
    one: "그 뒤로 새 글 한 편",
    many: "그 뒤로 새 글 {}편",
    read: "읽음",
    begun: "읽는 중",
  });
  assert.deepEqual(scriptOf("settings.js", "page").words, {
    settings: "읽기 설정",
    sign: "가",
    size: ["글자 크기", "보통", "크게", "더 크게"],
    theme: ["바탕", "자동", "밝게", "어둡게"],
    forget: "읽은 기록 지우기",
    forgotten: "지웠습니다",
  });
  assert.deepEqual(scriptOf("settings.js", "page", "ko", { font: "gowun-batang" }).words.face, [
    "글꼴",
    "명조",
    "고딕",
  ]);
  assert.equal(
    scriptOf("settings.js", "page", "ko", { font: "suit" }).words.face,
    undefined,
    "a gothic is all there is",
  );
  assert.equal(scriptOf("resume.js", "series", "en").words.button, "Continue: {}");
  assert.equal(scriptOf("bookmark.js", "episode").words, null);
});

test("what every page tells of a site of which little is known", () => {
  assert.deepEqual(frame({}, { files: {} }).site, {
    title: "도시 산책",
    href: "/column/",
    lang: "ko",
    description: "",
    epigraph: null,
    author: null,
    navigation: [
      { href: "/column/archive/", label: "모든 글", lang: "ko", current: false },
      { href: "/column/feeds/", label: "구독", lang: "ko", current: false },
    ],
    social: [],
    license: null,
    feed: { href: "/column/feed.xml", title: "도시 산책" },
    subscribe: "/column/feeds/",
    extra: {},
  });
});

test("what every page tells of a site of which everything is known", () => {
  const site: Given["site"] = {
    description: "걷는 이야기",
    epigraph: { text: "안개", author: "박" },
    author: { name: "김", url: "https://kim.example/" },
    license: "모든 권리 보유",
    social: ["https://social.example/@kim"],
    navigation: [{ label: "전부", address: "archive" }],
    extra: { a: 1 },
  };
  const { navigation, ...told } = frame({ lang: "en", address: "/archive/" }, { site }).site;
  assert.deepEqual(told, {
    title: "도시 산책",
    href: "/column/",
    lang: "ko",
    description: "걷는 이야기",
    epigraph: { text: "안개", author: "박" },
    author: { name: "김", href: "https://kim.example/" },
    social: [{ href: "https://social.example/@kim", label: "social.example/@kim" }],
    license: { text: "모든 권리 보유", href: null },
    feed: { href: "/column/feed.xml", title: "도시 산책" },
    subscribe: "/column/feeds/",
    extra: { a: 1 },
  });
  assert.deepEqual(navigation, [{ href: "/column/archive/", label: "전부", lang: "ko", current: true }]);
});

test("a page without an address is not the one to which a link leads elsewhere", () => {
  const navigation = [{ url: "https://a.example/", label: "A" }];
  assert.deepEqual(frame({ address: null }, { site: { navigation } }).site.navigation, [
    { href: "https://a.example/", label: "A", lang: "ko", current: false },
  ]);
});

test("a profile elsewhere is shown without what every address has", () => {
  const cases = {
    "https://social.example/@kim": "social.example/@kim",
    "http://www.kim.example/": "kim.example",
    "https://a.example/www.b/": "a.example/www.b",
    "mailto:kim@kim.example": "kim@kim.example",
  };
  const { social } = frame({}, { site: { social: Object.keys(cases) } }).site;
  assert.deepEqual(
    social,
    Object.entries(cases).map(([href, label]) => ({ href, label })),
  );
});

test("a license by Creative Commons is linked by its short name, an address as it is, other words are not", () => {
  const commons = "https://creativecommons.org/licenses";
  const cases = {
    "CC BY 4.0": `${commons}/by/4.0/`,
    "cc-by-nc-sa-3.0": `${commons}/by-nc-sa/3.0/`,
    "CC BY-ND 2.5": `${commons}/by-nd/2.5/`,
    "CC BY-NC 2.0 KR": `${commons}/by-nc/2.0/kr/`,
    "CC BY": null,
    "CC BY 4": null,
    "CC BY-XX 4.0": null,
    "ACC BY 4.0": null,
    "CC BY 4.0 이상": null,
    "문의: https://a.example/": null,
  };
  for (const [license, href] of Object.entries(cases)) {
    assert.deepEqual(frame({}, { site: { license } }).site.license, { text: license, href });
  }
  assert.deepEqual(frame({}, { site: { license: "http://www.a.example/terms/" } }).site.license, {
    text: "a.example/terms",
    href: "http://www.a.example/terms/",
  });
});
