import { type Problem, problem } from "../core/problems/problem.ts";
import { lineOfField } from "../input/settings/as-mapping.ts";
import { CONFIG } from "../input/settings/settings.ts";
import type { SiteSettings } from "../input/settings/site-settings.ts";
import { OUTPUTS } from "../outputs/list.ts";
import type { OutputModule } from "../outputs/output.ts";
import { guardModule, wrongMethodOf } from "./guard-module.ts";

/** Settings of the plugin in `.eleventy.ts`: the site's settings, and the author's output modules. */
export interface ColumnSettings extends SiteSettings {
  /** Files that you add to the site: see docs/outputs.md. */
  readonly outputs?: readonly OutputModule[];
}

/**
 * Validates the setting `outputs`: the valid modules, guarded, and a problem for each other.
 *
 * @param config the text of `.eleventy.ts`
 */
export function readOwnOutputs(
  outputs: unknown,
  config: string,
): { readonly modules: readonly OutputModule[]; readonly problems: readonly Problem[] } {
  if (outputs === undefined) return { modules: [], problems: [] };
  const at = { path: CONFIG, line: lineOfField(config, "outputs") };
  if (!Array.isArray(outputs)) {
    const facts = { field: "outputs", found: typeof outputs, expected: "outputs" } as const;
    return { modules: [], problems: [problem("field-wrong", at, facts)] };
  }
  const names = new Set(OUTPUTS.map(({ name }) => name));
  const modules: OutputModule[] = [];
  const problems: Problem[] = [];
  for (const [index, each] of outputs.entries()) {
    if (!isModule(each)) {
      const facts = { field: `outputs[${index}]`, found: nameOf(each), expected: "outputs" } as const;
      problems.push(problem("field-wrong", at, facts));
      continue;
    }
    const { name } = each;
    const method = wrongMethodOf(each);
    if (names.has(name)) problems.push(problem("output-name-equal", at, { name }));
    else if (method !== null) problems.push(problem("output-wrong", at, { name, method }));
    else modules.push(guardModule(each, at));
    names.add(name);
  }
  return { modules, problems };
}

/** What is no module, in a word: its name, where it has one. */
function nameOf(value: unknown): string {
  const { name } = Object(value) as { name?: unknown };
  return typeof name === "string" && typeof value === "object" ? name : typeof value;
}

/** The name must be kebab-case, since it is part of a template's name. */
function isModule(value: unknown): value is OutputModule {
  const { name, list } = Object(value) as { name?: unknown; list?: unknown };
  return typeof name === "string" && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) && typeof list === "function";
}
