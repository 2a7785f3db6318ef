import { join } from "node:path";
import { createAddressFixer } from "../../authoring/fix/fix-addresses.ts";
import { fixControls } from "../../authoring/fix/fix-controls.ts";
import { createListFixer } from "../../authoring/fix/fix-lists.ts";
import { createNoteFixer } from "../../authoring/fix/fix-notes.ts";
import type { Fixer, Repair } from "../../authoring/fix/repair.ts";
import { indexOfFiles, resolveByPath } from "../../column/links/link-index.ts";
import { disk } from "../../host/publish/disk.ts";
import { type Replacement, replaceFiles } from "../../host/publish/replace-files.ts";
import { createFileReader } from "../../input/files/file-reader.ts";
import { NO_LINKS } from "../../input/markdown/link-resolver.ts";
import type { MarkdownSettings } from "../../input/markdown/parse-text.ts";
import type { CommandContext } from "../context.ts";
import type { ProcessEnvironment } from "../environment.ts";
import { printResult } from "../report.ts";

/** Repairs every post, drafts included, all or none; `dry` only lists the repairs. */
export function fix(
  context: CommandContext,
  markdown: MarkdownSettings,
  dry: boolean,
  environment: ProcessEnvironment,
): void {
  const say = environment.phrases;
  // Notes last: the others keep the numbers of lines.
  const fixers: readonly Fixer[] = [
    fixControls,
    createAddressFixer(markdown),
    createListFixer(markdown),
    createNoteFixer(markdown),
  ];
  const replacements: Replacement[] = [];
  const lines: string[] = [];
  const kept: string[] = [];
  // Files that can't be decoded are not among the posts; the check reports them.
  const sources = createFileReader(context.root, context.input, context.cache.attachments)();
  const index = indexOfFiles(sources);
  for (const { path } of sources.posts) {
    const file = join(context.root, path);
    const before = disk.read(file);
    const resolver = { ...NO_LINKS, ...resolveByPath(index, path) };
    const repairs: Repair[] = [];
    let after = before;
    for (const fixer of fixers) {
      const fixed = fixer(after, resolver);
      after = fixed.text;
      repairs.push(...fixed.repairs);
      kept.push(...fixed.left.map((each) => `${path}:${each.line}: ${say.left(each)}`));
    }
    if (after === before) continue;
    replacements.push({ path: file, before, after });
    repairs.sort((a, b) => a.line - b.line);
    lines.push(...repairs.map((each) => `${path}:${each.line}: ${say.repair(each)}`));
  }
  const tell = (all: readonly string[]) => {
    for (const line of all) printResult(line, context, environment);
  };
  if (replacements.length === 0) {
    tell(kept);
    return;
  }
  const changed = dry ? null : replaceFiles(disk, context.cache, replacements);
  if (changed !== null) {
    environment.err(say.changedMeanwhile(changed));
    return;
  }
  tell([...lines, ...kept]);
  printResult(
    dry ? say.wouldRepair(replacements.length) : say.repaired(replacements.length),
    context,
    environment,
  );
}
