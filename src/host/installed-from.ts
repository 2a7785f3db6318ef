import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { PACKAGE } from "./package.ts";

/**
 * The tarball from which npm has installed this package, as an absolute path; null when it came from a registry or is
 * a clone. npm notes it in a hidden lock file beside the package.
 */
export function installedFrom(folder = fileURLToPath(PACKAGE)): string | null {
  const modules = dirname(resolve(folder));
  const file = join(modules, ".package-lock.json");
  if (!existsSync(file)) return null;
  const { packages } = JSON.parse(readFileSync(file, "utf8")) as { readonly packages?: Packages };
  const { resolved } = packages?.["node_modules/yeonjae"] ?? {};
  return resolved?.startsWith("file:") &&
    !existsSync(resolve(modules, "..", resolved.slice(5), "package.json"))
    ? resolve(modules, "..", resolved.slice("file:".length))
    : null;
}

type Packages = { readonly [path: string]: { readonly resolved?: string } };
