import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { type Problem, problem } from "../../core/problems/problem.ts";
import { lineOfField } from "../../input/settings/as-mapping.ts";
import { CONFIG } from "../../input/settings/settings.ts";
import type { EleventyConfig } from "./eleventy-config.ts";
import type { Session } from "./session.ts";

const PACKAGE = "@sveltia/cms";
const SCRIPT = "dist/sveltia-cms.js";

/** Copies the editor's script from the column's packages into the site. Returns what is wrong where it is missing. */
export function copyEditorScript(
  eleventy: EleventyConfig,
  { root, builder, config }: Session,
): readonly Problem[] {
  if (builder === null || builder.site.editor === null) return [];
  const script = findAbove(root, join("node_modules", PACKAGE, SCRIPT));
  if (script === null)
    return [
      problem("editor-missing", { path: CONFIG, line: lineOfField(config, "editor") }, { name: PACKAGE }),
    ];
  const folder = `${builder.site.at.slice(1)}admin`;
  eleventy.addPassthroughCopy({ [relative(root, script)]: `${folder}/sveltia-cms.js` });
  return [];
}

/** A file below a folder, or below one that holds it, as Node looks for packages. */
function findAbove(folder: string, path: string): string | null {
  const file = join(folder, path);
  if (existsSync(file)) return file;
  const parent = dirname(folder);
  return parent === folder ? null : findAbove(parent, path);
}
