import { type Problem, problem } from "../core/problems/problem.ts";
import { lineOfField } from "../input/settings/as-mapping.ts";
import { CONFIG } from "../input/settings/settings.ts";
import type { SitePlan } from "./site-plan.ts";
import { nameOfMaker, takenPaths } from "./taken-paths.ts";

/**
 * Checks outputs from the setting `outputs` for paths outside the site, and for collisions. Built-in outputs need no
 * check: their routes are reserved.
 *
 * @param ownOutputs the names of the author's modules
 * @param config the text of `.eleventy.ts`
 */
export function checkOutputs(
  plan: Pick<SitePlan, "column" | "outputs" | "copies">,
  ownOutputs: ReadonlySet<string>,
  config: string,
): Problem[] {
  if (ownOutputs.size === 0) return [];
  const at = { path: CONFIG, line: lineOfField(config, "outputs") };
  const { outputs, copies } = plan;
  const taken = takenPaths(
    outputs.filter(({ module }) => !ownOutputs.has(module)),
    copies,
  );
  return outputs
    .filter(({ module }) => ownOutputs.has(module))
    .flatMap((output): Problem[] => {
      const { path } = output;
      if (!isPath(path)) return [problem("output-path", at, { output: printable(path) })];
      const other = taken.find(path);
      taken.add(path, output);
      if (other === undefined) return [];
      return [problem("output-equal", at, { output: path, other: nameOfMaker(other, plan, ownOutputs) })];
    });
}

/** The longest name that file systems take, in bytes. */
const LONGEST_NAME = 255;

/** "humans.txt", "maps/seoul.png": a path below the output folder that every file system takes. */
function isPath(path: string): boolean {
  const isName = (part: string) =>
    part !== "" && part !== "." && part !== ".." && Buffer.byteLength(part) <= LONGEST_NAME;
  return !UNSAFE.test(path) && path.split("/").every(isName);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is searched for
const UNSAFE = /[\\\0-\x1f\x7f]/;

/** For a message of one line. */
function printable(path: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
  return path.replace(/[\0-\x1f\x7f]/g, "\ufffd");
}
