import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { BuildError } from "../../core/problems/build-error.ts";
import { type Problem, problem } from "../../core/problems/problem.ts";
import { CONFIG } from "../../input/settings/settings.ts";
import type { SitePlan } from "../../plan/site-plan.ts";
import { createTakenPaths, type Maker, type TakenPaths, takenPaths } from "../../plan/taken-paths.ts";
import type { Eleventy, FileMapEntry, PassthroughCopy, PassthroughResult } from "./eleventy.ts";
import { below } from "./output-path.ts";
import type { Session } from "./session.ts";

/** A file to copy: from the column's folder, and below the output folder. */
interface Target {
  readonly source: string;
  readonly path: string;
}

/**
 * Checks each of the author's passthrough copies before Eleventy makes it: a copy over a file of the site, or one that
 * needs a folder in its place, would fail while another file is written, or win.
 *
 * Also prevents unhandled rejections: Eleventy starts its copies first and awaits them only after the pages, so Node
 * would end the process for one that fails in between. The build still fails when Eleventy awaits the copy.
 */
export function checkCopies(eleventy: Eleventy, session: Session, output: string): void {
  const write = eleventy.write.bind(eleventy);
  const wrapped = new WeakSet();
  let planned: SitePlan | null = null;
  let taken = createTakenPaths<Maker>();
  const check = async (pass: PassthroughCopy) => {
    const { plan } = session;
    if (plan === null || Object(pass.copyOptions).rename !== undefined) return;
    if (plan !== planned) taken = takenPaths(plan.outputs, plan.copies);
    planned = plan;
    const files = await pass.getFileMap();
    throwCollisions(
      files.flatMap((file) => targetsOf(file, output, taken)),
      taken,
    );
  };
  eleventy.write = () => {
    const { passthroughManager: manager } = eleventy;
    if (!wrapped.has(manager)) {
      wrapped.add(manager);
      const copy = manager.copyPassthrough.bind(manager);
      manager.copyPassthrough = (pass) => {
        const copying = check(pass).then(() => copy(pass));
        copying.catch(() => {});
        return copying;
      };
    }
    return write();
  };
}

/** Checks copies that were made, where options of the author's have renamed files. */
export function checkCopied(copies: readonly PassthroughResult[], { plan }: Session, output: string): void {
  const targets = copies.flatMap(({ map }) => Object.entries(map ?? {}));
  if (plan === null || targets.length === 0) return;
  const files = targets.map(([source, target]) => ({ source, path: below(output, target) ?? "" }));
  throwCollisions(files, takenPaths(plan.outputs, plan.copies));
}

/** The files of one copy, of a folder only if something of the site lies where it goes. */
function targetsOf(
  { inputPath, outputPath }: FileMapEntry,
  output: string,
  taken: TakenPaths<Maker>,
): readonly Target[] {
  const source = inputPath.replace(/^\.\//, "");
  const path = below(output, outputPath);
  // Eleventy refuses what lies outside.
  if (path === null && resolve(outputPath) !== resolve(output)) return [];
  if (!statSync(inputPath, { throwIfNoEntry: false })?.isDirectory()) return [{ source, path: path ?? "" }];
  if (path !== null && taken.find(path) === undefined) return [];
  return readdirSync(inputPath, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(join(inputPath, "/").length))
    .map((name) => ({ source: join(source, name), path: join(path ?? "", name) }));
}

function throwCollisions(targets: readonly Target[], taken: TakenPaths<Maker>): void {
  const at = { path: CONFIG, line: 1 };
  const problems = targets
    .filter(({ path }) => path !== "" && taken.find(path) !== undefined)
    .map(({ source, path }): Problem => problem("output-equal", at, { output: path, other: source }));
  if (problems.length > 0) throw new BuildError(problems);
}
