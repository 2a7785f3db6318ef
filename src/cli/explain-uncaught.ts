import { BuildError } from "../core/problems/build-error.ts";
import { problem } from "../core/problems/problem.ts";
import { firstLine, problemsIn } from "../host/eleventy/build-error.ts";
import { locationInStack } from "../host/eleventy/error-location.ts";
import { CONFIG } from "../input/settings/settings.ts";
import type { ProcessEnvironment } from "./environment.ts";
import { explain } from "./explain-error.ts";
import { report } from "./report.ts";
import { EXIT, type ExitCode } from "./usage.ts";

/**
 * Prints in one line an error that nothing caught, such as that of a promise that an author's `render` started and did
 * not await. Returns the exit code.
 */
export function explainUncaught(error: unknown, environment: ProcessEnvironment): ExitCode {
  try {
    report(problemsOf(error, environment.root), { config: CONFIG, format: "text", all: true }, environment);
    return EXIT.content;
  } catch (failure) {
    return explain(failure, environment);
  }
}

/** An error of the author's also where our code threw it: with a wrong argument. */
function problemsOf(error: unknown, root: string) {
  const at = locationInStack(error, root);
  if (at === null || BuildError.is(error)) return problemsIn(error, root);
  return [problem("template-failed", at, { cause: firstLine(error) })];
}
