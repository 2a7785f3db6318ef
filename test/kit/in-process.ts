import type { Surroundings } from "../../src/cli/environment.ts";
import { main } from "../../src/cli/main.ts";
import type { Language } from "../../src/core/problems/language.ts";
import { NOW, type Run, type TestColumn } from "./column.ts";

/**
 * Runs a command in this process, ten times as fast as in its own. It changes the working directory, so only one may
 * run at a time.
 */
export async function runHere(
  { folder }: Pick<TestColumn, "folder">,
  args: readonly string[],
  language: Language,
  cores = 1,
  variables: { readonly [name: string]: string } = {},
  more: Partial<Surroundings> = {},
): Promise<Run> {
  let stdout = "";
  let stderr = "";
  const before = process.cwd();
  process.chdir(folder);
  try {
    const code = await main(args, {
      root: folder,
      argv: ["yeonjae", ...args],
      variables,
      language,
      clock: 0,
      version: "0.1.0",
      cores,
      elapsed: () => 0,
      out: (line) => (stdout += `${line}\n`),
      err: (line) => (stderr += `${line}\n`),
      terminal: null,
      color: false,
      timeZone: "UTC",
      openPrompts: null,
      ...more,
    });
    return { code, stdout, stderr };
  } finally {
    process.chdir(before);
    // Reset: Eleventy sets a failing exit code, which must not become that of the test.
    process.exitCode = undefined;
  }
}

/** `yeonjae build` at `NOW`, in this process. */
export function buildHere(column: TestColumn, args: readonly string[] = [], cores = 1): Promise<Run> {
  return runHere(column, ["build", "--now", NOW, ...args], "en", cores);
}
