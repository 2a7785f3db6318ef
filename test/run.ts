/**
 * Runs everything that must pass: types, style, and every `*.test.ts`. Its last line is the truth in numbers.
 *
 *     npm test                       the quick part, on any machine
 *     npm run test:full              the same and `test/judges/`, which want Java and other readers
 *     npm test -- site/golden        only files whose path holds one of these words
 *     CI=true npm test               a file that fails runs once more by itself: a pass then is told as flaky
 */

import { readdirSync } from "node:fs";
import { join, sep } from "node:path";
import { batchesOf } from "./kit/batches.ts";
import { checkStyle, checkTypes } from "./kit/checks.ts";
import { retryFailed, runFiles } from "./kit/run-files.ts";
import { closingLine, isGood, printFailures, printFlaky, printRemarks } from "./kit/tally.ts";

const ROOT = join(import.meta.dirname, "..");
const MINUTES = 60_000;

/** One more than the cores of a small machine: who waits for a browser or a server leaves a core to others. */
const AT_ONCE = 3;

const full = process.argv.includes("--full");
const words = process.argv.slice(2).filter((word) => !word.startsWith("--"));

process.env.TZ = "UTC";
process.env.YEONJAE_FULL = full ? "1" : "";

// A runner that breaks (over a failure that can't travel between processes, say) does so in silence.
let finished = false;
process.once("exit", () => {
  if (!finished) console.log("The run broke off: try its parts, as in `npm test -- markdown/`.");
});

const checks = words.length === 0 ? [checkTypes(ROOT), checkStyle(ROOT)] : [];
const options = { concurrency: AT_ONCE, timeout: (full ? 20 : 10) * MINUTES };
const first = await runFiles(ROOT, batchesOf(testFiles()), options);
const { outcomes, flaky } =
  process.env.CI === "true" ? await retryFailed(ROOT, first, options) : { outcomes: first, flaky: [] };

const all = [...(await Promise.all(checks)), ...outcomes];
printFailures(all);
printRemarks(all);
printFlaky(flaky);
console.log(closingLine(all));
finished = true;
process.exit(isGood(all) ? 0 : 1);

function testFiles(): string[] {
  return readdirSync(join(ROOT, "test"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts") && !file.startsWith(`fixtures${sep}`))
    .filter((file) => full || !file.startsWith(`judges${sep}`))
    .map((file) => join("test", file))
    .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
    .sort();
}
