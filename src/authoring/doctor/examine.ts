import { checkGenerated } from "./check-generated.ts";
import { checkIgnored } from "./check-ignored.ts";
import { checkLayouts } from "./check-layouts.ts";
import { checkPackage } from "./check-package.ts";
import { checkSettings } from "./check-settings.ts";
import { checkWorkflows } from "./check-workflows.ts";
import type { ColumnFacts } from "./column-facts.ts";
import { type Finding, finding } from "./finding.ts";

/** Everything that is old, missing or wrong in a column besides its content. Where there is none, what it lacks. */
export function examine(facts: ColumnFacts): readonly Finding[] {
  const { files, config, input, hasInput } = facts;
  const missing = [
    ...(config ? [] : [finding("no-config", { path: ".eleventy.ts" }, {})]),
    ...(hasInput ? [] : [finding("no-posts", { path: `${input}/` }, {})]),
  ];
  if (config === null) {
    const noPackage = files.has("package.json") ? [] : [finding("no-package", { path: "package.json" }, {})];
    return [...missing, ...noPackage];
  }
  return [
    ...missing,
    ...checkPackage(facts, config.isOwn),
    ...checkSettings(facts, config.path),
    ...checkIgnored(facts, config.isOwn),
    ...checkWorkflows(facts),
    ...checkGenerated(facts),
    ...checkLayouts(facts),
  ];
}
