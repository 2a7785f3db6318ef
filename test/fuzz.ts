/**
 * Draws what no run has drawn yet: every property with a seed of its own, for a bounded time.
 *
 *     npm run fuzz                     about two minutes
 *     npm run fuzz -- --minutes 30     longer
 *     npm run fuzz -- fix prose        only files whose path holds one of these words
 *     SEED=1 npm run fuzz              the seed of another day
 *
 * What it finds is kept in `test/fixtures/found/`, and from then on every `npm test` tries it first.
 */

import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";
import { ROOT } from "./kit/column.ts";
import { foundName } from "./kit/found.ts";
import { propertyFiles } from "./kit/properties.ts";
import { runFiles } from "./kit/run-files.ts";
import { closingLine, isGood, printFailures, withResult } from "./kit/tally.ts";

/** For the start of a process, the replay of old finds, and a check that takes its time. */
const GRACE = 120_000;

const { values, positionals } = parseArgs({
  options: { minutes: { type: "string", default: "2" } },
  allowPositionals: true,
});
const minutes = Number(values.minutes);
if (!(minutes > 0)) {
  console.error(`--minutes wants a number above 0, not "${values.minutes}".`);
  process.exit(2);
}
const files = propertyFiles().filter(
  ({ path }) => positionals.length === 0 || positionals.some((word) => path.includes(word)),
);
const names = files.flatMap((file) => file.names);
if (names.length === 0) {
  console.error("No property has such a path.");
  process.exit(2);
}
const share = Math.ceil((minutes * 60_000) / names.length);

process.env.TZ = "UTC";
process.env.SEED ??= String(randomInt(2 ** 31));
process.env.FUZZ = String(share);
console.log(`seed ${process.env.SEED}, ${names.length} properties, ${(share / 1000).toFixed(1)} s each`);

const outcomes = await runFiles(
  ROOT,
  files.map(({ path }) => [path]),
  {
    concurrency: 1,
    testNamePatterns: [/ \((?:seed|found) \d+\)$/],
    timeout: share * Math.max(...files.map((file) => file.names.length)) + GRACE,
  },
);
// The other tests of these files are passed over.
const drawn = outcomes.filter(({ result }) => result !== "skipped");
printFailures(drawn);
const failed = withResult(drawn, "failed");
const found = names.filter((name) => failed.some((each) => each.name.includes(` › ${name} (`)));
for (const name of found) console.log(`kept     test/fixtures/found/${foundName(name)}`);
console.log(closingLine(drawn));
process.exit(isGood(drawn) ? 0 : 1);
