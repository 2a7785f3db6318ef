import assert from "node:assert/strict";
import { test } from "node:test";
import { ROOT } from "../kit/column.ts";
import { type Import, importsOf, lineOf, packageOf, sourcesIn } from "../kit/imports.ts";

/**
 * The rooms of `src/`, in the order in which data flows through them, and which rooms each may import besides those in it.
 * A file belongs to the room with the longest name that its path begins with.
 */
const ROOMS: Readonly<Record<string, string>> = {
  // Shared by all: the model, markup that escapes, words, dates, problems.
  core: "",
  // Files in, parsed data out.
  "input/files": "core",
  "input/front-matter": "core",
  "input/markdown": "core",
  "input/settings": "core input/front-matter input/markdown",
  // The column, and what helps its author to write it.
  column: "core input/files input/front-matter input/markdown",
  "authoring/fix": "core input/front-matter input/markdown",
  "authoring/edits": "core input/files input/front-matter",
  "authoring/ids": "core column authoring/edits",
  "authoring/since": "core column authoring/ids",
  "authoring/renumber": "core input/files input/front-matter input/markdown column authoring/edits",
  "authoring/move": "core input/files input/front-matter input/markdown column authoring/edits authoring/ids",
  "authoring/new": "core column authoring/edits authoring/renumber",
  "authoring/publish": "core column authoring/edits authoring/renumber authoring/new",
  "authoring/status": "core column",
  "authoring/schema": "core input/front-matter",
  "authoring/editors": "core input/front-matter authoring/schema",
  "authoring/eject": "core",
  "authoring/doctor": "core authoring/edits authoring/editors authoring/eject",
  "authoring/init": "core input/front-matter input/settings authoring/edits authoring/editors",
  // The column in, files out: the contract and its modules.
  outputs: "core input/front-matter input/markdown column authoring/editors",
  // From input to outputs.
  plan: "core input/files input/markdown input/settings column outputs",
  // Disk, git, threads, Eleventy, servers.
  host: "core input/files input/settings authoring/init plan",
  "host/fonts": "core outputs host",
  "host/pictures": "core input/files outputs plan host",
  "host/cards": "core outputs host host/fonts host/pictures",
  "host/publish": "core input/files outputs plan",
  "host/theme": "core outputs host",
  "host/worker":
    "core input/files input/front-matter input/markdown column outputs plan host host/publish host/theme",
  "host/eleventy":
    "core input/files input/markdown input/settings column outputs plan host host/cards host/fonts host/pictures host/publish host/theme",
  "host/dev-server": "core outputs plan host host/cards host/fonts host/pictures host/publish host/eleventy",
  // The terminal.
  cli: "core input/files input/front-matter input/markdown input/settings column authoring/edits authoring/fix authoring/ids authoring/since authoring/renumber authoring/move authoring/new authoring/publish authoring/status authoring/schema authoring/editors authoring/eject authoring/doctor authoring/init outputs plan host host/cards host/fonts host/pictures host/publish host/worker host/eleventy host/dev-server",
  index: "core input/markdown outputs plan host/theme host/eleventy",
};

