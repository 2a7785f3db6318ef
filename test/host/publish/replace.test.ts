import assert from "node:assert/strict";
import { chmodSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { cachePaths } from "../../../src/host/publish/cache-paths.ts";
import { type Disk, disk as realDisk } from "../../../src/host/publish/disk.ts";
import { recoverReplacement, replaceFiles } from "../../../src/host/publish/replace-files.ts";
import { temporaryFolder } from "../../kit/temporary.ts";
import { watched } from "./faulty-disk.ts";
import { memoryDisk } from "./memory-disk.ts";
import { testFaults } from "./replacement-faults.ts";

const NAMES = ["a.md", "b.md", "c.md"];
/** A file that does not exist yet. */
const CREATED = "d.md";

function setUp(disk: Disk = memoryDisk(), folder = "/column") {
  const cache = cachePaths(folder);
  disk.makeFolder(cache.folder);
  for (const name of NAMES) disk.write(join(folder, name), `old ${name}`);
  const all = [...NAMES, CREATED].map((name) => ({
    path: join(folder, name),
    before: name === CREATED ? null : `old ${name}`,
    after: `new ${name}`,
  }));
  return { disk, folder, all, cache };
}

type Scene = ReturnType<typeof setUp>;

/** The texts of all files in the folder, temporary ones included. */
function stateOf({ disk, folder }: Scene): string {
  const names = disk.list(folder).filter((name) => name !== ".cache/");
  return names.map((name) => disk.read(join(folder, name))).join(", ");
}

const OLD = "old a.md, old b.md, old c.md";
const NEW = "new a.md, new b.md, new c.md, new d.md";

test("files are written anew, with the permissions they had", () => {
  const here = setUp(realDisk, temporaryFolder());
  const first = join(here.folder, "a.md");
  chmodSync(first, 0o640);
  assert.equal(replaceFiles(realDisk, here.cache, here.all), null);
  assert.equal(stateOf(here), NEW);
  assert.equal(readFileSync(first, "utf8"), "new a.md");
  assert.equal(statSync(first).mode & 0o777, 0o640);
  assert.deepEqual(readdirSync(here.cache.folder), []);
});

test("a file that has changed meanwhile stops it all", () => {
  const here = setUp();
  here.disk.write(join(here.folder, "b.md"), "mine");
  assert.equal(replaceFiles(here.disk, here.cache, here.all), join(here.folder, "b.md"));
  assert.equal(stateOf(here), "old a.md, mine, old c.md");
});

test("a new file never takes the place of one that has come meanwhile", () => {
  const here = setUp();
  here.disk.write(join(here.folder, CREATED), "mine");
  assert.equal(replaceFiles(here.disk, here.cache, here.all), join(here.folder, CREATED));
  assert.equal(stateOf(here), `${OLD}, mine`);
});

test("nor at the last moment", () => {
  const here = setUp();
  const late = watched(here.disk, (operation, [, to = ""]) => {
    if (operation === "link" && to === join(here.folder, CREATED)) here.disk.write(to, "mine");
  });
  assert.throws(() => replaceFiles(late, here.cache, here.all), { code: "EEXIST" });
  assert.equal(stateOf(here), `${OLD}, mine`);
});

const { killed } = testFaults<Scene>({
  setUp,
  replace: (disk, { cache, all }) => replaceFiles(disk, cache, all),
  stateOf,
  old: OLD,
  new: NEW,
  verb: "is written",
  step: 1,
});

test("what an author writes after a kill is never lost", () => {
  const states = new Set<string>();
  for (const { here } of killed()) {
    here.disk.write(join(here.folder, "b.md"), "mine");
    recoverReplacement(here.disk, here.cache);
    states.add(stateOf(here));
  }
  assert.deepEqual([...states].sort(), ["new a.md, mine, new c.md, new d.md", "old a.md, mine, old c.md"]);
});
