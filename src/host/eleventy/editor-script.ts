import { join, relative } from "node:path";
import { type Problem, problem } from "../../core/problems/problem.ts";
import { lineOfField } from "../../input/settings/as-mapping.ts";
import { CONFIG } from "../../input/settings/settings.ts";
import { findInstalled } from "../find-installed.ts";
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
  const script = findInstalled(root, join(PACKAGE, SCRIPT));
  if (script === null)
    return [
      problem("editor-missing", { path: CONFIG, line: lineOfField(config, "editor") }, { name: PACKAGE }),
    ];
  const folder = `${builder.site.at.slice(1)}admin`;
  eleventy.addPassthroughCopy({ [relative(root, script)]: `${folder}/sveltia-cms.js` });
  return [];
}