/** Rooms without a clock, a disk, this machine's language, or state of their own. */
const PURE = [
  ...["core", "input/front-matter", "input/markdown", "input/settings", "column", "outputs", "plan"],
  ...[
    "authoring/edits",
    "authoring/fix",
    "authoring/ids",
    "authoring/since",
    "authoring/renumber",
    "authoring/move",
    "authoring/new",
    "authoring/publish",
    "authoring/status",
    "authoring/eject",
    "authoring/doctor",
    "authoring/init",
    "authoring/schema",
    "authoring/editors",
  ],
];
/** Arithmetic, and loading of code: nothing of the world comes in through these. */
const HARMLESS = new Set(["node:buffer", "node:crypto", "node:module"]);
const IMPURE =
  /\b(?:Date\.now|new Date\(\)|process\.|performance\.|Math\.random|globalThis\.|fetch\()|\.toLocale\w+\(|\.localeCompare\([^,()]*\)|\bIntl\.\w+\(\)/g;
/** State at module level: a binding that changes, or a container that begins empty, and so waits to be filled. */
const STATE =
  /^(?:export )?(?:let|var) .*|^(?:export )?const .*= (?:new (?:Weak)?(?:Map|Set)(?:<.*>)?\(\)|\[\]|\{\});?$/gm;

/** The one file that imports each package. Others import its types alone. */
const IMPORTED_BY: Readonly<Record<string, string>> = {
  "@clack/prompts": "src/cli/clack.ts",
  "@11ty/eleventy": "src/host/eleventy/eleventy.ts",
  chokidar: "src/host/dev-server/module-watcher.ts",
  "get-east-asian-width": "src/authoring/status/width.ts",
  "highlight.js": "src/input/markdown/highlight.ts",
  "image-size": "src/input/files/picture-header.ts",
  luxon: "src/core/time/zone.ts",
  "markdown-it": "src/input/markdown/parser.ts",
  "markdown-it-cjk-friendly": "src/input/markdown/parser.ts",
  "markdown-it-footnote": "src/input/markdown/parser.ts",
  sharp: "src/host/pictures/sharp.ts",
  "sanitize-html": "src/outputs/feeds/sanitize.ts",
  uqr: "src/cli/start/qr-code.ts",
  tsx: "src/host/eleventy/typescript.ts",
  yaml: "src/input/front-matter/yaml.ts",
};

const LONGEST = 220;
/** Type declarations alone. */
const TYPES_ONLY = new Set(["src/core/model.ts", "src/host/eleventy/eleventy-config.ts"]);

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

test("each package is imported by one file", () => {
  holds(inSrc(), ({ file, from, typeOnly }) => {
    if (/^(?:src\/|layouts\/|node:)/.test(from)) return null;
    const importer = IMPORTED_BY[packageOf(from)];
    if (importer === undefined) return `${from} is not in the table`;
    return file === importer || typeOnly ? null : `${from} is imported by ${importer} alone`;
  });
});

test("our layouts are listed in one file, and every one of them", () => {
  const listed = inSrc().filter(({ from }) => from.startsWith("layouts/"));
  holds(listed, ({ file, from }) => (file === "src/outputs/theme/layouts.ts" ? null : `imports ${from}`));
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

test("pure rooms and layouts keep no state at module level", () => {
  const found = [...src.filter(({ file }) => PURE.includes(roomOf(file))), ...layouts].flatMap(
    ({ file, text }) =>
      [...withoutComments(text).matchAll(STATE)].map(
        ({ 0: what, index }) => `${file}:${lineOf(text, index)}: ${what}`,
      ),
  );
  assert.deepEqual(found, []);
});

test("an output module imports no other", () => {
  const SHARED = ["pictures", "theme", "views"];
  const moduleOf = (file: string) => /^src\/outputs\/([^/]+)\//.exec(file)?.[1] ?? null;
  holds(inSrc(), ({ file, from }) => {
    const [module, other] = [moduleOf(file), moduleOf(from)];
    if (module === null || other === null || module === other || SHARED.includes(other)) return null;
    return `imports ${from}`;
  });
});

test("no file imports itself by way of others, once types are gone", () => {
  const values = new Map<string, string[]>();
  for (const { file, from, typeOnly } of imports) {
    const target = from === "yeonjae" ? "src/index.ts" : from;
    // The one circle, which that file explains: it imports the engine when Eleventy calls the plugin.
    if (file === "src/index.ts" && from === "src/host/eleventy/engine.ts") continue;
    if (!typeOnly) values.set(file, [...(values.get(file) ?? []), target]);
  }
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    assert.ok(!path.includes(file), [...path, file].join(" -> "));
    if (done.has(file)) return;
    for (const next of values.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of values.keys()) visit(file, []);
});

test("layouts import from the package alone, so that an author can copy them", () => {
  const fromLayouts = imports.filter(({ file }) => file.startsWith("layouts/"));
  holds(fromLayouts, ({ from }) => (from === "yeonjae" ? null : `imports ${from}`));
});

test("raw HTML comes from Markdown and from Eleventy's templates alone", () => {
  const callers = [...src, ...layouts].filter(
    ({ file, text }) => file !== "src/core/html.ts" && /\braw\(/.test(text),
  );
  assert.deepEqual(
    callers.map(({ file }) => file),
    ["src/input/markdown/render-prose.ts", "src/outputs/own-pages/framed-view.ts"],
  );
});

test(`no file is longer than ${LONGEST} lines`, () => {
  const long = [...src, ...layouts]
    .map(({ file, text }) => ({ file, lines: text.split("\n").length - 1 }))
    .filter(({ file, lines }) => lines > LONGEST && !TYPES_ONLY.has(file));
  assert.deepEqual(long, []);
});

function inSrc(): Import[] {
  return imports.filter(({ file }) => file.startsWith("src/"));
}

/** "src/host/worker/worker.ts" is in the room "host/worker"; "src/outputs/home/view.ts" in "outputs". */
function roomOf(file: string): string {
  const path = file.replace(/^src\//, "").replace(/\.ts$/, "");
  const rooms = Object.keys(ROOMS).filter((room) => path === room || path.startsWith(`${room}/`));
  return rooms.sort((a, b) => b.length - a.length)[0] ?? path;
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
