import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { linesThatMention } from "../authoring/move/find-mentions.ts";
import type { SeriesMove } from "../authoring/move/series-move.ts";
import type { CommandContext } from "./context.ts";

/** A line of the author's own code that holds an old address or folder. */
export interface Mention {
  readonly path: string;
  readonly line: number;
  readonly old: string;
}

/** Larger files are no code that somebody wrote. */
const LARGEST = 1_000_000;

/** The lines in `.eleventy.ts`, `layouts/` and `pages/` that may have to follow when a series moves. */
export function ownCodeMentions({ root, config }: CommandContext, move: SeriesMove): Mention[] {
  const paths = [config, ...["layouts", "pages"].flatMap((folder) => filesBelow(root, folder))];
  return paths.flatMap((path) => {
    if (statSync(join(root, path)).size > LARGEST) return [];
    const lines = linesThatMention(readFileSync(join(root, path), "utf8"), move);
    return lines.map(({ line, old }) => ({ path, line, old }));
  });
}

function filesBelow(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(root, path);
    return entry.isFile() ? [path] : [];
  });
}
