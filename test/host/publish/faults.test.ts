import assert from "node:assert/strict";
import { test } from "node:test";
import type { Disk } from "../../../src/host/publish/disk.ts";
import { publish, recover } from "../../../src/host/publish/publish.ts";
import { FULL, sample } from "../../kit/full.ts";
import { CHANGES, failing, Killed, mortal, NEEDS_SPACE, watched } from "./faulty-disk.ts";
import { memoryDisk, NAMES } from "./memory-disk.ts";
import { type Files, NEW, OLD, type Scene, scene, site, WAYS, type Way, whole } from "./scene.ts";

/**
 * Fault injection: every single operation of a publish fails, or is the last before a kill, in each way of publishing.
 * The site is then wholly old or wholly new: at once, or after the next command. The quick tests try only some pairs of
 * faults.
 */
for (const [name, way] of Object.entries(WAYS)) {
  const operations = count(way);
  const each = Array.from({ length: operations }, (_, index) => index + 1);

  test(`killed at any operation, ${name}`, () => {
    const outcomes = new Set<string>();
    for (const nth of each) {
      const { here, died } = attempt(way, (below) => mortal(below, nth));
      assert.ok(died instanceof Killed);
      outcomes.add(next(here, `killed at ${nth}`));
    }
    assert.deepEqual([...outcomes].sort(), ["new", "old"]);
  });

  for (const code of ["EACCES", "EIO", "ENOSPC"]) {
    test(`any operation fails once with ${code}, ${name}`, () => {
      for (const nth of each) {
        let at = 0;
        const { here } = attempt(way, (below) => failing(below, code, () => ++at === nth));
        next(here, `${code} at ${nth}`);
      }
    });
  }

  test(`any operation fails and a kill follows, ${name}`, () => {
    for (const nth of each) {
      for (let later = nth + 1; later < nth + operations; later += FULL ? 1 : 29) {
        let at = 0;
        const { here } = attempt(way, (below) => failing(mortal(below, later), "EIO", () => ++at === nth));
        next(here, `EIO at ${nth}, killed at ${later}`);
      }
    }
  });

  test(`the next command is killed, too, ${name}`, () => {
    for (const nth of sample(each, 29)) {
      for (let later = 1; ; later++) {
        const { here } = attempt(way, (below) => mortal(below, nth));
        const died = failureOf(() => recover(mortal(here.disk, later), here.cache));
        next(here, `killed at ${nth} and again at ${later}`);
        if (died === null) break;
      }
    }
  });

  test(`the disk becomes full at any operation and stays full, ${name}`, () => {
    for (const nth of each) {
      let at = 0;
      const full = (below: Disk) =>
        failing(below, "ENOSPC", (operation, [path]) => ++at >= nth && needsSpace(operation, path));
      const { here, died } = attempt(way, full);
      if (died !== null) assert.equal((died as { code?: string }).code, "ENOSPC");
      whole(here, `full from ${nth} on`);
      next(here, `full from ${nth} on`);
    }
  });

  test(`the disk becomes read-only at any operation, ${name}`, () => {
    for (const nth of each) {
      let at = 0;
      const locked = (below: Disk) =>
        failing(below, "EROFS", (operation) => ++at >= nth && CHANGES.has(operation));
      const { here } = attempt(way, locked);
      next(here, `read-only from ${nth} on`);
    }
  });
}

test("killed at any operation where names that differ in case are one, by file", () => {
  for (let nth = 1; ; nth++) {
    const here = scene(memoryDisk(NAMES.folded), "/column");
    const { stage } = WAYS["by file"](here);
    const died = failureOf(() => publish(mortal(here.disk, nth), here.cache, stage, here.output));
    recover(here.disk, here.cache);
    const found = folded(site(here));
    assert.deepEqual(found, folded(found["index.html"] === "old" ? OLD : NEW), `killed at ${nth}`);
    if (died === null) break;
  }
});

function folded(files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path.toLowerCase(), text]));
}

/** Not for a folder that replaces a file, whose space is free. */
function needsSpace(operation: keyof Disk, path = ""): boolean {
  return NEEDS_SPACE.has(operation) && !(operation === "makeFolder" && /\/turn(?:ed|ing)$/.test(path));
}

interface Attempt {
  readonly here: Scene;
  readonly died: unknown;
}

/** Publishes a new scene through a faulty disk. */
function attempt(way: Way, spoil: (below: Disk) => Disk): Attempt {
  const here = scene(memoryDisk(), "/column");
  const { stage, disk } = way(here);
  const spoilt = spoil(disk);
  return { here, died: failureOf(() => publish(spoilt, here.cache, stage, here.output)) };
}

/** Runs the recovery of the next command; no files may be left over in the cache. */
function next(here: Scene, when: string): "old" | "new" {
  recover(here.disk, here.cache);
  assert.deepEqual(here.disk.list(here.cache.folder), [], when);
  return whole(here, when);
}

function count(way: Way): number {
  let operations = 0;
  attempt(way, (below) => watched(below, () => operations++));
  return operations;
}

function failureOf(work: () => void): unknown {
  try {
    work();
    return null;
  } catch (error) {
    return error;
  }
}
