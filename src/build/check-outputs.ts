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
  const taken = new Map(copies.map(({ path, source }) => [foldCase(path), source]));
  for (const { path, module } of outputs) if (!own.has(module)) taken.set(foldCase(path), "Yeonjae");
  return outputs
    .filter(({ module }) => own.has(module))
    .flatMap(({ path, module }): Problem[] => {
      if (!isInside(path)) return [problem("output-outside", at, { output: path })];
      const other = taken.get(foldCase(path));
      taken.set(foldCase(path), module);
      return other === undefined ? [] : [problem("output-equal", at, { output: path, other })];
    });
}

/** "humans.txt", "maps/seoul.png": no path segment may be empty, "." or "..". */
function isInside(path: string): boolean {
  return (
    !/[\\\0]/.test(path) && path.split("/").every((part) => part !== "" && part !== "." && part !== "..")
  );
}
