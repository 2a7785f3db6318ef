import { join } from "node:path";
import type { NewFile } from "../authoring/renumber/apply-plan.ts";
import type { Change } from "../authoring/renumber/plan.ts";
import { splice } from "../authoring/renumber/splice.ts";
import { disk } from "../host/publish/disk.ts";
import { type Replacement, replaceFiles } from "../host/publish/replace-files.ts";
import { decode } from "../input/files/decode.ts";
import type { CommandContext } from "./context.ts";
import type { ProcessEnvironment } from "./environment.ts";
import { phrasesIn } from "./phrases/phrases-in.ts";
import { close } from "./report.ts";

/** One line for each thing that changes. */
export function tellChanges(
  changes: readonly Change[],
  context: CommandContext,
  environment: ProcessEnvironment,
): void {
  const say = phrasesIn(environment.language);
  for (const { source, told } of changes) {
    for (const each of told)
      close(`${source.path}:${each.line}: ${say.renumbering(each)}`, context, environment);
  }
}

/** Writes all or nothing; false, and said, when somebody else has written to one of the files since they were read. */
export function writeChanges(
  changes: readonly Change[],
  files: readonly NewFile[],
  context: CommandContext,
  environment: ProcessEnvironment,
): boolean {
  const replacements: Replacement[] = [];
  for (const { source, splices } of changes) {
    const path = join(context.root, source.path);
    const before = disk.exists(path) ? disk.read(path) : "";
    if (decode(source.path, Buffer.from(before)) !== source.text) return isLate(source.path, environment);
    replacements.push({ path, before, after: splice(before, splices) });
  }
  for (const { path, text } of files) {
    replacements.push({ path: join(context.root, path), before: null, after: text });
  }
  const late = replacements.length === 0 ? null : replaceFiles(disk, context.cache, replacements);
  return late === null || isLate(late, environment);
}

function isLate(path: string, environment: ProcessEnvironment): false {
  environment.err(phrasesIn(environment.language).changedMeanwhile(path));
  return false;
}
