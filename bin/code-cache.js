/**
 * V8's code cache: the bytecode of what a command has called, so that the next one compiles nothing. It lies beside the
 * bundle, where only who could change the code itself can write; in a column it would be code that comes with a
 * stranger's column. Whatever goes wrong, a command runs without it.
 *
 * An entry is `code-cache/<Node, processor, flags>/<command>-<script>`: its state, a digest, and what V8 wrote.
 */
import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import v8 from "node:v8";
import { isMainThread } from "node:worker_threads";

/**
 * The state of an entry by the exit code of the command that wrote it. A command that found errors has not called all
 * that it would have: one that finds none writes the entry anew. After other exit codes it has hardly begun.
 */
const STATES = { 0: 1, 1: 0 };
const WHOLE = 1;

/** Bytes before what V8 wrote: the state, and SHA-256. */
const HEADER = 33;

/** In milliseconds: a command that still runs then is a server, which ends by a signal. */
const SERVER = 10_000;

/** Eviction: the newest folders stay, so that two versions of Node can take turns. */
const RECENT = 3;

/** @param command what an entry is for, as each calls other functions */
export function openCodeCache(folder, command) {
  const root = join(folder, "code-cache");
  // What V8 compares as well: its own version, its flags, and what the processor can do.
  const version = `${process.version}-${process.arch}-${v8.cachedDataVersionTag()}`;
  const pathOf = (filename) => join(root, version, `${command}-${basename(filename)}`);
  const digestOf = (state, code, data) =>
    createHash("sha256").update(`${version} ${state} ${code.length} `).update(code).update(data).digest();
  const states = new Map();
  const pending = [];

  const write = (state) => {
    // The default again: V8 compares flags.
    v8.setFlagsFromString("--flush-bytecode");
    mkdirSync(join(root, version), { recursive: true });
    for (const { filename, code, script } of pending.splice(0)) {
      const data = script.createCachedData();
      writeAtomically(pathOf(filename), [Buffer.of(state), digestOf(state, code, data), data]);
    }
    removeOld(root, version);
  };

  const writeLater = () => {
    // Functions that have not been called for a while lose their bytecode, those of the start first of all.
    v8.setFlagsFromString("--no-flush-bytecode");
    const timer = setTimeout(attempt, SERVER, () => write(WHOLE)).unref();
    process.once("exit", (exitCode) => {
      clearTimeout(timer);
      const state = STATES[exitCode];
      if (state !== undefined) attempt(() => write(state));
    });
  };

  return {
    /** What V8 wrote for a script; undefined where it has to be compiled. */
    read(filename, code) {
      const entry = attempt(() => readFileSync(pathOf(filename)));
      const data = entry?.subarray(HEADER);
      const [state] = entry ?? [];
      if (!entry?.subarray(1, HEADER).equals(digestOf(state, code, data))) return undefined;
      states.set(filename, state);
      return data;
    },

    /** Notes a script that has been compiled or read, to be written when the command ends if that is worth it. */
    note(filename, code, script) {
      const isWhole = script.cachedDataRejected === false && states.get(filename) === WHOLE;
      if (isWhole || !isMainThread || !isOwn(folder)) return;
      if (pending.length === 0) writeLater();
      pending.push({ filename, code, script });
    },
  };
}

/** Whether the folder is the user's: of a superuser's files in it the owner could not get rid. */
function isOwn(folder) {
  const { uid, mode } = statSync(folder);
  return (mode & 0o200) !== 0 && (process.getuid?.() ?? uid) === uid;
}

/** Atomic rename: another command finds all of an entry or nothing. */
function writeAtomically(file, parts) {
  const temporary = `${file}.${randomUUID()}`;
  try {
    writeFileSync(temporary, Buffer.concat(parts));
    renameSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function removeOld(root, version) {
  const others = readdirSync(root)
    .filter((name) => name !== version)
    .map((name) => ({ path: join(root, name), time: statSync(join(root, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  for (const { path } of others.slice(RECENT - 1)) rmSync(path, { recursive: true, force: true });
}

/** A cache that can't be read or written is none. */
function attempt(step) {
  try {
    return step();
  } catch {
    return undefined;
  }
}
