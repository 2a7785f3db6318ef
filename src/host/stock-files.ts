import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { PACKAGE } from "./package.ts";

/** The files of the stock theme, layouts before the rest, by name. */
export function readStockFiles(): ReadonlyMap<string, string> {
  const folder = new URL("layouts/", PACKAGE);
  const names = readdirSync(fileURLToPath(folder)).filter((name) => /\.(?:ts|css|js|svg)$/.test(name));
  const rank = (name: string) => [".ts", ".css", ".js", ".svg"].findIndex((ending) => name.endsWith(ending));
  const sorted = names.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return new Map(sorted.map((name) => [name, readFileSync(new URL(name, folder), "utf8")]));
}
