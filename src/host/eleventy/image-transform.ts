import { problem } from "../../core/problems/problem.ts";
import { CONFIG } from "../../input/settings/settings.ts";
import { BuildError } from "./build-error.ts";
import type { EleventyConfig, Transform } from "./eleventy-config.ts";
import { lineOf } from "./hooks.ts";
import { isVirtualTemplate } from "./templates.ts";

/** What the image transform of @11ty/eleventy-img adds to Eleventy, and nothing else does. */
const MARK = "__private_eleventyImageTransformConfigurationOptions";

/**
 * Stops a build at the first page of ours whose pictures the image transform would look for. It takes addresses for files
 * below Eleventy's input, where no picture of a post is, and blames a template that does not exist; told to go on
 * at errors, it would take every picture's address away.
 *
 * @param source the text of `.eleventy.ts`
 * @returns a transform that comes before it; null where there is no image transform
 */
export function refuseImages(eleventy: EleventyConfig, source: string): Transform | null {
  if (eleventy.getFilter(MARK) === undefined) return null;
  return function refuse(content, outputPath) {
    if (
      isVirtualTemplate(this.inputPath) &&
      /<img\s/i.test(content) &&
      String(outputPath).endsWith(".html")
    ) {
      const at = { path: CONFIG, line: lineOf(/addPlugin\([^)]*?imageTransform/i, source) };
      throw new BuildError([problem("image-transform", at, { page: this.url || String(outputPath) })]);
    }
    return content;
  };
}
