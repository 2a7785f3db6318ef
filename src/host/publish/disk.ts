import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import type { PictureCopy } from "../../input/files/sources.ts";
import { copyPicture } from "./copy-picture.ts";

/**
 * File system interface of publishing: every read, write, rename and removal goes through it, so that tests can inject
 * faults.
 */
export interface Disk {
  exists(path: string): boolean;
  /** Null when nothing is there. Symbolic links are not followed: call `realPath` first for that. */
  kind(path: string): "file" | "folder" | "link" | "other" | null;
  /** Bytes of a file; null for anything else, and when nothing is there. */
  size(path: string): number | null;
  /** As UTF-8. */
  read(path: string): string;
  readBytes(path: string): Uint8Array;
  /** Whether two files hold the same bytes. */
  equal(one: string, other: string): boolean;
  /** Names in a folder, sorted; those of folders have a trailing slash. */
  list(path: string): string[];
  realPath(path: string): string;

  /** With its parents. */
  makeFolder(path: string): void;
  /** Text as UTF-8. */
  write(path: string, data: string | Uint8Array): void;
  /** `fsync` of a file, or of a folder for the names in it: waits until they would survive a power cut. */
  flush(path: string): void;
  copy(from: string, to: string): void;
  /** Without its metadata. */
  copyPicture(from: string, to: string, known: PictureCopy): void;
  /** Hard link; fails with EEXIST when the target exists. */
  link(from: string, to: string): void;
  /** Atomic; replaces an existing file. */
  rename(from: string, to: string): void;
  remove(path: string): void;
  /** Fails when it is not empty. */
  removeFolder(path: string): void;
  /** Recursive; does nothing when nothing is there. */
  removeTree(path: string): void;
}

export const disk: Disk = {
  exists: existsSync,
  kind(path) {
    const stats = statsOf(path);
    if (stats === null) return null;
    if (stats.isSymbolicLink()) return "link";
    return stats.isDirectory() ? "folder" : stats.isFile() ? "file" : "other";
  },
  size(path) {
    const stats = statsOf(path);
    return stats?.isFile() ? stats.size : null;
  },
  equal,
  read: (path) => withPath(path, () => readFileSync(path, "utf8")),
  readBytes: (path) => withPath(path, () => readFileSync(path)),
  list: (path) =>
    readdirSync(path, { withFileTypes: true })
      .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
      .sort((a, b) => (a < b ? -1 : 1)),
  realPath: (path) => realpathSync.native(path),

  makeFolder: (path) => void mkdirSync(path, { recursive: true }),
  write: (path, data) => writeFileSync(path, data),
  flush,
  copy: (from, to) => copyFileSync(from, to, constants.COPYFILE_FICLONE),
  copyPicture,
  link: linkSync,
  rename: renameSync,
  remove: unlinkSync,
  removeFolder: rmdirSync,
  removeTree: (path) => rmSync(path, { recursive: true, force: true, maxRetries: 3 }),
};

/** Null also when a parent in the path is a file (ENOTDIR). */
function statsOf(path: string): Stats | null {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    if (systemCode(error) === "ENOTDIR") return null;
    throw error;
  }
}

/** Adds the path to errors: those of `read(2)`, unlike those of `open(2)`, lack it. */
function withPath<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw Object.assign(error as Error, { path });
  }
}

const CHUNK_SIZE = 64 * 1024;
const chunks = [Buffer.allocUnsafe(CHUNK_SIZE), Buffer.allocUnsafe(CHUNK_SIZE)] as const;

function equal(one: string, other: string): boolean {
  return withOpen(one, (first) =>
    withOpen(other, (second) => {
      for (;;) {
        const length = readSync(first, chunks[0]);
        if (length !== readSync(second, chunks[1])) return false;
        if (chunks[0].compare(chunks[1], 0, length, 0, length) !== 0) return false;
        if (length === 0) return true;
      }
    }),
  );
}

/** Error codes of systems that can't `fsync` a folder: Windows, and some network file systems. */
const FLUSH_UNSUPPORTED: ReadonlySet<string> = new Set(["EISDIR", "EPERM", "EINVAL", "ENOTSUP"]);

function flush(path: string): void {
  try {
    withOpen(path, fsyncSync);
  } catch (error) {
    if (!FLUSH_UNSUPPORTED.has(systemCode(error) ?? "")) throw error;
  }
}

function withOpen<T>(path: string, work: (handle: number) => T): T {
  const handle = openSync(path, "r");
  try {
    return work(handle);
  } finally {
    closeSync(handle);
  }
}

/** The code of an error that the operating system raised: "ENOSPC". */
export function systemCode(error: unknown): string | null {
  const { code, syscall } = (error ?? {}) as { code?: unknown; syscall?: unknown };
  return typeof code === "string" && typeof syscall === "string" ? code : null;
}

const MACHINE_CODES: ReadonlySet<string> = new Set(
  (
    "EACCES EBUSY EDQUOT EEXIST EFBIG EIO EISDIR ELOOP EMFILE ENAMETOOLONG ENFILE ENODEV ENOMEM ENOSPC " +
    "ENOTDIR ENOTEMPTY EPERM EROFS ESTALE ETXTBSY EXDEV"
  ).split(" "),
);

/**
 * A failure of the environment (disk, permissions), not of content or engine, even when the author's code has raised
 * it.
 */
export function isMachineFailure(error: unknown): boolean {
  return MACHINE_CODES.has(systemCode(error) ?? "");
}

/** An error of the operating system: its code and path. */
export interface SystemFailure {
  readonly code: string;
  readonly path: string | null;
}

export function systemFailure(error: unknown): SystemFailure | null {
  const code = systemCode(error);
  if (code === null) return null;
  const { path, dest } = error as { path?: string; dest?: string };
  return { code, path: dest ?? path ?? null };
}
