import { foldCase } from "../core/fold-case.ts";
import { type Problem, problem } from "../core/problems/problem.ts";
import { lineOfField } from "../input/settings/as-mapping.ts";
import { CONFIG } from "../input/settings/settings.ts";
import type { OutputModule } from "../outputs/output.ts";
import type { PlannedOutput } from "../outputs/plan.ts";
import type { Copy } from "./site-plan.ts";

/**
 * Checks outputs from the setting `outputs` for paths outside the site, and for collisions. Built-in outputs need no
 * check: their routes are reserved.
 *
 * @param config the text of `.eleventy.ts`
 */
export function checkOutputs(
  outputs: readonly PlannedOutput[],
  copies: readonly Copy[],
  ownOutputs: readonly OutputModule[],
  config: string,
): Problem[] {
  const at = { path: CONFIG, line: lineOfField(config, "outputs") };
  const own = new Set(ownOutputs.map(({ name }) => name));
  const taken = createTakenPaths();
  for (const { path, source } of copies) taken.add(path, source);
  for (const { path, module } of outputs) if (!own.has(module)) taken.add(path, "Yeonjae");
  return outputs
    .filter(({ module }) => own.has(module))
    .flatMap(({ path, module }): Problem[] => {
      if (!isInside(path)) return [problem("output-path", at, { output: path })];
      const other = taken.find(path);
      taken.add(path, module);
      return other === undefined ? [] : [problem("output-equal", at, { output: path, other })];
    });
}

/** The files that others write, by path, and the folders that these need. Names that differ in case are equal. */
function createTakenPaths() {
  const files = new Map<string, string>();
  const folders = new Map<string, string>();
  return {
    add(path: string, by: string) {
      const key = foldCase(path);
      files.set(key, by);
      for (const folder of foldersOf(key)) folders.set(folder, by);
    },
    /** Who wants the path, as a file or a folder, or a file where it needs a folder. */
    find(path: string): string | undefined {
      const key = foldCase(path);
      const above = foldersOf(key).find((folder) => files.has(folder));
      return files.get(above ?? key) ?? folders.get(key);
    },
  };
}

/** "a/b/c.txt": "a", "a/b". */
function foldersOf(path: string): string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}

/** "humans.txt", "maps/seoul.png": no path segment may be empty, "." or "..". */
function isInside(path: string): boolean {
  return (
    !/[\\\0]/.test(path) && path.split("/").every((part) => part !== "" && part !== "." && part !== "..")
  );
}
