/**
 * Preloaded into a command (`node --import`): kills its process at the `KILL_AT`th write to the disk, as `kill -9`
 * would. Without that variable it counts the writes, and prints their number to standard error.
 */

import { writeSync } from "node:fs";
import { armFs } from "./armed-fs.ts";

const CHANGES = /^(?:copyFile|link|mkdir|rename|rmdir|rm|unlink|writeFile)Sync$/;
const at = Number(process.env.KILL_AT ?? 0);
let changes = 0;

armFs(process.cwd(), (operation) => {
  if (CHANGES.test(operation) && ++changes === at)
    process.kill(process.pid, process.env.KILL_WITH ?? "SIGKILL");
});
process.once("exit", () => {
  if (at === 0) writeSync(2, `changes: ${changes}\n`);
});
