import { main } from "../../src/cli/main.ts";
import type { Language } from "../../src/core/problems/language.ts";
import { NOW, type Run, type TestColumn } from "./column.ts";

/**
 * A command without a process of its own, ten times quicker than one. It works in the column's folder, as a
 * user would: one at a time, then.
 */
export async function runHere(
  { folder }: TestColumn,
  args: readonly string[],
  language: Language,
  cores = 1,
): Promise<Run> {
  let stdout = "";
  let stderr = "";
  const before = process.cwd();
  process.chdir(folder);
  try {
    const code = await main(args, {
      root: folder,
      argv: ["yeonjae", ...args],
      variables: {},
      language,
      clock: 0,
      cores,
      elapsed: () => 0,
      out: (line) => (stdout += `${line}\n`),
      err: (line) => (stderr += `${line}\n`),
      terminal: null,
      color: false,
    });
    return { code, stdout, stderr };
  } finally {
    process.chdir(before);
    // Eleventy leaves a failing exit code behind, which is not this test's own.
    process.exitCode = undefined;
  }
}

/** `yeonjae build` at `NOW`, without a process of its own. */
export function buildHere(column: TestColumn, args: readonly string[] = [], cores = 1): Promise<Run> {
  return runHere(column, ["build", "--now", NOW, ...args], "en", cores);
}
