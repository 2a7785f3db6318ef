import { existsSync, readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { basename } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { PACKAGE } from "../package.ts";

/** Where a stack frame points; lines and columns from 1. */
export interface Frame {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The file of the bundle that holds our sources and the stock layouts. */
const DIST = fileURLToPath(new URL("dist/", PACKAGE));
export const isEngine = (file: string): boolean => file.startsWith(DIST) && basename(file) === "engine.cjs";

/** By the path of the bundle, read at the first error. */
const maps = new Map<string, SourceMap>();

/**
 * The source of a frame in the bundle; other frames as they are. Node applies source maps to modules alone, and the
 * bundle is a script.
 */
export function sourceOf(frame: Frame): Frame {
  const { file, line, column } = frame;
  if (!isEngine(file) || !existsSync(`${file}.map`)) return frame;
  const map = maps.get(file) ?? new SourceMap(JSON.parse(readFileSync(`${file}.map`, "utf8")));
  maps.set(file, map);
  const entry = map.findEntry(line - 1, column - 1);
  if (!("originalSource" in entry)) return frame;
  const source = fileURLToPath(new URL(entry.originalSource, pathToFileURL(file)));
  return { file: source, line: entry.originalLine + 1, column: entry.originalColumn + 1 };
}
