import { join } from "node:path";
import { createFixer, type Repair } from "../fix/fix-notes.ts";
import type { ProseSettings } from "../prose/prose.ts";
import { disk } from "../publish/disk.ts";
import { type Replacement, replaceFiles } from "../publish/replace.ts";
import { createReader } from "../read/read.ts";
import type { Desk } from "./desk.ts";
import { phrasesIn } from "./phrases-in.ts";
import { close } from "./report.ts";
import type { World } from "./world.ts";

/** Repairs the notes of every post, drafts included, all or none; `dry` only tells. */
export function fix(desk: Desk, prose: ProseSettings, dry: boolean, world: World): void {
  const say = phrasesIn(world.language);
  const repair = createFixer(prose);
  const replacements: Replacement[] = [];
  const lines: string[] = [];
  // Files that can't be read as text are not among them: the check says so.
  for (const { path } of createReader(desk.root, desk.input)().posts) {
    const file = join(desk.root, path);
    const before = disk.read(file);
    const { text: after, repairs } = repair(before);
    if (after === before) continue;
    replacements.push({ path: file, before, after });
    lines.push(...repairs.map((each: Repair) => `${path}:${each.line}: ${say.repair(each)}`));
  }
  if (replacements.length === 0) return;
  const changed = dry ? null : replaceFiles(disk, desk.cache, replacements);
  if (changed !== null) {
    world.err(say.changedMeanwhile(changed));
    return;
  }
  for (const line of lines) close(line, desk, world);
  close(dry ? say.wouldRepair(replacements.length) : say.repaired(replacements.length), desk, world);
}
