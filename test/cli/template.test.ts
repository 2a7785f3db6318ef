import assert from "node:assert/strict";
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { writeId } from "../../src/authoring/init/write-id.ts";
import { ROOT } from "../kit/column.ts";
import { runHere } from "../kit/in-process.ts";
import { listFiles } from "../kit/listing.ts";
import { temporaryFolder } from "../kit/temporary.ts";

const TEMPLATE = join(ROOT, "template");

/** Wednesday, 25 November 2026, noon: in the past for whoever copies the template, so that its first episode is out. */
const MADE = Date.UTC(2026, 10, 25, 12);

/** The site's id with the comment above it: a template has none, so that no two columns share one. */
const ID = / {4}\/\/ Feed readers know.*\n {4}id: ".*",\n/;

/** What the hosts' buttons copy: the default answers in English, for both hosts that have a button. */
async function made(): Promise<Map<string, string>> {
  const folder = temporaryFolder();
  const options = ["--yes", "--lang=en", "--host=netlify,cloudflare", "--no-install"];
  const { code, stderr } = await runHere(
    { folder },
    ["init", "my-column", ...options],
    "en",
    1,
    {},
    { clock: MADE },
  );
  assert.equal(code, 0, stderr);
  return textsIn(join(folder, "my-column"), (text) => text.replace(ID, ""));
}

function textsIn(folder: string, change: (text: string) => string): Map<string, string> {
  return new Map(listFiles(folder).map((path) => [path, change(readFileSync(join(folder, path), "utf8"))]));
}

function normalized(text: string): string {
  return text.replace(/"yeonjae": "\^[\d.]+"/, '"yeonjae": "…"');
}

test("template/ is what `init --yes` writes, without an id", async () => {
  const files = await made();
  if (process.env.UPDATE) {
    rmSync(TEMPLATE, { recursive: true, force: true });
    for (const [path, text] of files) {
      mkdirSync(dirname(join(TEMPLATE, path)), { recursive: true });
      writeFileSync(join(TEMPLATE, path), text);
    }
  }
  const normalize = (texts: ReadonlyMap<string, string>) =>
    new Map([...texts].map(([path, text]) => [path, normalized(text)]));
  assert.deepEqual(normalize(textsIn(TEMPLATE, (text) => text)), normalize(files));
});

test("it builds without a warning, and can be given an id", async () => {
  const folder = temporaryFolder();
  cpSync(TEMPLATE, folder, { recursive: true });
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(ROOT, join(folder, "node_modules/yeonjae"), "dir");
  const { code, stdout, stderr } = await runHere(
    { folder },
    ["build", "--strict"],
    "en",
    1,
    {},
    { clock: MADE },
  );
  assert.deepEqual([code, stderr], [0, ""]);
  assert.match(stdout, /^1 episode in 1 series, .* 0 feeds in .*; no feeds yet/);
  const edit = writeId(readFileSync(join(folder, ".eleventy.ts"), "utf8"), "urn:uuid:x");
  assert.ok(edit.is === "written" && edit.text.includes('\n    id: "urn:uuid:x",\n    lang: "en",\n'));
});
