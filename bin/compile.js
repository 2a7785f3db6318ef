/**
 * Build cache for a clone: bundles the TypeScript sources into `dist/<hash>/`, once for each state of the sources. Node
 * 20 can't run TypeScript, and with a loader (tsx) each command takes a fourth longer. An installed package has neither
 * this file nor the sources.
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

const ROOT = fileURLToPath(new URL("../", import.meta.url));
export const DIST = join(ROOT, "dist");

/**
 * Eviction: an earlier state is removed when it is not among the newest and older than a day, since a process may still
 * use it.
 */
const RECENT = 4;
const DAY = 24 * 60 * 60 * 1000;

/**
 * The URL of the folder with the bundle of the current sources, built if missing. Null to run the sources through a
 * loader: when nothing can be written, and while coverage is measured (c8 reports by source file).
 */
export async function compiled() {
  if (process.env.NODE_V8_COVERAGE) return null;
  const folder = join(DIST, digest(sources()));
  if (!existsSync(folder)) {
    const { bundle } = await import("./bundle.js");
    const { files } = await bundle(folder);
    try {
      writeBundle(files, folder);
    } catch (error) {
      if (error.syscall === undefined) throw error;
      return null;
    }
  }
  return pathToFileURL(`${folder}/`);
}

/** The files that the cache key depends on: everything bundled, the versions of packages, and these scripts. */
function sources() {
  const scripts = ["src", "layouts"].flatMap((folder) =>
    filesBelow(folder)
      .filter((name) => name.endsWith(".ts"))
      .sort(),
  );
  const versions = ["package.json", "package-lock.json"].filter((name) => existsSync(join(ROOT, name)));
  return ["bin/bundle.js", "bin/compile.js", ...versions, ...scripts];
}

/** Without `recursive: true`, which costs more than reading all of the files. */
function filesBelow(folder) {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(name) : [name];
  });
}

/** Content hash; not mtimes, which differ between checkouts of one state, and may be equal for two states. */
function digest(files) {
  const hash = createHash("sha256");
  for (const file of files) {
    hash.update(`${file}\0`);
    hash.update(readFileSync(join(ROOT, file)));
  }
  return hash.digest("hex").slice(0, 16);
}

/** Atomic rename of a temporary folder: another command finds all of the bundle or nothing. */
function writeBundle(files, folder) {
  const temporary = join(DIST, `.${randomUUID()}`);
  mkdirSync(temporary, { recursive: true });
  try {
    for (const { path, contents } of files) writeFileSync(join(temporary, basename(path)), contents);
    renameSync(temporary, folder);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    // Lost race: another command has written the same bundle.
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
