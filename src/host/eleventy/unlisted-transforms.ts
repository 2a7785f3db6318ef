import { posix } from "node:path";
import { BuildError } from "../../core/problems/build-error.ts";
import { preview } from "../../outputs/preview/output.ts";
import { addressOf } from "../../outputs/route.ts";
import type { TemplateConfig, UserConfig } from "./eleventy.ts";
import type { Page } from "./eleventy-config.ts";
import { templateOf } from "./templates.ts";
import { FIRST, LAST, notTextError } from "./transforms.ts";

/** @param nth counts the pages of a build, from 1 */
export type TransformUnlisted = (html: string, nth: number) => Promise<string>;

/**
 * Runs the author's transforms over pages at unlisted addresses, as Eleventy runs them over all others. Eleventy itself
 * never learns of these pages, and a transform gets another address, "/preview/unlisted-1/": one that notes what it
 * has seen would pass the secret on.
 */
export function createTransformUnlisted(eleventy: UserConfig, at: string): TransformUnlisted {
  let config: ReturnType<TemplateConfig["getConfig"]> | null = null;
  eleventy.on("eleventy.config", (templateConfig: TemplateConfig) => {
    config = templateConfig.getConfig();
  });
  return async (html, nth) => {
    const page = pageOf(posix.join(at, `preview/unlisted-${nth}/index.html`), eleventy.directories.output);
    const { url, inputPath, outputPath } = page;
    let content: unknown = html;
    for (const [name, transform] of Object.entries(config?.transforms ?? {})) {
      if (name === FIRST || name === LAST) continue;
      content = await transform.call({ url, inputPath, outputPath, page }, content as string, outputPath);
    }
    if (typeof content !== "string") throw new BuildError([notTextError(String(url))]);
    return content;
  };
}

function pageOf(path: string, output: string): Page {
  const stem = path.replace(/\.html$/, "");
  return {
    url: addressOf(path.slice(1)),
    inputPath: templateOf(preview.name),
    outputPath: posix.join(output, path),
    fileSlug: posix.basename(posix.dirname(path)),
    filePathStem: stem,
    outputFileExtension: "html",
    templateSyntax: "11ty.js",
    date: new Date(0),
    rawInput: "",
  };
}
