import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** What is asked for by name: the command, the worker thread, what a column imports. */
export const DOORS = {
  run: "src/cli/run.ts",
  worker: "src/host/worker/worker-thread.ts",
  index: "src/index.ts",
};

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const DIST = join(ROOT, "dist");

/**
 * The address of the folder that holds the sources compiled, as they are now. Null where they are to be run as they stand:
 * where nothing can be written, and while it is counted which of them are run (c8 knows them by their own names).
 */
export async function compiled() {
  if (process.env.NODE_V8_COVERAGE) return null;
  const folder = join(DIST, digest(sources()));
  if (!existsSync(folder)) {
    const files = await compile(folder);
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

/** Other packages stay outside: they are found as ever. */
async function compile(folder) {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: DOORS,
    outdir: folder,
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

/** Written aside and put in place by its name: another command finds all of it or nothing. Earlier states go. */
function keep(files, folder) {
  mkdirSync(DIST, { recursive: true });
  const aside = mkdtempSync(join(DIST, "."));
  try {
    for (const { path, contents } of files) writeFileSync(join(aside, basename(path)), contents);
    renameSync(aside, folder);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    // Another command was quicker.
    if (!existsSync(folder)) throw error;
  }
  for (const name of readdirSync(DIST)) {
    if (name !== basename(folder)) rmSync(join(DIST, name), { recursive: true, force: true });
  }
}
