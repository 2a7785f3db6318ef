import type { SiteBuilder } from "../../build/site-builder.ts";
import type { PageData } from "./eleventy.ts";
import type { EleventyConfig } from "./eleventy-config.ts";
import { renderText } from "./render-output.ts";
import type { Session } from "./session.ts";

const PREFIX = "yeonjae-";

/** Gives Eleventy one paginated template for each output module; each of its pages is one output of the plan. */
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

/** The file that Eleventy believes the pages of a module to come from. */
export function templateOf(module: string): string {
  return `${PREFIX}${module}.11ty.js`;
}

/** Whether a page comes from one of our templates. */
export function isVirtualTemplate(inputPath: string): boolean {
  return inputPath.slice(inputPath.lastIndexOf("/") + 1).startsWith(PREFIX);
}

/**
 * Paths only: Eleventy copies and proxies the objects that it paginates. The overrides keep out what data files
 * beside the author's own pages would lay over ours.
 */
function dataOf(name: string, session: Session): { [key: string]: unknown } {
  const paths: string[] = [];
  const due = session.delivery?.isDone?.() ? [] : session.due.values();
  for (const { module, isText, path } of due) if (module === name && isText) paths.push(path);
  return {
    layout: false,
    paths,
    "override:pagination": { data: "paths", size: 1, alias: "path", addAllPagesToCollections: false },
    // A function's result is a path as it stands; a string would be read as a template.
    permalink: (page: PageData) => page.path,
    date: new Date(0),
    "override:tags": [],
    "override:eleventyComputed": undefined,
    eleventyExcludeFromCollections: true,
    eleventyAllowMissingExtension: true,
  };
}
