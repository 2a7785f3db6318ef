import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "../kit/column.ts";
import { FULL } from "../kit/full.ts";
import { temporaryFolder } from "../kit/temporary.ts";

const CREATE = join(ROOT, "create-yeonjae");
const manifest = (folder: string) => JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

test("create-yeonjae goes with this version, and wants the same Node", () => {
  const [create, engine] = [manifest(CREATE), manifest(ROOT)];
  assert.equal(create.version, engine.version);
  assert.deepEqual(create.dependencies, { yeonjae: `^${engine.version}` });
  assert.deepEqual(create.engines, engine.engines);
});

/** Everything that a column installs lies in npm's cache where `npm ci` has run. */
const npm = (cwd: string, ...args: readonly string[]) =>
  spawnSync("npm", args, { cwd, encoding: "utf8", env: { ...process.env, LANG: "en_US.UTF-8" } });

function kilobytesIn(folder: string): number {
  return Number(execFileSync("du", ["-sk", folder], { encoding: "utf8" }).split("\t")[0]);
}

test("from two tarballs: a column that installs, builds and has a lock file", {
  skip: FULL ? false : "takes a minute; npm run test:full",
}, () => {
  const folder = temporaryFolder();
  for (const from of [ROOT, CREATE])
    execFileSync("npm", ["pack", "--offline", "--pack-destination", folder], { cwd: from, stdio: "ignore" });
  const { version } = manifest(ROOT);
  const packages = ["yeonjae", "create-yeonjae"].map(
    (name) => `--package=${join(folder, `${name}-${version}.tgz`)}`,
  );
  const create = ["exec", "--yes", "--offline", ...packages, "--", "create-yeonjae"];
  const made = npm(folder, ...create, "내 칼럼", "--yes", "--lang=ko");
  assert.equal(made.status, 0, made.stdout + made.stderr);
  const column = join(folder, "내 칼럼");
  assert.deepEqual(manifest(column).dependencies, { yeonjae: `file:../yeonjae-${version}.tgz` });
  assert.ok(existsSync(join(column, "package-lock.json")));
  // What is installed; commands add the bytecode that V8 keeps of them.
  const installed = kilobytesIn(join(column, "node_modules"));
  assert.ok(installed <= 80 * 1024, `${installed} kB`);
  const built = npm(column, "run", "build");
  assert.equal(built.status, 0, built.stdout + built.stderr);
  assert.match(readFileSync(join(column, "_site/weekly/1/index.html"), "utf8"), /주석은 글에서/);
  assert.equal(npm(column, "run", "check", "--", "--strict").status, 0);
  const used = kilobytesIn(join(column, "node_modules"));
  assert.ok(used <= 90 * 1024, `${used} kB`);
});
