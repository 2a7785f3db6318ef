import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";

/** The door to the disk: all that publishing reads, writes, moves and removes goes through one of these. */
export interface Disk {
  exists(path: string): boolean;
  /** Null when nothing is there. A link is what it leads to only where `realPath` was asked first. */
  kind(path: string): "file" | "folder" | "link" | "other" | null;
  read(path: string): string;
  /** Names in a folder, sorted; folders are told by a trailing slash. */
  list(path: string): string[];
  realPath(path: string): string;

  /** With every folder above it. */
  makeFolder(path: string): void;
  write(path: string, data: string): void;
  /** Fails with EEXIST where something is. */
  create(path: string, data: string): void;
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
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return null;
    if (stats.isSymbolicLink()) return "link";
    return stats.isDirectory() ? "folder" : stats.isFile() ? "file" : "other";
  },
  read: (path) => readFileSync(path, "utf8"),
  list: (path) =>
    readdirSync(path, { withFileTypes: true })
      .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
      .sort((a, b) => (a < b ? -1 : 1)),
  realPath: (path) => realpathSync.native(path),

  makeFolder: (path) => void mkdirSync(path, { recursive: true }),
  write: (path, data) => writeFileSync(path, data),
  create: (path, data) => writeFileSync(path, data, { flag: "wx" }),
  copy: (from, to) => copyFileSync(from, to, constants.COPYFILE_FICLONE),
  link: linkSync,
  rename: renameSync,
  remove: unlinkSync,
  removeFolder: rmdirSync,
  removeTree: (path) => rmSync(path, { recursive: true, force: true, maxRetries: 3 }),
};

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

/** Disk or permission: what neither the author nor we can help. */
export interface MachineFailure {
  readonly code: string;
  readonly path: string | null;
}

export function machineFailure(error: unknown): MachineFailure | null {
  const code = systemCode(error);
  if (code === null || !MACHINE.has(code)) return null;
  const { path, dest } = error as { path?: string; dest?: string };
  return { code, path: dest ?? path ?? null };
}
