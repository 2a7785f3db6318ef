import assert from "node:assert/strict";
import { test } from "node:test";
import type { NoteLabels, NoteStyle } from "../../../src/core/model.ts";
import { en } from "../../../src/core/words/en.ts";
import { ko } from "../../../src/core/words/ko.ts";
import { pageTextOptions, textView } from "../../../src/outputs/views/text.ts";
import { read, view } from "../../input/markdown/parse.ts";
import { build, contextOf } from "../../kit/sources.ts";

/** The body of a text and its notes, as HTML. */
function shown(markdown: string, style: NoteStyle = "brackets", labels: NoteLabels = "number") {
  const { body, notes } = view(read(markdown, { labels }).text, style, labels);
  return { body: body.html, notes: notes.map(({ body: { html }, ...rest }) => ({ ...rest, body: html })) };
}

const reference = (attributes: string, name: string, text: string) =>
  `<a ${attributes} role="doc-noteref" aria-label="${name}">${text}</a>`;
const back = (to: string, name: string) =>
  `<a class="back" href="#${to}" role="doc-backlink" aria-label="${name}">↩\u{fe0e}<span>Back to the text</span></a>`;

test("a call leads to its note, and the note back to its call", () => {
  assert.deepEqual(shown("안개[^tide]\n\n[^tide]: 밀물\n"), {
    body: `<p>안개${reference('class="call c1" id="call-tide" href="#note-tide"', "Note 1", "[1]")}</p>\n`,
    notes: [
      {
        id: "note-tide",
        mark: "1",
        number: 1,
        body: `<p>밀물 <span class="backs">${back("call-tide", "Back to the text (note 1)")}</span></p>\n`,
        cut: null,
      },
    ],
  });
});

test("a note that is called twice leads back to either call, by links that differ in name", () => {
  const { body, notes } = shown("안개[^a] 바다[^b] 다시[^a]\n\n[^a]: 가\n\n[^b]: 나\n");
  const [first, , again] = body.match(/<a .*?<\/a>/g) ?? [];
  assert.equal(first, reference('class="call c1" id="call-a" href="#note-a"', "Note 1", "[1]"));
  assert.equal(again, reference('class="call" id="call-a_2" href="#note-a"', "Note 1", "[1]"));
  const backs = [
    back("call-a", "Back to the text (note 1, 1st call)"),
    back("call-a_2", "Back to the text (note 1, 2nd call)"),
  ];
  assert.deepEqual(
    notes.map(({ body }) => body),
    [
      `<p>가 <span class="backs">${backs.join(" ")}</span></p>\n`,
      `<p>나 <span class="backs">${back("call-b", "Back to the text (note 2)")}</span></p>\n`,
    ],
  );
});

for (const [style, call] of [
  ["brackets", "[1]"],
  ["superscript", "<sup>1</sup>"],
  ["circled", "①"],
] as const) {
  test(`calls in the style ${style}`, () => {
    const { body, notes } = shown("안개[^a]\n\n[^a]: 가\n", style);
    assert.match(body, new RegExp(`>${call.replace(/[[\]]/g, "\\$&")}</a></p>$`, "m"));
    assert.equal(notes[0]?.mark, "1");
  });
}

for (const [style, call] of [
  ["brackets", "[R&amp;D]"],
  ["superscript", "<sup>R&amp;D</sup>"],
] as const) {
  test(`labels that are kept are what calls show and what they are called by: ${style}`, () => {
    const { body, notes } = shown("안개[^R&D]\n\n[^R&D]: 가\n", style, "keep");
    assert.equal(
      body,
      `<p>안개${reference('class="call c1" id="call-r-d" href="#note-r-d"', "Note R&amp;D", call)}</p>\n`,
    );
    const [note] = notes;
    assert.deepEqual([note?.mark, note?.number], ["R&D", 1]);
    assert.ok(note?.body.includes(back("call-r-d", "Back to the text (note R&amp;D)")), note?.body);
  });
}

test("headings with their levels, their words and links to them", () => {
  const { headings, body } = view(read("## 하나 *둘*[^a]\n\n### 셋\n\n[^a]: 가\n").text);
  assert.deepEqual(headings, [
    { level: 2, href: "#하나-둘", text: "하나 둘" },
    { level: 3, href: "#셋", text: "셋" },
  ]);
  const link = (text: string, id: string) =>
    `<a class="permalink" href="#${id}" aria-label="Link to “${text}”"></a>`;
  const call = reference('class="call c1" id="call-a" href="#note-a"', "Note 1", "[1]");
  assert.equal(
    decodeURIComponent(body.html),
    `<h2 id="하나-둘" aria-label="하나 둘">하나 <em>둘</em>${call} ${link("하나 둘", "하나-둘")}</h2>
<h3 id="셋" aria-label="셋">셋 ${link("셋", "셋")}</h3>
`,
  );
});

test("what only a page needs stands in its text", () => {
  const { html } = view(read("![지도](map.png)\n").text).body;
  const size = 'width="800" height="600"';
  assert.equal(
    html,
    `<figure><img src="/city/map.png" alt="지도" ${size} loading="lazy" decoding="async"></figure>\n`,
  );
});

test("in a page a text leads to addresses below the site's path, and to itself by a bare fragment", () => {
  const { href } = pageTextOptions(contextOf(build({})), ko);
  const cases = [
    ["", null, ""],
    ["", "안개", `#${encodeURIComponent("안개")}`],
    ["/fog/", null, "/column/fog/"],
    ["/안개/", "a b", `/column/${encodeURIComponent("안개")}/#a%20b`],
  ] as const;
  for (const [address, fragment, expected] of cases) assert.equal(href(address, fragment), expected);
});

test("a page takes the style and the labels of notes from the site's settings", () => {
  const notes = { style: "superscript", labels: "keep" } as const;
  const {
    href: _,
    picture: __,
    id,
    ...options
  } = pageTextOptions(contextOf(build({}, { site: { notes } })), en);
  assert.deepEqual(options, { isFirst: true, words: en, style: "superscript", labels: "keep" });
  assert.equal(id("note-a"), "note-a");
});

test("addresses are escaped where a text holds them", () => {
  const options = {
    href: (address: string) => `${address}?a&b="'`,
    id: (own: string) => own,
    words: en,
    picture: () => null,
    isFirst: true,
  };
  const { text } = read("[가](25.md)[^a]\n\n[^a]: 나\n");
  const { body, notes } = textView(text, { ...options, style: "brackets", labels: "number" });
  const escaped = "?a&amp;b=&quot;&#39;";
  const call = reference(`class="call c1" id="call-a" href="${escaped}"`, "Note 1", "[1]");
  assert.equal(body.html, `<p><a href="/city/25/${escaped}">가</a>${call}</p>\n`);
  assert.ok(notes[0]?.body.html.includes(`<a class="back" href="${escaped}" `), notes[0]?.body.html);
});
