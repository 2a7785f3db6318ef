import { copyOf, originOf, stockDigest } from "../eject/copied-file.ts";
import type { ColumnFacts } from "./column-facts.ts";
import { type Finding, finding } from "./finding.ts";

/** Layouts and style sheets that were copied from an earlier version, in which they were otherwise than now. */
export function* checkLayouts({ layouts, stockFiles, running }: ColumnFacts): Generator<Finding> {
  for (const [name, before] of layouts) {
    const origin = originOf(before);
    const stock = stockFiles.get(name);
    if (origin === null || stock === undefined || stockDigest(stock) === origin.digest) continue;
    const path = `layouts/${name}`;
    const text = copyOf(name, stock, running);
    const fix = origin.isUnchanged ? { path, before, text } : null;
    const stamp = `${running} [${stockDigest(stock)}]`;
    yield finding("layout-older", { path, line: 1, fix }, { version: origin.version, stamp });
  }
}
