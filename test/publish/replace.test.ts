import assert from "node:assert/strict";
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { cacheOf } from "../../src/publish/cache.ts";
import { type Disk, disk } from "../../src/publish/disk.ts";
import { finishReplacing, replaceFiles } from "../../src/publish/replace.ts";
import { temporaryFolder } from "../kit/temporary.ts";

const NAMES = ["a.md", "b.md", "c.md"];
/** Begun by the same stroke. */
const MADE = "d.md";

function setUp() {
  const folder = temporaryFolder();
  disk.makeFolder(cacheOf(folder).folder);
  for (const name of NAMES) writeFileSync(join(folder, name), `old ${name}`);
  const all = [...NAMES, MADE].map((name) => ({
    path: join(folder, name),
    before: name === MADE ? null : `old ${name}`,
    after: `new ${name}`,
  }));
  return { folder, all, cache: cacheOf(folder) };
}

/** What stands in the folder; anything left over would show. */
function stateOf(folder: string): string {
  const names = readdirSync(folder).filter((name) => name !== ".cache");
  return names.map((name) => readFileSync(join(folder, name), "utf8")).join(", ");
}

const OLD = "old a.md, old b.md, old c.md";
const NEW = "new a.md, new b.md, new c.md, new d.md";

/** A disk whose `nth` change fails and, as when the process is killed, every change from the `last` on. */
function failing(nth: number, last = Number.POSITIVE_INFINITY, onChange = () => {}): Disk {
  let changes = 0;
  const guard =
    <Arguments extends unknown[]>(change: (...given: Arguments) => void) =>
    (...given: Arguments) => {
      changes++;
      onChange();
      if (changes === nth || changes >= last) throw new Error("failed");
      change(...given);
    };
  const { write, copy, rename, link, remove, removeTree, makeFolder } = disk;
  return {
    ...disk,
    write: guard(write),
    copy: guard(copy),
    rename: guard(rename),
    link: guard(link),
    remove: guard(remove),
    removeTree: guard(removeTree),
    makeFolder: guard(makeFolder),
  };
}

test("files are written anew, with the permissions they had", () => {
  const { folder, all, cache } = setUp();
  chmodSync(join(folder, "a.md"), 0o640);
  assert.equal(replaceFiles(disk, cache, all), null);
  assert.equal(stateOf(folder), NEW);
  assert.equal(statSync(join(folder, "a.md")).mode & 0o777, 0o640);
  assert.deepEqual(readdirSync(cache.folder), []);
});

test("a file that has changed meanwhile stops it all", () => {
  const { folder, all, cache } = setUp();
  writeFileSync(join(folder, "b.md"), "mine");
  assert.equal(replaceFiles(disk, cache, all), join(folder, "b.md"));
  assert.equal(stateOf(folder), "old a.md, mine, old c.md");
});

test("a new file never takes the place of one that has come meanwhile", () => {
  const { folder, all, cache } = setUp();
  writeFileSync(join(folder, MADE), "mine");
  assert.equal(replaceFiles(disk, cache, all), join(folder, MADE));
  assert.equal(stateOf(folder), `${OLD}, mine`);
});

test("nor at the last moment", () => {
  const { folder, all, cache } = setUp();
  const late: Disk = {
    ...disk,
    link(from, to) {
      writeFileSync(to, "mine");
      disk.link(from, to);
    },
  };
  assert.throws(() => replaceFiles(late, cache, all), /EEXIST/);
  assert.equal(stateOf(folder), `${OLD}, mine`);
});

/** Two for each journal, two for each old file and one for the new, one for each move, one for each name left. */
const CHANGES = 19;

test("the tests of failures fail every change", () => {
  const { all, cache } = setUp();
  let changes = 0;
  replaceFiles(
    failing(Number.NaN, Number.NaN, () => changes++),
    cache,
    all,
  );
  assert.equal(changes, CHANGES);
});

for (let nth = 1; nth <= CHANGES; nth++) {
  test(`when change ${nth} fails, all or nothing is written`, () => {
    const { folder, all, cache } = setUp();
    try {
      replaceFiles(failing(nth), cache, all);
    } catch {
      finishReplacing(disk, cache);
    }
    assert.ok([OLD, NEW].includes(stateOf(folder)), stateOf(folder));
  });

  test(`killed at change ${nth}, the next command finishes or undoes`, () => {
    const { folder, all, cache } = setUp();
    try {
      replaceFiles(failing(nth, nth), cache, all);
    } catch {
      finishReplacing(disk, cache);
    }
    assert.ok([OLD, NEW].includes(stateOf(folder)), stateOf(folder));
    assert.deepEqual(readdirSync(cache.folder), []);
  });

  test(`when change ${nth} fails and a kill follows at any later one, all or nothing is written`, () => {
    for (let last = nth + 1; last <= nth + 20; last++) {
      const { folder, all, cache } = setUp();
      try {
        replaceFiles(failing(nth, last), cache, all);
      } catch {
        finishReplacing(disk, cache);
      }
      assert.ok([OLD, NEW].includes(stateOf(folder)), `${last}: ${stateOf(folder)}`);
      assert.deepEqual(readdirSync(cache.folder), []);
    }
  });
}

test("what an author writes after a kill is never lost", () => {
  const { folder, all, cache } = setUp();
  let renames = 0;
  const killed: Disk = {
    ...disk,
    rename(from, to) {
      // Two for the journal, one for the first file.
      if (++renames > 3) throw new Error("killed");
      disk.rename(from, to);
    },
    write: (path, data) => {
      if (renames > 3) throw new Error("killed");
      disk.write(path, data);
    },
    copy: (from, to) => {
      if (renames > 3) throw new Error("killed");
      disk.copy(from, to);
    },
    remove: () => {
      throw new Error("killed");
    },
    removeTree: () => {
      throw new Error("killed");
    },
  };
  assert.throws(() => replaceFiles(killed, cache, all));
  writeFileSync(join(folder, "b.md"), "mine");
  finishReplacing(disk, cache);
  assert.equal(stateOf(folder), "new a.md, mine, new c.md, new d.md");
});
