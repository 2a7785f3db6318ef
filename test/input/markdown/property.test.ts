import assert from "node:assert/strict";
import fc from "fast-check";
import { parseFragment, serialize } from "parse5";
import { createMarkdown } from "../../../src/input/markdown/parser.ts";
import { property } from "../../kit/property.ts";
import { page, read, SETTINGS } from "./parse.ts";

const RUNS = 400;
const PIECES = [
  ..."[]()<>!^*_~`#>-|\\\"'&;:=+.\n\n\n \t/{}%0",
  ...[
    "[^a]",
    "[^a]: ",
    "[^b]",
    "[^b]: ",
    "^[",
    "![",
    "](",
    "](map.png)",
    "](25.md#x)",
    "](https://a.example)",
    "](javascript:x)",
  ],
  ...[
    "<kbd>",
    "</kbd>",
    "<ruby>",
    "<rt>",
    "</rt>",
    "</ruby>",
    "<br>",
    "<abbr title='x'>",
    "</abbr>",
    "<div>",
    "<a href=x>",
    "</a>",
    "<b>",
    "<b class=x>",
    "</b>",
    "<hr>",
    "<img src=map.png alt='x' width=9>",
  ],
  ...[
    "<details>\n",
    "<summary>x</summary>\n",
    "</details>\n",
    "<details><summary>",
    "<!--",
    "-->",
    "<script>",
    "<https://a.example>",
  ],
  ...[
    "\n\n",
    "\n\n    ",
    "\n> ",
    "\n- ",
    "\n1. ",
    "\n## ",
    "\n# ",
    "\n```js\n",
    "\n| a | b |\n|---|:-:|\n| ",
    "\n— ",
    "\n---\n",
    "  \n",
  ],
  ...["안개", "강조(強調)", "“", "”", "🌊", "\u0301", "word", "onerror=x", '"map" ', "&#106;", "{{ x }}"],
];
const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(""));
const markdown = fc.oneof(
  { weight: 4, arbitrary: soup },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 200 }) },
);

const ELEMENTS = new Set(
  (
    "a abbr b blockquote br cite code del details dfn div em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt " +
    "ruby s samp small span strong sub summary sup table tbody td th thead tr u ul var wbr"
  ).split(" "),
);
const ATTRIBUTES = new Set(
  "alt aria-label class decoding height href id loading role src start tabindex title width".split(" "),
);

property("any text becomes well-formed HTML", RUNS, [markdown], (text) => {
  const html = page(read(text).text);
  assert.deepEqual(tags(html), tags(serialize(parseFragment(html))), "parsing does not change the tags");
  for (const [, name] of html.matchAll(/<([^\s/>]+)/g)) assert.ok(ELEMENTS.has(name as string), `<${name}>`);
  for (const [tag] of html.matchAll(/<[^/][^>]*>/g)) {
    for (const [, name] of tag.matchAll(/ ([^\s=]+)="[^"]*"/g))
      assert.ok(ATTRIBUTES.has(name as string), tag);
  }
  assert.doesNotMatch(html, /(?:href|src)="\s*(?:javascript|data|vbscript):/i);
  assert.doesNotMatch(html, /\0/);
});

property(
  "ids are unique, every call has its note and every note its back links",
  RUNS,
  [markdown],
  (source) => {
    const { text } = read(source);
    const html = page(text);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length, ids.join(" "));
    for (const [, target] of html.matchAll(/class="(?:call|back)"[^>]* href="#([^"]*)"/g))
      assert.ok(ids.includes(target), target);
    const calls = [text.body, ...text.notes.map((note) => note.body)]
      .flat()
      .filter((part) => typeof part !== "string" && part.hole === "call");
    assert.equal(
      calls.length,
      text.notes.reduce((sum, note) => sum + note.calls, 0),
    );
    for (const [index, note] of text.notes.entries()) {
      assert.equal(note.number, index + 1);
      assert.ok(note.calls > 0);
      assert.equal(note.body.filter((part) => typeof part !== "string" && part.hole === "back").length, 1);
    }
    const firsts = calls
      .map((call) => (call as { note: number }).note)
      .filter((note, at, all) => all.indexOf(note) === at);
    assert.deepEqual(
      firsts,
      text.notes.map((note) => note.number),
      "numbers follow the first call",
    );
  },
);

property("every problem stands where its cause is", RUNS, [markdown], (source) => {
  const lines = source.split(/\r\n?|\n/);
  for (const { line, column, code, facts } of read(source).problems) {
    const rest = [...(lines[line - 1] ?? "")].slice((column ?? 1) - 1).join("");
    if (code === "note-undefined")
      assert.ok(rest.startsWith(`[^${(facts as { label: string }).label}]`), `${line}:${column}`);
    if (code.startsWith("definition-")) assert.match(rest, /^!?\[/, `${line}:${column}`);
    if (code === "html-as-text" || code === "html-unpaired")
      assert.ok(rest.startsWith("<"), `${line}:${column}`);
    assert.ok(line >= 1 && line <= lines.length);
  }
});

const HTML = [
  ..."<>\"'=/! \n\n`",
  "<a href=25.md>",
  '<a href="gone/">',
  '<img src="map.png" alt=x>',
  "<img srcset='map.svg, map.png 2x' src=",
  "<video poster=map.png",
  "<!--",
  "-->",
  "<script>'<a href=25.md>'</script>",
  "<div>",
  "글",
  "- ",
  "> ",
  "\\",
  "&quot;",
];

const unresolved = createMarkdown({ ...SETTINGS, html: true, typography: false });
const ADDRESSES = /^(?:src|srcset|poster|href|width|height|loading|decoding|tabindex|id)$/;

/** Elements with their attributes but addresses and sizes, and the words. */
function outline(html: string): string {
  const nodes = ({ childNodes }: { childNodes: readonly object[] }): readonly unknown[] =>
    childNodes.map((node) => {
      if (!("tagName" in node)) return "value" in node ? node.value : "";
      const { tagName, attrs, ...rest } = node as {
        tagName: string;
        attrs: { name: string; value: string }[];
      };
      const kept = attrs.filter(({ name }) => !ADDRESSES.test(name)).map(({ name, value }) => [name, value]);
      return [
        tagName.replace(/^h\d$/, "h"),
        kept,
        nodes("content" in rest ? (rest.content as never) : (rest as never)),
      ];
    });
  return JSON.stringify(nodes(parseFragment(html)));
}

property(
  "with html: true only addresses change in an author's HTML",
  RUNS,
  [fc.array(fc.constantFrom(...HTML), { maxLength: 30 }).map((pieces) => pieces.join(""))],
  (source) => {
    // The name of a heading and the link to it are ours, and stand in the place of holes.
    const resolved = page(read(source, { html: true, typography: false }).text)
      .replace(/ <a class="permalink"[^>]*><\/a>/g, "")
      .replace(/(<h\d id="[^"]*") aria-label="[^"]*"/g, "$1");
    const typed = unresolved.render(source, {}).replace(/\0\d+\0/g, "");
    assert.ok(!resolved.includes("\0"), "no placeholder is left");
    assert.deepEqual(outline(resolved), outline(typed));
  },
);

function tags(html: string): string[] {
  return [...html.matchAll(/<\/?[a-z0-9]+/g)].map(([tag]) => tag);
}
