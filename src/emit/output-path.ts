import { isAbsolute, relative, resolve, sep } from "node:path";

/** The path of a file below a folder, with "/"; null when it lies outside or is the folder itself. */
export function below(folder: string, file: string): string | null {
  const path = relative(resolve(folder), resolve(file));
  if (path === "" || path === ".." || path.startsWith(`..${sep}`) || isAbsolute(path)) return null;
  return path.split(sep).join("/");
}

/** Longest name of a file, in bytes, on every common file system. */
const LONGEST_NAME = 255;

/** Whether a path below the output is one that may be written: relative, plain, and not climbing. */
export function isSoundPath(path: string): boolean {
  if (path === "" || path.includes("\\") || path.includes("\0")) return false;
  return path
    .split("/")
    .every((name) => name !== "" && name !== "." && name !== ".." && Buffer.byteLength(name) <= LONGEST_NAME);
}

/** Equal for two paths that some file system takes for one. */
export function foldPath(path: string): string {
  return path.normalize("NFC").toLowerCase();
}
