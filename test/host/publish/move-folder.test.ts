import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { cachePaths } from "../../../src/host/publish/cache-paths.ts";
import { type Disk, disk as realDisk } from "../../../src/host/publish/disk.ts";
import { recoverReplacement, replaceFiles } from "../../../src/host/publish/replace-files.ts";
import { temporaryFolder } from "../../kit/temporary.ts";
import { failing, Killed, mortal, NEEDS_SPACE, watched } from "./faulty-disk.ts";
import { memoryDisk } from "./memory-disk.ts";

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

const operations = countOperations();
const each = Array.from({ length: operations }, (_, index) => index + 1);

test("killed at any operation, the next command finishes or undoes", () => {
  const outcomes = new Set(
    each.map((nth) => {
      const { here, died } = attempt((disk) => mortal(disk, nth));
      assert.ok(died instanceof Killed);
      return next(here, `killed at ${nth}`);
    }),
  );
  assert.deepEqual([...outcomes].sort(), [OLD, NEW].sort());
});

for (const code of ["EACCES", "EIO", "ENOSPC"]) {
  test(`when any operation fails once with ${code}, all or nothing moves`, () => {
    for (const nth of each) {
      let at = 0;
      const { here } = attempt((disk) => failing(disk, code, () => ++at === nth));
      next(here, `${code} at ${nth}`);
    }
  });
}

test("when any operation fails and a kill follows at any later one, all or nothing moves", () => {
  for (const nth of each) {
    for (let later = nth + 1; later < nth + operations; later += 2) {
      let at = 0;
      const { here } = attempt((disk) => failing(mortal(disk, later), "EIO", () => ++at === nth));
      next(here, `EIO at ${nth}, killed at ${later}`);
    }
  }
});

test("when the next command is killed, too, the one after it finishes or undoes", () => {
  for (const nth of each) {
    for (let later = 1; ; later++) {
      const { here } = attempt((disk) => mortal(disk, nth));
      const died = failureOf(() => recoverReplacement(mortal(here.disk, later), here.cache));
      next(here, `killed at ${nth} and again at ${later}`);
      if (died === null) break;
    }
  }
});

test("on a disk that becomes full and stays full, all or nothing moves", () => {
  for (const nth of each) {
    let at = 0;
    const { here } = attempt((disk) =>
      failing(disk, "ENOSPC", (operation) => ++at >= nth && NEEDS_SPACE.has(operation)),
    );
    assert.ok([OLD, NEW].includes(stateOf(here)), `full from ${nth} on: ${stateOf(here)}`);
    next(here, `full from ${nth} on`);
  }
});

test("what an author writes by the old name after a kill is never lost", () => {
  for (const nth of each) {
    const { here } = attempt((disk) => mortal(disk, nth));
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

function attempt(spoil: (disk: Disk) => Disk): { readonly here: Scene; readonly died: unknown } {
  const here = setUp();
  const disk = spoil(here.disk);
  return { here, died: failureOf(() => replace(disk, here)) };
}

/** Runs the recovery of the next command; no files may be left over. */
function next(here: Scene, when: string): string {
  recoverReplacement(here.disk, here.cache);
  const state = stateOf(here);
  assert.ok([OLD, NEW].includes(state), `${when}: ${state}`);
  assert.deepEqual(here.disk.list(here.cache.folder), [], when);
  return state;
}

function countOperations(): number {
  let count = 0;
  attempt((disk) => watched(disk, () => count++));
  return count;
}

function failureOf(work: () => void): unknown {
  try {
    work();
    return null;
  } catch (error) {
    return error;
  }
}
