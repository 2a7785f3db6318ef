import { checkGenerated } from "./check-generated.ts";
import { checkIgnored } from "./check-ignored.ts";
import { checkPackage } from "./check-package.ts";
import { checkSettings } from "./check-settings.ts";
import { checkWorkflows } from "./check-workflows.ts";
import type { ColumnFacts } from "./column-facts.ts";
import { type Finding, finding } from "./finding.ts";

/** Everything that is old, missing or wrong in a column besides its content. Where there is none, what it lacks. */
export function examine(facts: ColumnFacts): readonly Finding[] {
  const { files, input, hasInput } = facts;
  const isColumn = files.has(".eleventy.ts");
  const missing = [
    ...(isColumn ? [] : [finding("no-config", { path: ".eleventy.ts" }, {})]),
    ...(hasInput ? [] : [finding("no-posts", { path: `${input}/` }, {})]),
  ];
  if (!isColumn) {
    const noPackage = files.has("package.json") ? [] : [finding("no-package", { path: "package.json" }, {})];
    return [...missing, ...noPackage];
  }
  return [
    ...missing,
    ...checkPackage(facts),
    ...checkSettings(facts),
    ...checkIgnored(facts),
    ...checkWorkflows(facts),
    ...checkGenerated(facts),
  ];
}
