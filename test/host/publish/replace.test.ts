import assert from "node:assert/strict";
import { chmodSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { cachePaths } from "../../../src/host/publish/cache-paths.ts";
import { type Disk, disk as realDisk } from "../../../src/host/publish/disk.ts";
import { recoverReplacement, replaceFiles } from "../../../src/host/publish/replace-files.ts";
import { temporaryFolder } from "../../kit/temporary.ts";
import { failing, Killed, mortal, NEEDS_SPACE, watched } from "./faulty-disk.ts";
import { memoryDisk } from "./memory-disk.ts";

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
  assert.deepEqual([...outcomes].sort(), [NEW, OLD]);
});

for (const code of ["EACCES", "EIO", "ENOSPC"]) {
  test(`when any operation fails once with ${code}, all or nothing is written`, () => {
    for (const nth of each) {
      let at = 0;
      const { here } = attempt((disk) => failing(disk, code, () => ++at === nth));
      next(here, `${code} at ${nth}`);
    }
  });
}

test("when any operation fails and a kill follows at any later one, all or nothing is written", () => {
  for (const nth of each) {
    for (let later = nth + 1; later < nth + operations; later++) {
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

test("on a disk that becomes full and stays full, all or nothing is written", () => {
  for (const nth of each) {
    let at = 0;
    const { here } = attempt((disk) =>
      failing(disk, "ENOSPC", (operation) => ++at >= nth && NEEDS_SPACE.has(operation)),
    );
    assert.ok([OLD, NEW].includes(stateOf(here)), `full from ${nth} on: ${stateOf(here)}`);
    next(here, `full from ${nth} on`);
  }
});

test("what an author writes after a kill is never lost", () => {
  const states = new Set<string>();
  for (const nth of each) {
    const { here } = attempt((disk) => mortal(disk, nth));
    here.disk.write(join(here.folder, "b.md"), "mine");
    recoverReplacement(here.disk, here.cache);
    states.add(stateOf(here));
  }
  assert.deepEqual([...states].sort(), ["new a.md, mine, new c.md, new d.md", "old a.md, mine, old c.md"]);
});

/** Replaces everything on a faulty disk. */
function attempt(spoil: (disk: Disk) => Disk): { readonly here: Scene; readonly died: unknown } {
  const here = setUp();
  const disk = spoil(here.disk);
  return { here, died: failureOf(() => replaceFiles(disk, here.cache, here.all)) };
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
