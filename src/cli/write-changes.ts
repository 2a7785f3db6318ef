import { join } from "node:path";
import type { FileChange, NewFile } from "../authoring/edits/file-change.ts";
import { splice } from "../authoring/edits/splice.ts";
import { disk } from "../host/publish/disk.ts";
import type { FolderMove } from "../host/publish/move-folder.ts";
import { type Replacement, replaceFiles } from "../host/publish/replace-files.ts";
import { decode } from "../input/files/decode.ts";
import type { CommandContext } from "./context.ts";
import type { ProcessEnvironment } from "./environment.ts";
import { printResult } from "./report.ts";

/** Prints one line for each change. */
export function printChanges(
  changes: readonly FileChange[],
  context: CommandContext,
  environment: ProcessEnvironment,
): void {
  const say = environment.phrases;
  for (const { source, lines } of changes) {
    for (const each of lines)
      printResult(`${source.path}:${each.line}: ${say.lineChange(each)}`, context, environment);
  }
}

/**
 * Writes all changes or none; false, and reported, when a file was modified since it was read.
 *
 * @param folder renamed together with them, by paths from the column's folder
 */
export function writeChanges(
  changes: readonly FileChange[],
  files: readonly NewFile[],
  context: Pick<CommandContext, "root" | "cache">,
  environment: ProcessEnvironment,
  folder: FolderMove | null = null,
): boolean {
  const replacements: Replacement[] = [];
  for (const { source, splices } of changes) {
    const path = join(context.root, source.path);
    const before = disk.exists(path) ? disk.read(path) : "";
    const now = decode(source.path, Buffer.from(before));
    if ("code" in now || now.text !== source.text) return reportConflict(source.path, environment);
    replacements.push({ path, before, after: splice(before, splices) });
  }
  for (const { path, text, before = null } of files) {
    replacements.push({ path: join(context.root, path), before, after: text });
  }
  const from = (path: string) => join(context.root, path);
  const move = folder && { from: from(folder.from), to: from(folder.to) };
  const isIdle = replacements.length === 0 && move === null;
  const conflict = isIdle ? null : replaceFiles(disk, context.cache, replacements, move);
  return conflict === null || reportConflict(conflict, environment);
}

function reportConflict(path: string, environment: ProcessEnvironment): false {
  environment.err(environment.phrases.changedMeanwhile(path));
  return false;
}
