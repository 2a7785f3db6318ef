import { isAbsolute, relative, resolve, sep } from "node:path";

/** The path of a file below a folder, with "/"; null when it lies outside or is the folder itself. */
export function below(folder: string, file: string): string | null {
  const path = relative(resolve(folder), resolve(file));
  if (path === "" || path === ".." || path.startsWith(`..${sep}`) || isAbsolute(path)) return null;
  return path.split(sep).join("/");
}
