import assert from "node:assert/strict";
import { test } from "node:test";
import { sentences as en } from "../../../src/core/problems/en.ts";
import type { Expected } from "../../../src/core/problems/expected.ts";
import { sentences as ko } from "../../../src/core/problems/ko.ts";
import type { Code, Facts } from "../../../src/core/problems/problem.ts";

const NAMED = ["slug", "folder", "file", "alias"] as const;

/** Every problem with facts of each kind that change its sentence. The type holds the list to all codes. */
const CASES: { readonly [C in Code]: readonly Facts[C][] } = {
  "file-not-utf8": [
    { byte: 12, guess: null },
    { byte: 0, guess: "EUC-KR" },
  ],
  "file-control-character": [{ code: "U+0000" }],
  "control-character": [
    { code: "U+0008", count: 1 },
    { code: "U+0008", count: 3 },
  ],
  "file-empty": [{}],
  "file-unreadable": [{ cause: "EACCES" }],
  "file-not-regular": [{ what: "link" }, { what: "device" }],
  "file-misnamed": [{ name: "02.md" }],
  "source-collision": [{ other: "posts/Fog.md" }],
  "front-missing": [{}],
  "front-unclosed": [{}],
  "front-yaml": causes().flatMap((cause) => ["", 'title: "안개: 하나"'].map((cure) => ({ cause, cure }))),
  "front-comment": ["안개", ""].map((kept) => ({
    field: "title",
    kept,
    comment: "# 3",
    whole: '"안개 # 3"',
  })),
  "front-not-mapping": [{}],
  "front-tangled": [{}],
  "field-missing": [{ field: "title", example: "안개" }],
  "field-unknown": [
    { field: "tgas", suggestion: "tags" },
    { field: "mood", suggestion: null },
  ],
  "field-foreign": ["cover", "slug", "draft", ""].map((suggestion) => ({ field: "image", suggestion })),
  "field-wrong": expectations().flatMap((expected) => [
    { field: "title", found: "", expected },
    { field: "title", found: "x", expected },
  ]),
  "language-unlikely": [{ field: "lang", found: "kr", suggestion: "ko" }],
  "date-impossible": [{ field: "date", found: "2024-02-30" }],
  "weekday-unknown": suggested({ found: "wensday" }),
  "series-unknown": suggested({ slug: "ctiy" }),
  "series-card-missing": [{ folder: "city" }],
  "field-misplaced": [
    { field: "kind", kind: "post" },
    { field: "episode", kind: "post" },
    { field: "after", kind: "episode" },
  ],
  "series-ids": [{ posts: 1 }, { posts: 25 }],
  "ids-unwritten": [{ posts: 1 }, { posts: 25 }],
  "address-lost": (["moved", "draft", "scheduled", "deleted", "alias"] as const).flatMap((cause) =>
    [null, "3"].map((slug) => ({
      ref: "main",
      addresses: ["/city/3/"],
      cause,
      now: cause === "moved" ? "/city/fog/" : null,
      slug,
    })),
  ),
  "addresses-lost": (["moved", "draft", "scheduled", "deleted", "alias"] as const).map((cause) => ({
    ref: "main",
    addresses: ["/city/1/", "/city/2/", "/city/3/"],
    cause,
    posts: 3,
  })),
  "series-lost": [null, "/town/"].flatMap((now) =>
    [0, 1, 25].map((posts) => ({ ref: "main", addresses: ["/city/"], now, posts, hasIdentities: posts > 0 })),
  ),
  "tag-lost": [{ ref: "main", address: "/tags/fog/" }],
  "identity-changed": [true, false].map((isWritten) => ({ ref: "main", was: "urn:uuid:0", isWritten })),
  "identities-changed": [0, 1, 25].map((posts) => ({ ref: "main", posts })),
  "number-missing": [{ next: 26 }],
  "number-equal": [{ number: 25, other: "posts/city/25.md" }],
  "number-gap": [
    { from: 3, to: 3, series: "도시" },
    { from: 3, to: 5, series: "도시" },
  ],
  "number-against-date": [{ number: 3, other: "posts/city/2.md", otherNumber: 2 }],
  "after-unknown": [{ after: 9 }],
  "date-off-cadence": [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    date: "2024-03-28",
    weekday,
    before: "2024-03-27",
    later: "2024-04-03",
  })),
  "missing-exists": [{ number: 3 }],
  "season-unknown": [{ season: 22, seasons: 2 }],
  "updated-ahead": [{ found: "2029-01-01" }],
  "total-passed": [{ total: 12, count: 13 }],
  "git-history": [{ why: "silent" }, { why: "shallow" }],
  "address-equal": NAMED.map((named) => ({ address: "/fog/", other: "posts/fog.md", named })),
  "address-reserved": NAMED.map((named) => ({ address: "/archive/", named })),
  "id-derived": [{ id: "urn:uuid:2a4d6c83", other: "posts/s/7.md" }],
  "alias-pattern": [{ alias: "/old/*" }],
  "alias-format": (["json", "rss"] as const).map((format) => ({ alias: "/index.xml", format })),
  "address-outside": [{ address: "../x" }],
  "alias-live": [
    { alias: "/fog/", other: "posts/fog.md" },
    { alias: "/archive/", other: null },
  ],
  "preview-wrong": [{ found: "abc" }],
  "preview-equal": [{ other: "posts/fog.md" }],
  "id-equal": [{ id: "urn:x", other: "posts/fog.md" }],
  "text-empty": [{}],
  "note-undefined": [{ label: "tide" }, { label: "low tide" }],
  "note-duplicate": [{ label: "tide", firstLine: 8 }],
  "note-unused": [{ label: "tide" }],
  "note-empty": [{ label: "tide" }, { label: "" }],
  "note-order": [
    { label: "1", earlier: null, number: 3 },
    { label: "tide", earlier: "ebb", number: 3 },
  ],
  "note-by-hand": [
    { number: 3, fix: true, uncalled: null },
    { number: 3, fix: false, uncalled: 7 },
    { number: 3, fix: false, uncalled: null },
  ],
  "note-long": [
    { label: "tide", characters: 5001 },
    { label: "", characters: 5001 },
  ],
  "definition-unused": [{ label: "Min" }, { label: "1" }],
  "definition-duplicate": [{ label: "Min", firstLine: 3 }],
  "definition-words": [{ label: "Min", words: "Ding!" }],
  "definition-glued": [{ label: "guide" }],
  "definition-missing": [
    { text: "here", label: "gudie", suggestion: null },
    { text: "here", label: "gudie", suggestion: "guide" },
  ],
  "address-spaces": [
    { target: "a b.md", instead: "<a b.md>", exists: true },
    { target: "a b.md", instead: "<a b.md>", exists: false },
    { target: "https://a.example/?q=a b", instead: "<https://a.example/?q=a b>", exists: null },
  ],
  "address-rest": [{ rest: "=200x", instead: "(map.png)", typed: null }],
  "fence-unclosed": [
    { fence: "```", opens: null },
    { fence: "```", opens: 12 },
  ],
  "heading-tight": [{ mark: "##", words: "Fog" }],
  "address-apart": [{ instead: "[a](25.md)", typed: null }],
  "address-template": [{ code: "{{ url }}" }],
  "picture-embedded": [{ name: "map.png", instead: "![…](map.png)" }],
  "heading-id-equal": [{ id: "fog" }],
  "heading-id-reserved": [{ id: "note-tide" }],
  "link-nowhere": suggested({ target: "fgo.md" }),
  "episode-unknown": [
    { name: "26", suggestions: [] },
    { name: "Fgo", suggestions: ["25", "Fog"] },
  ],
  "episode-ambiguous": [{ name: "Fog", candidates: ["city 3", "posts/fog.md"] }],
  "draft-title": [
    { name: "Fog", other: "city 3" },
    { name: "Fog", other: "posts/fog.md" },
  ],
  "title-draft": [{ title: "The Lock" }],
  "link-fragment": suggested({ target: "fog.md", fragment: "새볔" }),
  "link-relative": [{ target: "a.pdf" }],
  "link-unsafe": [{ target: "javascript:x" }],
  "list-number": [
    { typed: "1999.", shown: "1987.", written: "1999\\." },
    { typed: "12. 25.", shown: "12. 25.", written: "12\\. 25." },
  ],
  "table-surplus": [
    { cells: 3, columns: 2, cure: null },
    { cells: 3, columns: 2, cure: "[[1\\|this]]" },
  ],
  "table-head": [
    { cells: 3, columns: 2, cure: null },
    { cells: 1, columns: 2, cure: null },
    { cells: 3, columns: 2, cure: "[[1\\|this]]" },
  ],
  "table-bar": [{ typed: "[[1|this]]", cure: "[[1\\|this]]" }],
  "math-markdown": [{ mark: "$$" }, { mark: "$" }],
  "link-scheme": suggested({ target: "hhttps://a.example/", scheme: "hhttps" }),
  "picture-format": [true, false].map((isPicture) => ({ target: "map.heic", ending: "heic", isPicture })),
  "picture-empty": [{ target: "map.png" }],
  "picture-bytes": [{ target: "map.png" }],
  "file-lfs": [{ target: "map.png" }],
  "picture-private": [{}],
  "picture-data": [{ target: "data:image/png;base64,AAAA" }],
  "html-as-text": [
    { tags: [{ tag: "div", count: 1 }] },
    { tags: ["a", "b", "c", "d", "e", "f", "/g"].map((tag) => ({ tag, count: 2 })) },
  ],
  "html-unclosed": [{ tag: "!--" }, { tag: "div" }],
  "html-unpaired": ["b", "/b", "ruby", "rt", "details", "/details", "summary", "!--"].map((tag) => ({ tag })),
  "picture-missing": suggested({ target: "mpa.png" }),
  "picture-alt": [{ target: "map.png" }, { target: "map.png", tag: true }],
  "picture-size": [{ attribute: "width", found: "50%" }],
  "picture-foreign": [{ host: "img.example.net" }],
  "output-outside": [{ output: "../x" }],
  "output-path": [{ output: "../x" }],
  "output-equal": [{ output: "/archive/", other: "Yeonjae" }],
  "output-name-equal": [{ name: "home" }],
  "output-wrong": (
    [
      ...(["list", "render", "inputs", "reserves", "linkTargets", "headers", "sitemap"] as const),
      ...(["navigation", "label", "type", "counts", "source"] as const),
    ] as const
  ).map((method) => ({ name: "humans", method })),
  "output-method-failed": [{ name: "humans", method: "list", cause: "x is not a function." }],
  "output-failed": [{ output: "/humans.txt", cause: "x is not a function." }],
  "output-missing": [
    { output: "index.html", others: 0 },
    { output: "index.html", others: 12 },
  ],
  "output-not-text": [{ output: "humans.txt" }],
  "transform-text": [{ page: "a/index.html" }],
  "promise-unsettled": [
    { by: "render", name: "humans", page: "/humans.txt" },
    { by: "transform", name: "minify", page: "/city/1/" },
  ],
  "image-transform": [{ page: "/city/1/" }],
  "editor-html": [{}],
  "editor-missing": [{ name: "@sveltia/cms" }],
  "font-missing": [{ font: "gowun-batang", install: "@expo-google-fonts/gowun-batang@0.4 subset-font@2" }],
  "font-failed": [
    {
      font: "gowun-batang",
      install: "@expo-google-fonts/gowun-batang@0.4 subset-font@2",
      cause: "no table cmap",
    },
  ],
  "cards-missing": [{ install: "takumi-js@2 @expo-google-fonts/gowun-batang@0.4" }],
  "card-failed": [
    {
      card: "1화 안개 — 도시 산책",
      cause: "no image",
      install: "takumi-js@2 @expo-google-fonts/gowun-batang@0.4",
    },
  ],
  "card-glyphs": [
    { characters: ["漢"], font: "gowun-batang", isSite: false },
    { characters: ["漢", "字", "看", "板", "工", "金"], font: "gowun-batang", isSite: true },
  ],
  "prefix-differs": [{ path: "/site/", prefix: "/" }],
  "posts-differ": [{ posts: "column", input: "posts" }],
  "link-unbuilt": [null, "https://example.org/abuot/"].flatMap((whole) =>
    suggested({ target: "/abuot/", whole }),
  ),
  "picture-unbuilt": [null, "content/img/a.png"].flatMap((transformed) =>
    suggested({ target: "/img/a.png", transformed }),
  ),
  "navigation-unknown": suggested({ name: "abuot" }),
  "layout-export": [{}],
  "layout-promise": [{}],
  "layout-unused": [{ file: "foter.ts", suggestion: "footer.ts" }],
  "words-foreign": [
    { lang: "ja", fields: ["lang", "name", "locale"] },
    { lang: "zh-TW", fields: ["locale"] },
  ],
  "words-missing": [{ names: ["home"] }, { names: ["a", "b", "c", "d", "e", "f", "g"] }],
  "layout-failed": [{ page: "/", cause: "x is not a function." }],
  "template-failed": [{ cause: "unexpected token." }],
  "pictures-absent": [{ install: "sharp" }],
  "picture-undecodable": [{}],
  "picture-too-large": [{ width: 20000, height: 12000 }],
  "picture-failed": [{ cause: "Input buffer has corrupt header" }],
  "hook-pages-only": (["preprocessor", "markdown", "filter", "shortcode"] as const).flatMap((hook) => [
    { hook, names: ["drafts"] },
    { hook, names: ["a", "b", "c", "d", "e", "f"] },
  ]),
};

