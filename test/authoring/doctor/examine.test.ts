import assert from "node:assert/strict";
import { test } from "node:test";
import { isHostFile } from "../../../src/authoring/doctor/check-workflows.ts";
import type { ColumnFacts } from "../../../src/authoring/doctor/column-facts.ts";
import { examine } from "../../../src/authoring/doctor/examine.ts";
import type { Finding, FindingCode } from "../../../src/authoring/doctor/finding.ts";
import { digestOf, isFormerVersion } from "../../../src/authoring/doctor/former-versions.ts";
import { pagesConfig } from "../../../src/authoring/editors/pages-cms.ts";
import { seal } from "../../../src/authoring/editors/seal.ts";
import { SNIPPETS_PATH, snippetsFile } from "../../../src/authoring/editors/snippets.ts";
import { copyOf, stockDigest } from "../../../src/authoring/eject/copied-file.ts";
import { HOSTS } from "../../../src/authoring/init/answers.ts";
import { chooseFiles } from "../../../src/authoring/init/skeleton.ts";
import { readSkeleton } from "../../../src/host/skeleton.ts";
import { readSettings } from "../../../src/input/settings/settings.ts";

const skeleton = chooseFiles(readSkeleton(), { lang: "en", hosts: HOSTS, editor: null }, "whole");
const today = (path: string) => skeleton.get(path) ?? "";
const PACKAGE = today("package.json").replace("{{name}}", "x").replace("{{engine}}", "^0.1.0");
const LOCK = JSON.stringify({
  packages: { "": { dependencies: { yeonjae: "^0.1.0" } }, "node_modules/yeonjae": { version: "0.1.3" } },
});
const PUBLISH = ".github/workflows/publish.yml";
const RELEASE = ".github/workflows/release.yml";

type Changes = { readonly [path: string]: string | null };

/** A column of which nothing is wrong, but for these files and facts. */
function column(changes: Changes = {}, facts: Partial<ColumnFacts> = {}, settings: object = {}): ColumnFacts {
  const files = new Map([
    [".eleventy.ts", '\n\n  url: "https://도시.kr/",\n'],
    ["package.json", PACKAGE],
    ["package-lock.json", LOCK],
    [".gitignore", today(".gitignore")],
    [".gitattributes", today(".gitattributes")],
    [PUBLISH, today(PUBLISH)],
    [SNIPPETS_PATH, snippetsFile("ko")],
  ]);
  for (const [path, text] of Object.entries(changes)) {
    if (text === null) files.delete(path);
    else files.set(path, text);
  }
  const { site } = readSettings({ title: "도시", url: "https://도시.kr/", ...settings });
  const series = [{ slug: "city", title: "도시" }];
  return {
    config: { path: ".eleventy.ts", isOwn: true },
    ...{ files, input: "posts", hasInput: true, running: "0.1.3", installed: "0.1.3", skeleton },
    ...{ node: "24.1.0", engines: "^20.12.0 || ^22.0.0 || ^24.0.0 || >=26.0.0" },
    settings: { site, series, missingId: null },
    ...{ git: "whole", ignoredAbove: [], layouts: new Map(), stockFiles: new Map() },
    ...facts,
  };
}

const codes = (findings: readonly Finding[]) => findings.map(({ code }) => code);
/** The one finding of a column, with its line. */
function only(facts: ColumnFacts, code: FindingCode): Finding {
  const findings = examine(facts);
  assert.deepEqual(codes(findings), [code]);
  const [found] = findings;
  assert.ok(found);
  return found;
}

test("nothing is wrong with a column that is well", () => {
  assert.deepEqual(examine(column()), []);
});

test("outside of a column only what is missing is told", () => {
  const facts = column(
    { ".eleventy.ts": null, "package.json": null, ".gitignore": null },
    { config: null, hasInput: false },
  );
  assert.deepEqual(codes(examine(facts)), ["no-config", "no-posts", "no-package"]);
});

test("package.json: what is no JSON, no module, a script that npm runs by itself", () => {
  only(column({ "package.json": "{" }), "package-broken");
  only(column({ "package.json": "[]" }), "package-broken");
  only(column({ "package.json": PACKAGE.replace('"module"', '"commonjs"') }), "not-module");
  only(
    column({ "package.json": PACKAGE.replace('"start"', '"publish": "x",\n    "start"') }),
    "script-publish",
  );
});

