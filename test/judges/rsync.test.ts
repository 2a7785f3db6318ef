import assert from "node:assert/strict";
import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { blocksIn } from "../kit/doc-blocks.ts";
import { listFiles } from "../kit/listing.ts";
import { temporaryFolder } from "../kit/temporary.ts";
import { lacks, runTool } from "../kit/tools.ts";

/** The lines of the document that copy a site to a server. */
const COMMANDS = blocksIn("docs/hosting.md")
  .map(({ text }) => text)
  .filter((text) => text.startsWith("rsync "))
  .flatMap((text) => text.trimEnd().split("\n"));

const filesOf = (folder: string) =>
  Object.fromEntries(listFiles(folder).map((file) => [file, readFileSync(join(folder, file), "utf8")]));

test("a site goes to a server assets first, and what is gone goes last", {
  skip: lacks("rsync"),
}, async () => {
  const folder = temporaryFolder();
  const site = join(folder, "_site");
  const server = join(folder, "www");
  const write = (path: string, text: string, at: number) => {
    mkdirSync(join(site, path, ".."), { recursive: true });
    writeFileSync(join(site, path), text);
    utimesSync(join(site, path), at, at);
  };
  const run = async (command: string) => {
    const here = command.replaceAll("_site", site).replaceAll("/srv/www/column", server);
    const { code, stderr } = await runTool("sh", ["-c", here]);
    assert.deepEqual([code, stderr], [0, ""], command);
  };
  const [assets = "", pages = "", ...rest] = COMMANDS;
  assert.deepEqual(rest, []);
  write("index.html", "style.css?v=1", 1000);
  write("assets/style.css", "1", 1000);
  write("도시/1/index.html", "안개", 1000);
  write("old/index.html", "old", 1000);
  await run(assets);
  await run(pages);
  const first = filesOf(site);
  assert.deepEqual(filesOf(server), first);

  write("index.html", "style.css?v=2", 2000);
  write("assets/style.css", "2", 2000);
  write("도시/2/index.html", "비", 2000);
  rmSync(join(site, "old"), { recursive: true });
  await run(assets);
  assert.deepEqual(filesOf(server), { ...first, "assets/style.css": "2" });
  await run(pages);
  assert.deepEqual(filesOf(server), filesOf(site));
  assert.equal(statSync(join(server, "도시/1/index.html")).mtimeMs, 1_000_000);
});
