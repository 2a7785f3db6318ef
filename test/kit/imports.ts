import { readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { listFiles } from "./listing.ts";

/** One import in a source file. */
export interface Import {
  /** "src/column/tags.ts" */
  readonly file: string;
  readonly line: number;
  /** The file it means, from the project's folder, or a package: "src/core/model.ts", "node:fs", "yaml". */
  readonly from: string;
  /** `import type`, which is erased at runtime. */
  readonly typeOnly: boolean;
}

export interface Source {
  /** From the project's folder, with "/". */
  readonly file: string;
  readonly text: string;
}

export function sourcesIn(root: string, folder: string): Source[] {
  return listFiles(join(root, folder))
    .filter((name) => name.endsWith(".ts"))
    .map((name) => ({ file: `${folder}/${name}`, text: readFileSync(join(root, folder, name), "utf8") }));
}

// import type { A } from "…"   export { b } from "…"   import "…"   await import("…")   importModule("…")   require("…")
const IMPORT =
  /^(?:import|export)\s+(type\s)?[^"';]*?from\s+"([^"]+)"|^import\s+"([^"]+)"|(?:await import|\bimportModule|\brequire)\("([^"]+)"\)/gm;

export function importsOf({ file, text }: Source): Import[] {
  return [...text.matchAll(IMPORT)].map(({ 1: type, 2: from, 3: bare, 4: late, index }) => ({
    file,
    line: lineOf(text, index),
    from: resolved(file, from ?? bare ?? late ?? ""),
    typeOnly: type !== undefined,
  }));
}

export function lineOf(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}

function resolved(file: string, from: string): string {
  return from.startsWith(".")
    ? relative("", join(dirname(file), from))
        .split(sep)
        .join("/")
    : from;
}

/** "@11ty/eleventy/src/x.js" belongs to "@11ty/eleventy", "image-size/fromFile" to "image-size". */
export function packageOf(from: string): string {
  const parts = from.split("/");
  return parts.slice(0, from.startsWith("@") ? 2 : 1).join("/");
}
