import { OUTPUT_KINDS, type OutputKind } from "../../build/site-plan.ts";
import { printOutput } from "./build-error.ts";
import type { EleventyConfig, PageData } from "./eleventy.ts";
import type { Session } from "./session.ts";

const PREFIX = "yeonjae-";

/** Gives Eleventy one paginated template for each kind of page; each of its pages is one output of the edition. */
export function addPages(eleventy: EleventyConfig, session: Session, printsLate: () => boolean): void {
  for (const kind of OUTPUT_KINDS) {
    eleventy.addTemplate(templateOf(kind), {
      data: () => dataOf(kind, session),
      render: ({ path }) => (printsLate() ? path : printOutput(session, path)),
    });
  }
}

/** The file that Eleventy believes a page of ours to come from. */
export function templateOf(kind: OutputKind): string {
  return `${PREFIX}${kind}.11ty.js`;
}

/** Whether a page comes from one of our templates. */
export function isVirtualTemplate(inputPath: string): boolean {
  return inputPath.slice(inputPath.lastIndexOf("/") + 1).startsWith(PREFIX);
}

/**
 * Paths only: Eleventy copies and proxies the objects that it paginates. The overrides keep out what data files
 * beside the author's own pages would lay over ours.
 */
function dataOf(kind: OutputKind, session: Session): { [key: string]: unknown } {
  const paths: string[] = [];
  const due = session.delivery?.isDone?.() ? [] : session.due.values();
  for (const output of due) if (output.kind === kind) paths.push(output.path);
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
