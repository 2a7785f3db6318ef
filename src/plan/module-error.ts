import type { OutputMethod } from "../core/problems/output-method.ts";
import type { SourceLocation } from "../core/problems/problem.ts";

/**
 * Thrown instead of what a method of an author's module throws (`cause`), so that it is told as theirs wherever the
 * method was called. Recognized by its name, not by `instanceof`: the command and the plugin may come from two copies
 * of the package.
 */
export class ModuleError extends Error {
  override readonly name = "YeonjaeModuleError";
  /** The module's name. */
  readonly module: string;
  readonly method: OutputMethod;
  /** Where the setting `outputs` stands. */
  readonly setting: SourceLocation;

  constructor(module: string, method: OutputMethod, setting: SourceLocation, cause: unknown) {
    super(`${module}: ${method}`, { cause });
    this.module = module;
    this.method = method;
    this.setting = setting;
  }

  static is(error: unknown): error is ModuleError {
    return error instanceof Error && error.name === "YeonjaeModuleError";
  }
}
