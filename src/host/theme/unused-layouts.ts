import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Problem, problem } from "../../core/problems/problem.ts";
import { suggest } from "../../core/suggest.ts";

/**
 * A problem for each file of the author's that is nearly named like a stock layout and replaces none: "foter.ts". A
 * helper that other files of theirs name is meant as it is.
 *
 * @param stock the names of the stock layouts' files
 */
export function unusedLayouts(folder: string, files: readonly string[], stock: readonly string[]): Problem[] {
  const stems = stock.map(stemOf);
  return files.flatMap((file) => {
    // Without the ending, which would make short names seem more alike than they are.
    const stem = suggest(stemOf(file), stems);
    if (stem === null || isNamed(file, folder)) return [];
    const facts = { file, suggestion: `${stem}.ts` };
    return [problem("layout-unused", { path: `layouts/${file}`, line: 1 }, facts)];
  });
}

/** Whether another file of the folder, or `.eleventy.ts`, has the layout's name: `theme.map(…)`, `"./map.ts"`. */
function isNamed(file: string, folder: string): boolean {
  const stem = stemOf(file);
  const names = [stem, stem.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())];
  const others = readdirSync(folder).filter((other) => other.endsWith(".ts") && other !== file);
  return ["../.eleventy.ts", ...others].some((other) => {
    const text = textOf(join(folder, other));
    return text.split(/[^\p{L}\p{N}_-]+/u).some((word) => names.includes(word));
  });
}

function stemOf(file: string): string {
  return file.slice(0, -".ts".length);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
