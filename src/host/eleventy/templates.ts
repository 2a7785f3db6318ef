import type { SiteBuilder } from "../../plan/site-builder.ts";
import type { PageData, TemplateConfig } from "./eleventy.ts";
import type { EleventyConfig } from "./eleventy-config.ts";
import { renderText } from "./render-output.ts";
import type { Session } from "./session.ts";

/** How the names of our templates end, which no file in `pages/` is likely to have. */
const SUFFIX = ".yeonjae.11ty.js";

/** Adds a virtual, paginated template to Eleventy for each output module; each page is one output of the plan. */
export function addTemplates(
  eleventy: EleventyConfig,
  session: Session,
  { modules }: SiteBuilder,
  rendersLate: () => boolean,
): void {
  for (const { name } of modules) {
    eleventy.addTemplate(templateOf(name), {
      data: () => dataOf(name, session),
      render: ({ path }: PageData) => (rendersLate() ? path : renderText(session, path)),
    });
  }
}

/** Virtual input path of a module's template. */
export function templateOf(module: string): string {
  return `${module}${SUFFIX}`;
}

/** Whether an input path is that of one of our virtual templates. */
export function isVirtualTemplate(inputPath: string): boolean {
  return inputPath.endsWith(SUFFIX);
}

/**
 * Pagination data holds paths only, since Eleventy copies and proxies the objects that it paginates. The `override:`
 * keys disable deep merge with directory data files in `pages/`; the plain ones before them are read where the author
 * has disabled it everywhere (`setDataDeepMerge(false)`).
 */
function dataOf(name: string, session: Session): { [key: string]: unknown } {
  const paths: string[] = [];
  const due = session.delivery?.isDone?.() ? [] : session.due.values();
  for (const { module, isText, path } of due) if (module === name && isText) paths.push(path);
  const replaced = {
    paths,
    pagination: { data: "paths", size: 1, alias: "path", addAllPagesToCollections: false },
    tags: [],
    eleventyComputed: undefined,
  };
  return {
    layout: false,
    ...replaced,
    ...Object.fromEntries(Object.entries(replaced).map(([key, value]) => [`override:${key}`, value])),
    // A function, since Eleventy would parse a string as a template.
    permalink: (page: PageData) => page.path,
    date: new Date(0),
    eleventyExcludeFromCollections: true,
    eleventyAllowMissingExtension: true,
  };
}

/**
 * Keeps preprocessors of the author's from our templates, which hold nothing that could be processed: one that returns
 * false for every template would leave the site empty.
 */
export function limitPreprocessors(eleventy: EleventyConfig): void {
  eleventy.on("eleventy.config", (templateConfig: TemplateConfig) => {
    for (const preprocessor of Object.values(templateConfig.getConfig().preprocessors)) {
      const { callback } = preprocessor;
      preprocessor.callback = function (data, content) {
        return isVirtualTemplate(this.inputPath) ? content : callback.call(this, data, content);
      };
    }
  });
}
