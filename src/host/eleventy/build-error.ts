import { BuildError } from "../../core/problems/build-error.ts";
import { type Problem, problem } from "../../core/problems/problem.ts";
import { CONFIG } from "../../input/settings/settings.ts";
import { ModuleError } from "../../plan/module-error.ts";
import { isMachineFailure } from "../publish/disk.ts";
import { LayoutError } from "../theme/layout-error.ts";
import { belowRoot, isDefect, locationInMessage, locationInStack } from "./error-location.ts";

/** Thrown when `.eleventy.ts` does not add our plugin. */
export class PluginMissing extends Error {
  readonly config: string;

  constructor(config: string) {
    super(`${config} does not add the plugin`);
    this.config = config;
  }
}

/**
 * Converts an error from Eleventy into problems. Rethrows, unwrapped, what no author can mend: failures of the
 * machine, defects of our own code, and `PluginMissing`.
 */
export function problemsIn(error: unknown, root: string): readonly Problem[] {
  const chain = causes(error);
  for (const each of chain) if (BuildError.is(each)) return each.problems;
  const inner = chain.at(-1);
  for (const each of chain) if (isMachineFailure(each)) throw each;
  for (const each of chain) if (ModuleError.is(each)) return [moduleProblem(each, root)];
  for (const each of chain) if (LayoutError.is(each)) return [layoutProblem(each, root)];
  if (inner instanceof PluginMissing || isDefect(inner)) throw inner;
  const at = locationInMessage(chain, root) ?? { path: CONFIG, line: 1 };
  return [problem("template-failed", at, { cause: firstLine(inner) })];
}

/** The problem for a method of an author's output module that has thrown: at its line, where the stack has one. */
export function moduleProblem({ module: name, method, setting, cause }: ModuleError, root: string): Problem {
  const at = locationInStack(cause, root) ?? setting;
  return problem("output-method-failed", at, { name, method, cause: firstLine(cause) });
}

/** The problem for a file in `layouts/` that can't be used. */
export function layoutProblem(error: LayoutError, root: string): Problem {
  const { fault, cause } = error;
  const at = { path: belowRoot(error.file, root), line: 1 };
  if (fault.code !== "template-failed") return problem(fault.code, at, {});
  return problem(fault.code, locationInMessage([cause], root) ?? at, { cause: firstLine(cause) });
}

/** The chain of causes: an error and everything that it wraps, outermost first. */
export function causes(error: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let each: unknown = error; each && !chain.includes(each); ) {
    chain.push(each);
    const { originalError, cause } = each as { originalError?: unknown; cause?: unknown };
    each = originalError ?? cause;
  }
  return chain;
}

/** The first informative line of a message: template engines begin with a line that holds only the file's name. */
export function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const lines = message.split("\n").map((line) => line.trim());
  const informative = lines.filter(
    (line) => line !== "" && !/^\(.*\)( \[Line.*\])?$|^Transform failed/.test(line),
  );
  const line = informative[0] ?? lines[0] ?? "";
  return line.replace(/^(?:Template render error: |Error: )+/, "").replace(/^.*?: ERROR: |, file:.*$/g, "");
}
