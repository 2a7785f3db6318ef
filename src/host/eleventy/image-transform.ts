import { BuildError } from "../../core/problems/build-error.ts";
import { problem } from "../../core/problems/problem.ts";
import { CONFIG } from "../../input/settings/settings.ts";
import type { EleventyConfig, Transform } from "./eleventy-config.ts";
import { lineOf } from "./hooks.ts";
import { isVirtualTemplate } from "./templates.ts";

/** A JavaScript function that only the image transform of @11ty/eleventy-img registers. */
export const IMAGE_TRANSFORM = "__private_eleventyImageTransformConfigurationOptions";

/**
 * Creates a transform that fails at the first page of ours with a picture, since the image transform would break it: it
 * resolves addresses below Eleventy's input folder, where posts' pictures are not, and its error names a virtual
 * template. With its option `failOnError: false` it would remove the pictures' addresses.
 *
 * @param source the text of `.eleventy.ts`
 * @returns a transform to run before the image transform; null where that is not registered
 */
export function refuseImages(eleventy: EleventyConfig, source: string): Transform | null {
  if (eleventy.getFilter(IMAGE_TRANSFORM) === undefined) return null;
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