for (const [language, sentences] of Object.entries({ en, ko })) {
  test(`every problem has its sentences (${language})`, () => {
    assert.deepEqual(Object.keys(sentences).sort(), Object.keys(CASES).sort());
    for (const [code, facts] of Object.entries(CASES)) {
      for (const each of facts) {
        const text = (sentences[code as Code] as (facts: object) => string)(each);
        assert.match(text, /[.?]$|\)\.$/, `${code}: ${text}`);
        assert.doesNotMatch(text, /undefined|null|NaN|\[object|\n| {2}|\.\.(?!\/)/, `${code}: ${text}`);
        assert.equal(/[가-힣]/.test(text.replace(/[“"《].*?[”"》]/g, "")), language === "ko", text);
      }
    }
  });
}

test("each kind of expectation and cause has a message of its own", () => {
  for (const sentences of [en, ko]) {
    const messageFor = (expected: Expected) => sentences["field-wrong"]({ field: "f", found: "x", expected });
    assert.equal(new Set(expectations().map(messageFor)).size, expectations().length);
    const messages = causes().map((cause) => sentences["front-yaml"]({ cause, cure: "" }));
    assert.equal(new Set(messages).size, messages.length);
  }
});

test("Korean sentences choose their particles", () => {
  assert.match(ko["series-unknown"]({ slug: "도시", suggestion: null }), /^"도시" 연재가 없습니다/);
  assert.match(ko["date-impossible"]({ field: "date", found: "2024-02-30" }), /"date: 2024-02-30"은 없는/);
  assert.match(ko["link-nowhere"]({ target: "안개", suggestion: null }), /^"안개"로 가는/);
  assert.match(ko["link-nowhere"]({ target: "바람", suggestion: null }), /^"바람"으로 가는/);
  assert.match(ko["picture-missing"]({ target: "지도", suggestion: null }), /^그림 "지도"가 없습니다/);
  assert.match(ko["note-unused"]({ label: "섬" }), /^\[\^섬\]을 정의했지만/);
});

function suggested<F extends object>(facts: F): (F & { suggestion: string | null })[] {
  return [
    { ...facts, suggestion: null },
    { ...facts, suggestion: "안개" },
  ];
}

function causes(): string[] {
  const ours = [
    "duplicate-key",
    "tab",
    "indent",
    "unclosed",
    "colon",
    "too-large",
    "too-deep",
    "colon-space",
    "no-field",
    "hash",
    "text",
    "escape",
  ];
  return [...ours, "grammar"];
}

function expectations(): Expected[] {
  return [
    ...(["text", "texts", "true-or-false", "whole-number", "positive-number", "date", "time"] as const),
    ...(["author", "cover", "mapping", "cadence", "month", "seasons", "web-address"] as const),
    ...(["language", "time-zone", "function"] as const),
    { oneOf: ["through", "season"] },
  ];
}