test("missing scripts are added as npm would write them; other notation is left to its author", () => {
  const lacking = PACKAGE.replace(/ {4}"check".*\n/, "").replaceAll("\n", "\r\n");
  const found = only(column({ "package.json": lacking }), "scripts-missing");
  assert.deepEqual(found.facts, { names: ["check"], settings: ['scripts.check="yeonjae check"'] });
  assert.equal(
    found.fix?.text,
    lacking.replace('"yeonjae status"', '"yeonjae status",\r\n    "check": "yeonjae check"'),
  );
  const own = lacking.replace('"private": true,\r\n', '"private": true, ');
  assert.equal(only(column({ "package.json": own }), "scripts-missing").fix, null);
  const list = PACKAGE.replace(/"scripts": \{[^}]*\}/, '"scripts": []');
  assert.equal(only(column({ "package.json": list }), "scripts-missing").fix, null);
});

test("the engine: asked for, installed, locked, and the one that runs", () => {
  only(column({ "package.json": PACKAGE.replace('"yeonjae": "^0.1.0"', '"x": "1"') }), "engine-unlisted");
  only(column({}, { installed: null }), "engine-not-installed");
  assert.deepEqual(codes(examine(column({}, { installed: "0.2.0" }))), ["engine-other", "lock-other"]);
  only(column({}, { running: "0.10.0" }), "engine-older");
  only(column({ "package-lock.json": null }), "lock-missing");
  assert.deepEqual(examine(column({ "package-lock.json": null, "yarn.lock": "" })), []);
  only(column({ "package-lock.json": LOCK.replace("^0.1.0", "^0.0.9") }), "lock-other");
  const old = only(column({ "package-lock.json": LOCK.replace("0.1.3", "0.1.2") }), "lock-other");
  assert.deepEqual(old.facts, { locked: "0.1.2", wanted: "0.1.3" });
  only(column({}, { node: "21.0.0" }), "node-unsupported");
  const tarball = { "package.json": PACKAGE.replace("^0.1.0", "file:../y.tgz") };
  only(column({ ...tarball }), "lock-other");
  const engine = PACKAGE.replace('"x"', '"yeonjae"').replace('"yeonjae": "^0.1.0"', '"y": "1"');
  assert.deepEqual(examine(column({ "package.json": engine }, { installed: null })), []);
});

test("the settings: unread, an id, an address that is nobody's, dates of git", () => {
  only(column({}, { settings: null }), "settings-unread");
  const { site } = readSettings({ title: "x", url: "https://도시.kr/" });
  const file = { path: ".eleventy.ts", before: "a", text: "b" };
  for (const [id, isKept] of [
    [site.id, true],
    ["urn:uuid:1", false],
  ] as const) {
    const missingId = { id, line: "id: …", file };
    const found = only(column({}, { settings: { site, series: [], missingId } }), "id-missing");
    assert.deepEqual([found.line, found.facts, found.fix], [3, { line: "id: …", isKept }, file]);
  }
  only(column({}, {}, { url: "https://my-column.example/" }), "url-placeholder");
  only(column({}, {}, { url: "https://a.example.org/" }), "url-example");
  const dates = { feeds: { updated: "git" } };
  assert.deepEqual(examine(column({}, {}, dates)), []);
  assert.deepEqual(only(column({}, { git: "shallow" }, dates), "git-dates").facts, { git: "shallow" });
  const short = today(PUBLISH).replace(/^ *git fetch .*\n/m, "");
  only(column({ [PUBLISH]: short }, {}, dates), "no-history");
  const whole = short.replace("checkout@v7\n", "checkout@v7\n        with:\n          fetch-depth: 0\n");
  assert.deepEqual(examine(column({ [PUBLISH]: whole }, {}, dates)), []);
});

test("folders that git would take in are added to .gitignore, with its line ends", () => {
  const text = "# x\r\n/_site/**\r\nnode_modules";
  const found = only(column({ ".gitignore": text }), "ignore-missing");
  assert.equal(found.fix?.text, `${text}\r\n.cache/\r\n`);
  const fresh = only(column({ ".gitignore": null }), "ignore-missing");
  assert.deepEqual(fresh.fix, { path: ".gitignore", text: "node_modules/\n_site/\n.cache/\n" });
  assert.deepEqual(examine(column({ ".gitignore": null }, { git: "none" })), []);
  assert.deepEqual(examine(column({ ".gitignore": null }, { ignoredAbove: [today(".gitignore")] })), []);
});

test("every file of a host that `init` writes is known, so that a later version can renew it", () => {
  for (const [path, text] of skeleton)
    if (isHostFile(path))
      assert.ok(isFormerVersion(path, text), `add "${digestOf(text)}" to ${path} in former-versions.ts`);
});

