import assert from "node:assert/strict";
import { test } from "node:test";
import type { CachePaths } from "../../../src/host/publish/cache-paths.ts";
import type { Disk } from "../../../src/host/publish/disk.ts";
import { recoverReplacement } from "../../../src/host/publish/replace-files.ts";
import { failing, Killed, mortal, NEEDS_SPACE, watched } from "./faulty-disk.ts";

/** A replacement of files on a disk in memory. */
interface Replacement<Scene> {
  readonly setUp: () => Scene;
  /** Replaces everything, on this disk in place of the scene's. */
  readonly replace: (disk: Disk, here: Scene) => unknown;
  readonly stateOf: (here: Scene) => string;
  readonly old: string;
  readonly new: string;
  /** What happens to all or nothing: "is written". */
  readonly verb: string;
  /** Of the operations at which a kill follows a failure, each so-manyth is tried. */
  readonly step: number;
}

/** Tests that a fault at any operation of a replacement leaves the old state or the new one after the next command. */
export function testFaults<Scene extends { readonly disk: Disk; readonly cache: CachePaths }>(
  subject: Replacement<Scene>,
) {
  const { setUp, replace, stateOf, verb, step } = subject;
  const outcomes = [subject.old, subject.new];

  const attempt = (spoil: (disk: Disk) => Disk): { readonly here: Scene; readonly died: unknown } => {
    const here = setUp();
    const disk = spoil(here.disk);
    return { here, died: failureOf(() => replace(disk, here)) };
  };
  /** Runs the recovery of the next command; no files may be left over. */
  const next = (here: Scene, when: string): string => {
    recoverReplacement(here.disk, here.cache);
    const state = stateOf(here);
    assert.ok(outcomes.includes(state), `${when}: ${state}`);
    assert.deepEqual(here.disk.list(here.cache.folder), [], when);
    return state;
  };
  let operations = 0;
  attempt((disk) => watched(disk, () => operations++));
  const each = Array.from({ length: operations }, (_, index) => index + 1);

  test("killed at any operation, the next command finishes or undoes", () => {
    const found = new Set(
      each.map((nth) => {
        const { here, died } = attempt((disk) => mortal(disk, nth));
        assert.ok(died instanceof Killed);
        return next(here, `killed at ${nth}`);
      }),
    );
    assert.deepEqual([...found].sort(), outcomes.toSorted());
  });

  for (const code of ["EACCES", "EIO", "ENOSPC"]) {
    test(`when any operation fails once with ${code}, all or nothing ${verb}`, () => {
      for (const nth of each) {
        let at = 0;
        const { here } = attempt((disk) => failing(disk, code, () => ++at === nth));
        next(here, `${code} at ${nth}`);
      }
    });
  }

  test(`when any operation fails and a kill follows at any later one, all or nothing ${verb}`, () => {
    for (const nth of each) {
      for (let later = nth + 1; later < nth + operations; later += step) {
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

  test(`on a disk that becomes full and stays full, all or nothing ${verb}`, () => {
    for (const nth of each) {
      let at = 0;
      const { here } = attempt((disk) =>
        failing(disk, "ENOSPC", (operation) => ++at >= nth && NEEDS_SPACE.has(operation)),
      );
      assert.ok(outcomes.includes(stateOf(here)), `full from ${nth} on: ${stateOf(here)}`);
      next(here, `full from ${nth} on`);
    }
  });

  /** The scenes that a kill at each operation leaves, before the next command. */
  return { killed: () => each.map((nth) => ({ nth, here: attempt((disk) => mortal(disk, nth)).here })) };
}

function failureOf(work: () => void): unknown {
  try {
    work();
    return null;
  } catch (error) {
    return error;
  }
}
