import { readdirSync, readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { fileURLToPath } from "node:url";
import { PACKAGE } from "./package.ts";

/** The files of the stock theme, layouts before the rest, by name. */
export function readStockFiles(): ReadonlyMap<string, string> {
  const folder = new URL("layouts/", PACKAGE);
  const names = readdirSync(fileURLToPath(folder)).filter((name) => /\.(?:ts|css|js|svg)$/.test(name));
  const rank = (name: string) => [".ts", ".css", ".js", ".svg"].indexOf(extname(name));
  const stem = (name: string) => basename(name, extname(name));
  const sorted = names.sort((a, b) => rank(a) - rank(b) || (stem(a) < stem(b) ? -1 : 1));
  return new Map(sorted.map((name) => [name, readFileSync(new URL(name, folder), "utf8")]));
}
