import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { cachePaths } from "../../../src/host/publish/cache-paths.ts";
import { type Disk, disk as realDisk } from "../../../src/host/publish/disk.ts";
import { recoverReplacement, replaceFiles } from "../../../src/host/publish/replace-files.ts";
import { temporaryFolder } from "../../kit/temporary.ts";
import { watched } from "./faulty-disk.ts";
import { memoryDisk } from "./memory-disk.ts";
import { testFaults } from "./replacement-faults.ts";

const FILES = {
  "posts/city/.note": "hidden",
  "posts/city/1.md": "old 1",
  "posts/city/deep/2.md": "old 2",
  "posts/city/map.png": "picture",
  "posts/sea.md": "old sea",
};
const CHANGED = ["posts/city/1.md", "posts/city/deep/2.md", "posts/sea.md"] as const;

function setUp(disk: Disk = memoryDisk(), root = "/column") {
  const cache = cachePaths(root);
  disk.makeFolder(cache.folder);
  disk.makeFolder(join(root, "posts/city/deep"));
  for (const [path, text] of Object.entries(FILES)) disk.write(join(root, path), text);
  const all = CHANGED.map((path) => ({
    path: join(root, path),
    before: FILES[path],
    after: FILES[path].replace("old", "new"),
  }));
  const folder = { from: join(root, "posts/city"), to: join(root, "posts/town") };
  return { disk, root, cache, all, folder };
}

type Scene = ReturnType<typeof setUp>;

/** Every file below `posts/`, hidden and temporary ones included. */
function stateOf({ disk, root }: Scene): string {
  const found: string[] = [];
  const visit = (folder: string) => {
    for (const name of disk.list(join(root, folder))) {
      if (name.endsWith("/")) visit(folder + name);
      else found.push(`${folder}${name}: ${disk.read(join(root, folder, name))}`);
    }
  };
  visit("posts/");
  return found.sort().join("\n");
}

const OLD = stateOf(setUp());
const NEW = OLD.replaceAll("posts/city/", "posts/town/")
  .replaceAll(": old", ": new")
  .split("\n")
  .sort()
  .join("\n");

const replace = (disk: Disk, { cache, all, folder }: Scene) => replaceFiles(disk, cache, all, folder);

test("a folder moves with all that is in it, and its files are written anew", () => {
  const root = temporaryFolder();
  mkdirSync(join(root, "posts"));
  const here = setUp(realDisk, root);
  assert.equal(replace(realDisk, here), null);
  assert.equal(stateOf(here), NEW);
  assert.equal(readFileSync(join(root, "posts/town/1.md"), "utf8"), "new 1");
  assert.deepEqual(readdirSync(join(root, "posts")), ["sea.md", "town"]);
  assert.deepEqual(readdirSync(here.cache.folder), []);
});

test("a folder that moves alone, without a file that changes", () => {
  const here = setUp();
  assert.equal(replaceFiles(here.disk, here.cache, [], here.folder), null);
  assert.equal(stateOf(here), OLD.replaceAll("posts/city/", "posts/town/").split("\n").sort().join("\n"));
});

test("what has come in its place meanwhile stops it all", () => {
  const here = setUp();
  here.disk.makeFolder(here.folder.to);
  assert.equal(replace(here.disk, here), here.folder.to);
  assert.equal(stateOf(here), OLD);
});

test("and at the last moment, too", () => {
  const here = setUp();
  const late = watched(here.disk, (operation, [, to]) => {
    if (operation !== "rename" || to !== here.folder.to) return;
    here.disk.makeFolder(here.folder.to);
    here.disk.write(join(here.folder.to, "mine.md"), "mine");
  });
  assert.throws(() => replace(late, here), { code: "ENOTEMPTY" });
  assert.equal(stateOf(here), `${OLD}\nposts/town/mine.md: mine`);
});

const { killed } = testFaults<Scene>({ setUp, replace, stateOf, old: OLD, new: NEW, verb: "moves", step: 2 });

test("what an author writes by the old name after a kill is never lost", () => {
  for (const { nth, here } of killed()) {
    const mine = join(here.folder.from, "mine.md");
    here.disk.makeFolder(here.folder.from);
    here.disk.write(mine, "mine");
    recoverReplacement(here.disk, here.cache);
    const state = stateOf(here).split("\n");
    const rest = state.filter((line) => !line.endsWith(": mine"));
    assert.equal(state.length, rest.length + 1, `killed at ${nth}`);
    assert.ok([OLD, NEW].includes(rest.join("\n")), `killed at ${nth}: ${state.join(", ")}`);
  }
});
