import { BuildError } from "../../core/problems/build-error.ts";
import { type Problem, problem } from "../../core/problems/problem.ts";
import { CONFIG } from "../../input/settings/settings.ts";
import type { TemplateConfig, UserConfig } from "./eleventy.ts";
import type { Transform, TransformContext } from "./eleventy-config.ts";
import { lineOf } from "./hooks.ts";
import { refuseImages } from "./image-transform.ts";
import { below } from "./output-path.ts";
import { renderText } from "./render-output.ts";
import type { Session } from "./session.ts";
import { isVirtualTemplate } from "./templates.ts";

/** Names of our own transforms. */
export const FIRST = "yeonjae-first";
export const LAST = "yeonjae-last";

/**
 * Adds a transform before all others and one after them. The first checks every output path and renders our pages; the
 * last delivers our pages and empties them. This bounds memory: Eleventy by itself keeps the content of all pages until
 * the end, which at 10,000 pages costs more than everything else.
 */
export function wrapTransforms(eleventy: UserConfig, session: Session, rendersLate: () => boolean): void {
  const { delivery } = session;
  if (delivery === null) return;

  eleventy.on("eleventy.config", (templateConfig: TemplateConfig) => {
    const config = templateConfig.getConfig();
    session.hasUserHooks = hasUserHooks(eleventy, config.transforms);
    const { output } = eleventy.directories;

    function first(this: TransformContext, content: string): string | Promise<string> {
      if (this.outputPath === false) return content;
      if (below(output, this.outputPath) === null) throw outsideError(this, session.root);
      return isVirtualTemplate(this.inputPath) && rendersLate() ? renderText(session, content) : content;
    }

    function last(this: TransformContext, content: string): string | undefined {
      if (this.outputPath === false) return content;
      if (typeof content !== "string" && !Buffer.isBuffer(content))
        throw new BuildError([notTextError(below(output, this.outputPath) ?? this.outputPath)]);
      if (!isVirtualTemplate(this.inputPath)) return content;
      delivery?.put(below(output, this.outputPath) ?? "", content);
      return undefined;
    }

    /** The author's transforms, which may return promises. */
    function awaited(transforms: { readonly [name: string]: Transform }): { [name: string]: Transform } {
      const wrapped = Object.entries(transforms).map(([name, transform]) => {
        const wait: Transform = function (content, outputPath) {
          const result = transform.call(this, content, outputPath);
          if (!(result instanceof Promise)) return result;
          const page = this.url || (below(output, String(outputPath)) ?? "");
          const at = { path: CONFIG, line: lineOf(/\.addTransform\(/, session.config) };
          const facts = { by: "transform", name, page } as const;
          return session.pending.wait(result, problem("promise-unsettled", at, facts));
        };
        return [name, wait] as const;
      });
      return Object.fromEntries(wrapped);
    }

    const images = refuseImages(eleventy, session.config);
    config.transforms = {
      [FIRST]: first,
      ...(images && { "yeonjae-images": images }),
      ...awaited(config.transforms),
      [LAST]: last,
    };
  });
}

/** Eleventy's built-in transforms, which change no page of ours. */
const BUILT_IN: ReadonlySet<string> = new Set([
  "@11ty/eleventy-bundle",
  "@11ty/eleventy-bundle/delayed",
  "@11ty/eleventy/html-transformer",
]);

/** Whether the author or one of their plugins registers a transform or linter that our pages have to go through. */
function hasUserHooks(eleventy: UserConfig, transforms: { readonly [name: string]: Transform }): boolean {
  const { htmlTransformer } = eleventy;
  const extensions = Object.keys({ ...htmlTransformer.callbacks, ...htmlTransformer.plugins });
  return (
    Object.keys(transforms).some((name) => !BUILT_IN.has(name)) ||
    Object.keys(eleventy.linters).length > 0 ||
    extensions.some((extension) => htmlTransformer.isTransformable(extension, { page: {} }))
  );
}

export function notTextError(page: string): Problem {
  return problem("transform-text", { path: CONFIG, line: 1 }, { page });
}

function outsideError(page: TransformContext, root: string): BuildError {
  const path = below(root, page.inputPath) ?? page.inputPath;
  return new BuildError([problem("output-outside", { path, line: 1 }, { output: String(page.outputPath) })]);
}
