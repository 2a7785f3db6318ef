/**
 * Compiles the engine of a clone. It is written in TypeScript, in small files: Node 20 can't read them, and where something
 * reads them for it, each command takes a fourth longer. So they are bundled into a few files, once for each state of the
 * sources: `dist/<hash>/`. An installed package has neither this file nor the sources.
 */
import { createHash, randomUUID } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The command, a worker thread, what a column imports. */
export const ENTRY_POINTS = {
  run: "src/cli/run.ts",
  worker: "src/host/worker/worker-thread.ts",
  index: "src/index.ts",
};

const ROOT = fileURLToPath(new URL("../", import.meta.url));
export const DIST = join(ROOT, "dist");

/** Running processes may still import chunks of an earlier state: it is removed when it is neither recent nor a day young. */
const RECENT = 4;
const DAY = 24 * 60 * 60 * 1000;

/**
 * The address of the folder that holds the sources compiled, as they are now. Null where they are to be run as they stand:
 * where nothing can be written, and while it is counted which of them are run (c8 knows them by their own names).
 */
export async function compiled() {
  if (process.env.NODE_V8_COVERAGE) return null;
  const folder = join(DIST, digest(sources()));
  if (!existsSync(folder)) {
    const files = await bundle(folder);
    try {
      keep(files, folder);
    } catch (error) {
      if (error.syscall === undefined) throw error;
      return null;
    }
  }
  return pathToFileURL(`${folder}/`);
}

/** All that is compiled, and what compiles it. */
function sources() {
  const scripts = ["src", "layouts"].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => join(folder, name))
      .sort(),
  );
  return ["bin/compile.js", ...scripts];
}

/** By what they say: times differ between copies of one state, and may be the same for two. */
function digest(files) {
  const hash = createHash("sha256");
  for (const file of files) {
    hash.update(`${file}\0`);
    hash.update(readFileSync(join(ROOT, file)));
  }
  return hash.digest("hex").slice(0, 16);
}

/**
 * The engine as a few files. Other packages stay outside: they are found as ever. Layouts import "yeonjae" so that they can
 * be copied; ours get the engine's own `html`.
 */
export async function bundle(folder) {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ENTRY_POINTS,
    outdir: folder,
    alias: { yeonjae: `./${ENTRY_POINTS.index}` },
    bundle: true,
    splitting: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: "node20",
    sourcemap: true,
    sourcesContent: false,
    write: false,
    logLevel: "silent",
  });
  return outputFiles;
}

/** Written aside and put in place by its name: another command finds all of it or nothing. */
function keep(files, folder) {
  const aside = join(DIST, `.${randomUUID()}`);
  mkdirSync(aside, { recursive: true });
  try {
    for (const { path, contents } of files) writeFileSync(join(aside, basename(path)), contents);
    renameSync(aside, folder);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    // Another command was quicker.
    if (!existsSync(folder)) throw error;
  }
  removeOld();
}

function removeOld() {
  const states = readdirSync(DIST, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ path: join(DIST, name), time: statSync(join(DIST, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  for (const { path, time } of states.slice(RECENT))
    if (time < Date.now() - DAY) rmSync(path, { recursive: true, force: true });
}
