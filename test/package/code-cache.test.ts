import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { ROOT } from "../kit/column.ts";
import { listFiles } from "../kit/listing.ts";
import { temporaryFolder } from "../kit/temporary.ts";

/** What a bundle holds, at its smallest. */
const ENGINE = `exports.run = () => {
  const { double } = require("./packages.cjs");
  return double(require("node:path").basename(__filename).length);
};
`;
const PACKAGES = "exports.double = (number) => number * 2;\n";

/** A script that runs the bundle in a folder, as `bin/yeonjae.js` does, and prints what came of it. */
const SCRIPT = `
const { engineIn } = await import(${JSON.stringify(pathToFileURL(join(ROOT, "bin/run-bundle.js")).href)});
const [folder, command, exitCode, flags] = process.argv.slice(1);
if (flags) (await import("node:v8")).setFlagsFromString(flags);
console.log(String(engineIn(folder, command).run()));
process.exitCode = Number(exitCode);
`;

function bundle(): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "engine.cjs"), ENGINE);
  writeFileSync(join(folder, "packages.cjs"), PACKAGES);
  return folder;
}

interface Options {
  readonly command?: string;
  readonly exitCode?: number;
  readonly flags?: string;
}

function run(folder: string, { command = "check", exitCode = 0, flags = "" }: Options = {}): Promise<string> {
  const args = ["--input-type=module", "-e", SCRIPT, folder, command, String(exitCode), flags];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (chunk) => (said += chunk));
  return new Promise((resolve) => child.on("close", () => resolve(said)));
}

/** The entries of a cache by path, and their bytes. */
function entries(folder: string): ReadonlyMap<string, string> {
  const root = join(folder, "code-cache");
  const names = existsSync(root) ? listFiles(root) : [];
  return new Map(names.map((name) => [name, readFileSync(join(root, name), "latin1")]));
}

const namesIn = (folder: string) => [...entries(folder).keys()].map((name) => name.replace(/^[^/]+\//, ""));

test("a command that succeeds writes an entry for each script, and the next one leaves them", async () => {
  const folder = bundle();
  assert.equal(await run(folder), "20\n");
  const written = entries(folder);
  assert.deepEqual(namesIn(folder), ["check-engine.cjs", "check-packages.cjs"]);
  assert.equal(await run(folder), "20\n");
  assert.deepEqual(entries(folder), written);
});

test("errors leave entries until a command finds none; a wrong usage leaves nothing", async () => {
  const folder = bundle();
  await run(folder, { exitCode: 2 });
  assert.deepEqual(namesIn(folder), []);
  await run(folder, { exitCode: 1 });
  const partial = entries(folder);
  assert.equal(partial.size, 2);
  await run(folder);
  const whole = entries(folder);
  assert.notDeepEqual(whole, partial);
  await run(folder, { exitCode: 1 });
  assert.deepEqual(entries(folder), whole);
});

test("an entry that was cut, altered, swapped or emptied is written anew, and the code runs", async () => {
  const folder = bundle();
  await run(folder);
  const written = entries(folder);
  const [engine = "", packages = ""] = [...written.keys()].map((name) => join(folder, "code-cache", name));
  const alter = (file: string) => {
    const bytes = readFileSync(file);
    bytes[bytes.length - 20] = 255 - (bytes[bytes.length - 20] ?? 0);
    writeFileSync(file, bytes);
  };
  const damage: readonly (() => void)[] = [
    () => [truncateSync(engine, 100), alter(packages)],
    () => [truncateSync(engine, 0), writeFileSync(packages, readFileSync(engine))],
  ];
  for (const step of damage) {
    step();
    assert.equal(await run(folder), "20\n");
    const lengths = (all: ReadonlyMap<string, string>) =>
      [...all].map(([name, { length }]) => [name, length]);
    assert.deepEqual(lengths(entries(folder)), lengths(written));
  }
});

test("code that was edited to the same length runs as it stands", async () => {
  const folder = bundle();
  await run(folder);
  const written = entries(folder);
  writeFileSync(join(folder, "packages.cjs"), PACKAGES.replace("* 2", "* 3"));
  assert.equal(await run(folder), "30\n");
  assert.notDeepEqual(entries(folder), written);
});

test("other flags of V8 have entries of their own, of which the newest stay", async () => {
  const folder = bundle();
  await run(folder, { flags: "--no-opt" });
  const root = join(folder, "code-cache");
  const [first = ""] = readdirSync(root);
  for (const [at, name] of ["a", "b", "c"].entries()) {
    mkdirSync(join(root, name));
    utimesSync(join(root, name), 1000 + at, 1000 + at);
  }
  await run(folder);
  const folders = readdirSync(root);
  assert.equal(folders.length, 3);
  assert.ok(folders.includes(first) && folders.includes("c"));
});

test("commands that begin at the same time leave whole entries, each its own", async () => {
  const folder = bundle();
  const commands = ["check", "check", "build"];
  const said = await Promise.all(commands.map((command) => run(folder, { command })));
  assert.deepEqual(said, ["20\n", "20\n", "20\n"]);
  const written = entries(folder);
  assert.equal(written.size, 4);
  assert.equal(await run(folder), "20\n");
  assert.deepEqual(entries(folder), written);
});

test("nothing is written into a folder that is read-only, or where something else has the name", async () => {
  const folder = bundle();
  chmodSync(folder, 0o555);
  assert.equal(await run(folder), "20\n");
  assert.deepEqual(namesIn(folder), []);
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, "code-cache"), "a file where a folder should be");
  assert.equal(await run(folder), "20\n");
});

test("who debugs has no cache, but Node's loader, which reads source maps", async () => {
  const folder = bundle();
  process.env.DEBUG = "yeonjae";
  try {
    assert.equal(await run(folder), "20\n");
  } finally {
    delete process.env.DEBUG;
  }
  assert.deepEqual(namesIn(folder), []);
});
