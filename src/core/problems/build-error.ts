import type { Problem } from "./problem.ts";

/**
 * Error that carries problems through Eleventy, which wraps every error in others of its own. Recognized by `name`
 * rather than `instanceof`: the command and the plugin may come from two copies of the package.
 */
export class BuildError extends Error {
  override readonly name = "YeonjaeBuildError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((each) => `${each.path}: ${each.code}`).join("\n"));
    this.problems = problems;
  }

  static is(error: unknown): error is BuildError {
    return error instanceof Error && error.name === "YeonjaeBuildError";
  }
}
