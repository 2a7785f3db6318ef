/**
 * Loaded before a command (`node --import`), this kills its process at a certain operation on the disk, as `kill -9`
 * would. Without a number it only counts, and tells on standard error how many there were.
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
