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

/** The door to the disk: all that publishing reads, writes, moves and removes goes through one of these. */
export interface Disk {
  exists(path: string): boolean;
  /** Null when nothing is there. A link is what it leads to only where `realPath` was asked first. */
  kind(path: string): "file" | "folder" | "link" | "other" | null;
  /** Of a file; null for anything else, and for nothing. */
  size(path: string): number | null;
  /** As UTF-8. */
  read(path: string): string;
  readBytes(path: string): Uint8Array;
  /** Whether two files hold the same bytes. */
  equal(one: string, other: string): boolean;
  /** Names in a folder, sorted; folders are told by a trailing slash. */
  list(path: string): string[];
  realPath(path: string): string;

  /** With every folder above it. */
  makeFolder(path: string): void;
  /** Text as UTF-8. */
  write(path: string, data: string | Uint8Array): void;
  /** Waits until a file, or the names in a folder, would survive a power cut. */
  flush(path: string): void;
  copy(from: string, to: string): void;
  /** Gives a second name to a file; fails with EEXIST where something is. */
  link(from: string, to: string): void;
  /** In place of what is there, in one step. */
  rename(from: string, to: string): void;
  remove(path: string): void;
  /** Only an empty one. */
  removeFolder(path: string): void;
  /** With everything in it; nothing happens where nothing is. */
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
  read: (path) => named(path, () => readFileSync(path, "utf8")),
  readBytes: (path) => named(path, () => readFileSync(path)),
  list: (path) =>
    readdirSync(path, { withFileTypes: true })
      .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
      .sort((a, b) => (a < b ? -1 : 1)),
  realPath: (path) => realpathSync.native(path),

  makeFolder: (path) => void mkdirSync(path, { recursive: true }),
  write: (path, data) => writeFileSync(path, data),
  flush,
  copy: (from, to) => copyFileSync(from, to, constants.COPYFILE_FICLONE),
  link: linkSync,
  rename: renameSync,
  remove: unlinkSync,
  removeFolder: rmdirSync,
  removeTree: (path) => rmSync(path, { recursive: true, force: true, maxRetries: 3 }),
};

/** Null also when a file stands where a folder of the path should be. */
function statsOf(path: string): Stats | null {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    if (systemCode(error) === "ENOTDIR") return null;
    throw error;
  }
}

/** A failed reading itself, unlike a failed opening, does not say of what. */
function named<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw Object.assign(error as Error, { path });
  }
}

const CHUNK = 64 * 1024;
const chunks = [Buffer.allocUnsafe(CHUNK), Buffer.allocUnsafe(CHUNK)] as const;

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

/** What these say instead of flushing a folder: Windows, and some file systems over a network, have no such thing. */
const NO_FLUSH: ReadonlySet<string> = new Set(["EISDIR", "EPERM", "EINVAL", "ENOTSUP"]);

function flush(path: string): void {
  try {
    withOpen(path, fsyncSync);
  } catch (error) {
    if (!NO_FLUSH.has(systemCode(error) ?? "")) throw error;
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

const MACHINE: ReadonlySet<string> = new Set(
  (
    "EACCES EBUSY EDQUOT EEXIST EFBIG EIO EISDIR ELOOP EMFILE ENAMETOOLONG ENFILE ENODEV ENOMEM ENOSPC " +
    "ENOTDIR ENOTEMPTY EPERM EROFS ESTALE ETXTBSY EXDEV"
  ).split(" "),
);

/** Disk or permission: what neither the author nor we can help, even in the author's own code. */
export function isMachineFailure(error: unknown): boolean {
  return MACHINE.has(systemCode(error) ?? "");
}

/** What the operating system refused to do, and where. */
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
