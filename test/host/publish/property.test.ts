import assert from "node:assert/strict";
import { join } from "node:path";
import fc from "fast-check";
import { cachePaths } from "../../../src/host/publish/cache-paths.ts";
import { publish, recover } from "../../../src/host/publish/publish.ts";
import { newStage } from "../../../src/host/publish/stage.ts";
import { walk } from "../../../src/host/publish/walk.ts";
import { property } from "../../kit/property.ts";
import { failing, mortal } from "./faulty-disk.ts";
import { memoryDisk } from "./memory-disk.ts";

/** Paths that may conflict: a file in one site is a folder in another. */
const path = fc
  .array(fc.constantFrom("a", "b", "도시", ".x"), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join("/"));
const files = fc.dictionary(path, fc.constantFrom("", "1", "2"), { maxKeys: 8 });
/** The number of the operation that fails, or after which the process is killed; 0 for never. */
const fault = fc.nat(120);

property(
  "whatever changes and whatever fails, a published site is the old one or the new one",
  1500,
  [files, files, fc.boolean(), fault, fault],
  (before, after, isSmall, failAt, killAt) => {
    const disk = memoryDisk();
    const [cache, output] = [cachePaths("/column"), "/column/_site"];
    const [old, made] = [withoutConflicts(before), withoutConflicts(after)];
    fill(newStage(disk, output), old);
    disk.write(join(output, ".yeonjae"), "");
    const stage = fill(newStage(disk, cache.stage), made);

    let at = 0;
    const faulty = failing(killAt === 0 ? disk : mortal(disk, failAt + killAt), "EIO", () => ++at === failAt);
    let failed = false;
    try {
      publish(faulty, cache, isSmall ? { ...stage, count: () => 1000 } : stage, output);
    } catch {
      failed = true;
    }
    recover(disk, cache);
    const found = Object.fromEntries(
      walk(disk, output)
        .filter((file) => file !== ".yeonjae")
        .map((file) => [file, disk.read(join(output, file))]),
    );
    if (!failed) assert.deepEqual(found, made);
    else assert.ok(sameSite(found, old) || sameSite(found, made), JSON.stringify(found));
    assert.deepEqual(disk.list(cache.folder), []);
  },
);

type Files = { readonly [path: string]: string };

/** Without files whose path is a folder of another; sorted. */
function withoutConflicts(all: Files): Files {
  const sound: Record<string, string> = {};
  for (const path of Object.keys(all).sort()) {
    if (!Object.keys(sound).some((other) => path.startsWith(`${other}/`))) sound[path] = all[path] as string;
  }
  return sound;
}

function fill(stage: ReturnType<typeof newStage>, files: Files) {
  for (const [path, text] of Object.entries(files)) stage.write(path, text);
  return stage;
}

function sameSite(one: Files, other: Files): boolean {
  const flat = (files: Files) => JSON.stringify(Object.entries(files).sort());
  return flat(one) === flat(other);
}
