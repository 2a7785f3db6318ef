import { statSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { importModule } from "../import-module.ts";

/** Why a file of the author's `layouts/` can't be used. */
export type LayoutFault =
  | { readonly code: "layout-export" | "layout-promise" }
  /** Its code threw while it was imported: the error's `cause`. */
  | { readonly code: "template-failed" };

/** Recognized by its name, not by `instanceof`: the command and the plugin may come from two copies of the package. */
export class LayoutError extends Error {
  override readonly name = "YeonjaeLayoutError";
  readonly file: string;
  readonly fault: LayoutFault;

  constructor(file: string, fault: LayoutFault, cause?: unknown) {
    super(fault.code, { cause });
    this.file = file;
    this.fault = fault;
  }

  static is(error: unknown): error is LayoutError {
    return error instanceof Error && error.name === "YeonjaeLayoutError";
  }
}

/** The default export of a module in `layouts/`. */
export async function importDefault(file: string): Promise<unknown> {
  try {
    const module = (await importModule(pathToFileURL(file).href + versionOf(file))) as {
      readonly default?: unknown;
    };
    return module.default;
  } catch (error) {
    throw new LayoutError(file, { code: "template-failed" }, error);
  }
}

/** For Node's cache of modules: Eleventy's `--watch` loads layouts again that were edited since the process started. */
function versionOf(file: string): string {
  const { mtimeMs } = statSync(file);
  return mtimeMs > performance.timeOrigin ? `?v=${mtimeMs}` : "";
}
