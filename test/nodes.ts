/**
 * Runs the tests on other versions of Node, which come from the npm registry; needs the network. About five minutes a
 * version on two cores, one with `--smoke`.
 *
 *     npm run test:nodes                    every supported version but that of `npm test`
 *     npm run test:nodes -- 24 26           those
 *     npm run test:nodes -- --smoke         what depends on Node most: start-up, disk, threads, the whole site
 */

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");
/** Paths of tests, for `test/run.ts`. */
const SMOKE = ["site/golden", "host/worker", "host/publish/replace", "cli/run", "host/eleventy", "shape/"];

const { engines } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
/** "^20.0.0 || >=22.0.0" is 20 and 22; the first is that of `npm test`. */
const supported = String(engines.node).match(/\d+(?=\.\d+\.)/g) ?? [];

const words = process.argv.slice(2);
const asked = words.filter((word) => /^\d+$/.test(word));
const versions = asked.length > 0 ? asked : supported.slice(1);
const tests = words.includes("--smoke") ? ["--", ...SMOKE] : [];

let isGood = true;
for (const version of versions) {
  const { stdout, status } = spawnSync(
    "npx",
    ["-y", "-p", `node@${version}`, "npm", "test", "--silent", ...tests],
    { cwd: ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  );
  const lines = stdout.trimEnd().split("\n");
  if (status !== 0) console.log(lines.join("\n"));
  console.log(`Node ${version}: ${status === 0 ? lines.at(-1) : "failed, see above"}`);
  isGood &&= status === 0;
}
process.exitCode = isGood ? 0 : 1;
