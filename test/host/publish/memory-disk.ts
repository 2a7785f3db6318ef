import { basename, dirname } from "node:path";
import type { Disk } from "../../../src/host/publish/disk.ts";
import { systemError } from "./faulty-disk.ts";

/** An inode: an object, so that it can have several names (hard links). */
interface File {
  text: string;
}
interface Folder {
  readonly entries: Map<string, { readonly name: string; readonly node: File | Folder }>;
}

/** Case sensitivity of a file system: "A" and "a" are one name on most of macOS and Windows. */
export const NAMES = { exact: (name: string) => name, folded: (name: string) => name.toLowerCase() } as const;

/**
 * A disk in memory, thousands of times as fast as a real one, with POSIX semantics: `rename` replaces a file atomically
 * and does nothing between two links of one file, `write` changes a file under all its names.
 */
export function memoryDisk(key: (name: string) => string = NAMES.exact): Disk {
  const root: Folder = { entries: new Map() };

  const find = (path: string): File | Folder | null => {
    let node: File | Folder = root;
    for (const part of path.split("/").filter(Boolean)) {
      const below: File | Folder | undefined =
        "entries" in node ? node.entries.get(key(part))?.node : undefined;
      if (below === undefined) return null;
      node = below;
    }
    return node;
  };
  const fail = (code: string, operation: string, path: string): never => {
    throw systemError(code, operation, path);
  };
  const folderAt = (path: string, operation: string): Folder => {
    const node = find(path) ?? fail("ENOENT", operation, path);
    return "entries" in node ? node : fail("ENOTDIR", operation, path);
  };
  const fileAt = (path: string, operation: string): File => {
    const node = find(path) ?? fail("ENOENT", operation, path);
    return "text" in node ? node : fail("EISDIR", operation, path);
  };
  const put = (path: string, node: File | Folder, operation: string) =>
    folderAt(dirname(path), operation).entries.set(key(basename(path)), { name: basename(path), node });
  const drop = (path: string, operation: string) =>
    folderAt(dirname(path), operation).entries.delete(key(basename(path)));

  const disk: Disk = {
    exists: (path) => find(path) !== null,
    kind(path) {
      const node = find(path);
      return node === null ? null : "text" in node ? "file" : "folder";
    },
    size(path) {
      const node = find(path);
      return node !== null && "text" in node ? node.text.length : null;
    },
    read: (path) => fileAt(path, "open").text,
    readBytes: (path) => Buffer.from(fileAt(path, "open").text),
    equal: (one, other) => fileAt(one, "open").text === fileAt(other, "open").text,
    list: (path) =>
      [...folderAt(path, "scandir").entries.values()]
        .map(({ name, node }) => ("entries" in node ? `${name}/` : name))
        .sort((a, b) => (a < b ? -1 : 1)),
    realPath: (path) => path,
    makeFolder(path) {
      const node = find(path);
      if (node !== null) return "entries" in node ? undefined : fail("EEXIST", "mkdir", path);
      disk.makeFolder(dirname(path));
      put(path, { entries: new Map() }, "mkdir");
    },
    write(path, data) {
      const node = find(path);
      const text = data.toString();
      if (node === null) put(path, { text }, "open");
      else fileAt(path, "open").text = text;
    },
    flush: (path) => void (find(path) ?? fail("ENOENT", "fsync", path)),
    copy: (from, to) => disk.write(to, fileAt(from, "copyfile").text),
    copyPicture: (from, to) => disk.copy(from, to),
    link(from, to) {
      if (find(to) !== null) fail("EEXIST", "link", to);
      put(to, fileAt(from, "link"), "link");
    },
    rename(from, to) {
      const node = find(from) ?? fail("ENOENT", "rename", from);
      const there = find(to);
      if (node === there && "text" in node) return;
      if (there !== null && "entries" in there && there !== node) {
        if ("text" in node) fail("EISDIR", "rename", to);
        if (there.entries.size > 0) fail("ENOTEMPTY", "rename", to);
      }
      if (there !== null && "text" in there && "entries" in node) fail("ENOTDIR", "rename", to);
      drop(from, "rename");
      put(to, node, "rename");
    },
    remove(path) {
      fileAt(path, "unlink");
      drop(path, "unlink");
    },
    removeFolder(path) {
      if (folderAt(path, "rmdir").entries.size > 0) fail("ENOTEMPTY", "rmdir", path);
      drop(path, "rmdir");
    },
    removeTree(path) {
      if (find(path) !== null) drop(path, "rm");
    },
  };
  return disk;
}
