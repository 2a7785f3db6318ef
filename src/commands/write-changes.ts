import { join } from "node:path";
import { disk } from "../publish/disk.ts";
import { type Replacement, replaceFiles } from "../publish/replace.ts";
import { decode } from "../read/decode.ts";
import type { NewFile } from "../renumber/after.ts";
import type { Change } from "../renumber/plan.ts";
import { splice } from "../renumber/splice.ts";
import type { Desk } from "./desk.ts";
import { phrasesIn } from "./phrases-in.ts";
import { close } from "./report.ts";
import type { World } from "./world.ts";

/** One line for each thing that changes. */
export function tellChanges(changes: readonly Change[], desk: Desk, world: World): void {
  const say = phrasesIn(world.language);
  for (const { source, told } of changes) {
    for (const each of told) close(`${source.path}:${each.line}: ${say.renumbering(each)}`, desk, world);
  }
}

/** Writes all or nothing; false, and said, when somebody else has written to one of the files since they were read. */
export function writeChanges(
  changes: readonly Change[],
  files: readonly NewFile[],
  desk: Desk,
  world: World,
): boolean {
  const replacements: Replacement[] = [];
  for (const { source, splices } of changes) {
    const path = join(desk.root, source.path);
    const before = disk.exists(path) ? disk.read(path) : "";
    if (decode(source.path, Buffer.from(before)) !== source.text) return isLate(source.path, world);
    replacements.push({ path, before, after: splice(before, splices) });
  }
  for (const { path, text } of files) {
    replacements.push({ path: join(desk.root, path), before: null, after: text });
  }
  const late = replacements.length === 0 ? null : replaceFiles(disk, desk.cache, replacements);
  return late === null || isLate(late, world);
}

function isLate(path: string, world: World): false {
  world.err(phrasesIn(world.language).changedMeanwhile(path));
  return false;
}
