import { join } from "node:path";
import { createFixer } from "../../authoring/fix/fix-notes.ts";
import type { Repair } from "../../authoring/fix/repair.ts";
import { disk } from "../../host/publish/disk.ts";
import { type Replacement, replaceFiles } from "../../host/publish/replace-files.ts";
import { createFileReader } from "../../input/files/file-reader.ts";
import type { MarkdownSettings } from "../../input/markdown/parse-text.ts";
import type { CommandContext } from "../context.ts";
import type { ProcessEnvironment } from "../environment.ts";
import { phrasesIn } from "../phrases/phrases-in.ts";
import { printResult } from "../report.ts";

/** Repairs the notes of every post, drafts included, all or none; `dry` only lists the repairs. */
export function fix(
  context: CommandContext,
  markdown: MarkdownSettings,
  dry: boolean,
  environment: ProcessEnvironment,
): void {
  const say = phrasesIn(environment.language);
  const repair = createFixer(markdown);
  const replacements: Replacement[] = [];
  const lines: string[] = [];
  // Files that can't be decoded are not among the posts; the check reports them.
  for (const { path } of createFileReader(context.root, context.input)().posts) {
    const file = join(context.root, path);
    const before = disk.read(file);
    const { text: after, repairs } = repair(before);
    if (after === before) continue;
    replacements.push({ path: file, before, after });
    lines.push(...repairs.map((each: Repair) => `${path}:${each.line}: ${say.repair(each)}`));
  }
  if (replacements.length === 0) return;
  const changed = dry ? null : replaceFiles(disk, context.cache, replacements);
  if (changed !== null) {
    environment.err(say.changedMeanwhile(changed));
    return;
  }
  for (const line of lines) printResult(line, context, environment);
  printResult(
    dry ? say.wouldRepair(replacements.length) : say.repaired(replacements.length),
    context,
    environment,
  );
}