test("one that is as an earlier version wrote it is renewed, with its line ends", () => {
  const condition = "if: env.BUILD_HOOK != ''\n        uses: actions/setup-node";
  const former = today(RELEASE).replace(condition, "uses: actions/setup-node").replaceAll("\n", "\r\n");
  const found = only(column({ [RELEASE]: former }), "file-older");
  assert.deepEqual(found.fix, {
    path: RELEASE,
    before: former,
    text: today(RELEASE).replaceAll("\n", "\r\n"),
  });
});

test("a file of a host that its author has changed is left; only what is surely old is told", () => {
  const own = (change: (text: string) => string) => column({ [PUBLISH]: change(today(PUBLISH)) });
  assert.deepEqual(examine(own((text) => text.replaceAll("\n", "\r\n"))), []);
  assert.deepEqual(examine(own((text) => `${text}# mine\n`)), []);
  assert.deepEqual(examine(own((text) => text.replace("checkout@v7", "checkout@v8"))), []);
  const action = only(
    own((text) => text.replace("setup-node@v7", "setup-node@v4")),
    "action-older",
  );
  assert.deepEqual(
    [action.line, action.facts],
    [
      today(PUBLISH)
        .split("\n")
        .findIndex((line) => line.includes("setup-node")) + 1,
      { action: "actions/setup-node", found: 4, wanted: 7 },
    ],
  );
  const node = only(
    own((text) => text.replace("node-version: 24", "node-version: 18")),
    "node-in-workflow",
  );
  assert.equal(node.fix, null);
  only(
    own((text) => text.replace(/ {2}schedule:\n.*\n/, "").replace(/ {6}- id: ask[\s\S]*?(?= {6}- if)/, "")),
    "no-schedule",
  );
  const lfs = { ".gitattributes": "*.jpg filter=lfs diff=lfs merge=lfs -text\n" };
  only(column({ ...lfs, [PUBLISH]: today(PUBLISH).replace("git lfs pull", "true") }), "no-lfs");
  assert.deepEqual(examine(column(lfs)), []);
  only(column({ ".node-version": "18\n" }), "node-in-workflow");
});

test("files of editors are renewed while nobody has changed them, in their language", () => {
  const old = seal("//", "{}\n", "ko");
  const found = only(column({ [SNIPPETS_PATH]: old }), "file-older");
  assert.deepEqual(found.fix, { path: SNIPPETS_PATH, before: old, text: snippetsFile("ko") });
  assert.deepEqual(examine(column({ [SNIPPETS_PATH]: `${old} ` })), []);
  const forms = (slugs: readonly string[]) =>
    pagesConfig({ language: "en", folder: "posts", series: slugs.map((slug) => ({ slug, title: "도시" })) });
  assert.deepEqual(examine(column({ ".pages.yml": forms(["city"]) })), []);
  assert.equal(only(column({ ".pages.yml": forms([]) }), "file-older").fix?.text, forms(["city"]));
  const unlisted = only(column({ ".pages.yml": `${forms([])}# mine\n` }), "series-unlisted");
  assert.deepEqual([unlisted.facts, unlisted.fix], [{ slug: "city" }, null]);
});

test("a site in which the column is mounted keeps its scripts, its kind of module and its folders", () => {
  const config = { path: "eleventy.config.js", isOwn: false };
  const files = {
    "package.json": '{ "dependencies": { "yeonjae": "^0.1.0" } }',
    ".gitignore": "node_modules\ndist\n",
  };
  const found = only(column(files, { config }), "ignore-missing");
  assert.deepEqual(found.facts, { lines: [".cache/"] });
});

test("a layout that was copied from another version is told where ours is another now, and copied anew if unchanged", () => {
  const copy = copyOf("footer.ts", "old\n", "0.1.0");
  const at = (own: string, stock: string) =>
    column({}, { layouts: new Map([["footer.ts", own]]), stockFiles: new Map([["footer.ts", stock]]) });
  assert.deepEqual(examine(at(copy, "old\n")), []);
  assert.deepEqual(examine(at("mine\n", "new\n")), [], "not a copy");
  const found = only(at(copy, "new\n"), "layout-older");
  const stamp = `0.1.3 [${stockDigest("new\n")}]`;
  assert.deepEqual(
    [found.path, found.line, found.facts],
    ["layouts/footer.ts", 1, { version: "0.1.0", stamp }],
  );
  const fix = { path: "layouts/footer.ts", before: copy, text: copyOf("footer.ts", "new\n", "0.1.3") };
  assert.deepEqual(found.fix, fix);
  const edited = `${copy}mine\n`;
  assert.equal(only(at(edited, "new\n"), "layout-older").fix, null);
  assert.deepEqual(examine(at(edited.replace(/0\.1\.0 \[.{8}\]/, stamp), "new\n")), [], "compared");
});
