import type { SiteBuilder } from "../../plan/site-builder.ts";
import type { PageData } from "./eleventy.ts";
import type { EleventyConfig } from "./eleventy-config.ts";
import { renderText } from "./render-output.ts";
import type { Session } from "./session.ts";

const PREFIX = "yeonjae-";

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
  return `${PREFIX}${module}.11ty.js`;
}

/** Whether an input path is that of one of our virtual templates. */
export function isVirtualTemplate(inputPath: string): boolean {
  return inputPath.slice(inputPath.lastIndexOf("/") + 1).startsWith(PREFIX);
}

/**
 * Pagination data holds paths only, since Eleventy copies and proxies the objects that it paginates. The `override:`
 * keys disable deep merge with directory data files in `pages/`.
 */
function dataOf(name: string, session: Session): { [key: string]: unknown } {
  const paths: string[] = [];
  const due = session.delivery?.isDone?.() ? [] : session.due.values();
  for (const { module, isText, path } of due) if (module === name && isText) paths.push(path);
  return {
    layout: false,
    paths,
    "override:pagination": { data: "paths", size: 1, alias: "path", addAllPagesToCollections: false },
    // A function, since Eleventy would parse a string as a template.
    permalink: (page: PageData) => page.path,
    date: new Date(0),
    "override:tags": [],
    "override:eleventyComputed": undefined,
    eleventyExcludeFromCollections: true,
    eleventyAllowMissingExtension: true,
  };
}
