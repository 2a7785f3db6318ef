import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A new empty folder that is gone when the test file ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "yeonjae-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
