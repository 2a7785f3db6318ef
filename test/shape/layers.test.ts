import assert from "node:assert/strict";
import { test } from "node:test";
import { ROOT } from "../kit/column.ts";
import { type Import, importsOf, lineOf, packageOf, sourcesIn } from "../kit/imports.ts";

/**
 * The rooms of `src/`, in the order in which data flows through them, and which rooms each may import.
 * A file beside the rooms (`model.ts`, `html.ts`, `xml.ts`) is a room of its own.
 */
const ROOMS: Readonly<Record<string, string>> = {
  // What everybody speaks of.
  model: "",
  html: "",
  xml: "",
  package: "",
  time: "model",
  words: "model",
  problems: "model words",
  // Files in, checked data out.
  read: "problems",
  front: "model problems time",
  site: "model problems time front",
  prose: "model problems html",
  fix: "problems front prose",
  column: "model problems time front site read prose",
  renumber: "model front problems prose read column",
  new: "model problems front time column renumber",
  status: "model words time column",
  // What readers get.
  views: "model html words time prose column",
  feeds: "model html xml words time prose column views",
  documents: "model html xml words time views",
  theme: "html package words views",
  // Everything that a site will hold.
  edition: "model html problems words site read prose column views feeds documents theme",
  // Out into the world.
  publish: "problems edition",
  helper: "model package front read prose column theme edition publish",
  emit: "model package problems site column theme edition publish",
  serve: "package problems words html edition emit publish theme",
  commands:
    "model problems words time read front site prose fix column renumber new status theme edition emit publish helper serve",
  index: "model html words site views theme edition emit",
};

/** Rooms without a clock, a disk, or this machine's language. */
const PURE =
  "model html xml time problems words front site prose fix column renumber new status views feeds documents".split(
    " ",
  );
/** Arithmetic, and loading of code: nothing of the world comes in through these. */
const HARMLESS = new Set(["node:crypto", "node:module"]);
const IMPURE =
  /\b(?:Date\.now|new Date\(\)|process\.|performance\.|Math\.random|globalThis\.|fetch\()|\.toLocale\w+\(|\.localeCompare\([^,()]*\)|\bIntl\.\w+\(\)/g;

/** Each package has one door. Types may be named elsewhere in the same room, and by the author's settings. */
const DOORS: Readonly<Record<string, string>> = {
  "@11ty/eleventy": "src/emit/eleventy.ts",
  "highlight.js": "src/prose/highlight.ts",
  "image-size": "src/read/picture.ts",
  luxon: "src/time/zone.ts",
  "markdown-it": "src/prose/markdown.ts",
  "markdown-it-cjk-friendly": "src/prose/markdown.ts",
  "markdown-it-footnote": "src/prose/markdown.ts",
  "sanitize-html": "src/feeds/sanitize.ts",
  tsx: "src/emit/typescript.ts",
  yaml: "src/front/yaml.ts",
};

const LONGEST = 220;
/** Nothing but types and their sentences. */
const DESIGNS = new Set(["src/model.ts", "src/views/views.ts", "src/host/eleventy/eleventy-config.ts"]);

const src = sourcesIn(ROOT, "src");
const layouts = sourcesIn(ROOT, "layouts");
const imports = [...src, ...layouts].flatMap(importsOf);

test("a room imports only from rooms above it", () => {
  holds(inSrc(), ({ file, from }) => {
    if (!from.startsWith("src/") || roomOf(from) === roomOf(file)) return null;
    const allowed = ROOMS[roomOf(file)];
    if (allowed === undefined) return `${roomOf(file)} is not in the table`;
    return allowed.split(" ").includes(roomOf(from)) ? null : `${roomOf(file)} may not import ${from}`;
  });
});

test("the table of rooms has no circle: each room imports only what stands before it", () => {
  const order = Object.keys(ROOMS);
  for (const [room, allowed] of Object.entries(ROOMS)) {
    for (const other of allowed.split(" ").filter(Boolean)) {
      assert.ok(
        order.indexOf(other) < order.indexOf(room) && order.includes(other),
        `${room} imports ${other}`,
      );
    }
  }
});

test("each package has one door", () => {
  holds(inSrc(), ({ file, from, typeOnly }) => {
    if (/^(?:src\/|layouts\/|node:)/.test(from)) return null;
    const door = DOORS[packageOf(from)];
    if (door === undefined) return `${from} has no door in the table`;
    return file === door || typeOnly ? null : `${from} is imported by ${door} alone`;
  });
});

test("our layouts are listed in one file, and every one of them", () => {
  const listed = inSrc().filter(({ from }) => from.startsWith("layouts/"));
  holds(listed, ({ file, from }) => (file === "src/theme/layouts.ts" ? null : `imports ${from}`));
  assert.deepEqual(listed.map(({ from }) => from).sort(), layouts.map(({ file }) => file).sort());
});

test("pure rooms touch nothing outside", () => {
  holds(inSrc(), ({ file, from }) =>
    PURE.includes(roomOf(file)) && from.startsWith("node:") && !HARMLESS.has(from) ? `imports ${from}` : null,
  );
  const found = src
    .filter(({ file }) => PURE.includes(roomOf(file)))
    .flatMap(({ file, text }) =>
      [...withoutComments(text).matchAll(IMPURE)].map(
        ({ 0: what, index }) => `${file}:${lineOf(text, index)}: ${what}`,
      ),
    );
  assert.deepEqual(found, []);
});

test("layouts import from the package alone, so that an author can copy them", () => {
  const fromLayouts = imports.filter(({ file }) => file.startsWith("layouts/"));
  holds(fromLayouts, ({ from }) => (from === "yeonjae" ? null : `imports ${from}`));
});

test("raw HTML comes from one place", () => {
  const callers = [...src, ...layouts].filter(
    ({ file, text }) => file !== "src/html.ts" && /\braw\(/.test(text),
  );
  assert.deepEqual(
    callers.map(({ file }) => file),
    ["src/prose/print.ts"],
  );
});

test(`no file is longer than ${LONGEST} lines`, () => {
  const long = [...src, ...layouts]
    .map(({ file, text }) => ({ file, lines: text.split("\n").length - 1 }))
    .filter(({ file, lines }) => lines > LONGEST && !DESIGNS.has(file));
  assert.deepEqual(long, []);
});

function inSrc(): Import[] {
  return imports.filter(({ file }) => file.startsWith("src/"));
}

/** "src/column/build.ts" is in the room "column"; "src/model.ts" is the room "model". */
function roomOf(file: string): string {
  return (file.split("/")[1] ?? "").replace(/\.ts$/, "");
}

/** Holds a rule against imports; it answers what is wrong, or null. */
function holds(all: readonly Import[], rule: (each: Import) => string | null): void {
  const found = all.flatMap((each) => {
    const wrong = rule(each);
    return wrong === null ? [] : [`${each.file}:${each.line}: ${wrong}`];
  });
  assert.deepEqual(found, []);
}

/** The same text, its comments blank, so that lines and columns stay. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*/gm, (comment) => comment.replace(/[^\n]/g, " "));
}
