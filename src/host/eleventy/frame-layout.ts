import { BuildError } from "../../core/problems/build-error.ts";
import { type Problem, problem } from "../../core/problems/problem.ts";
import { framedView } from "../../outputs/own-pages/framed-view.ts";
import type { PageData, TemplateConfig, UserConfig } from "./eleventy.ts";
import { FRAMED, readOwnPage } from "./own-pages.ts";
import { layoutFailure } from "./render-output.ts";
import type { Session } from "./session.ts";

/** The layout's name in front matter: `layout: yeonjae`. */
const LAYOUT = "yeonjae";
const FILE = `${LAYOUT}.11ty.js`;

/**
 * Registers the site's `page` layout as a virtual Eleventy layout for the author's templates, so that neither a file
 * nor a folder of layouts has to exist. Registered on "eleventy.config", when the folders are final. The configuration
 * has been copied by then, so the copy gets it too. Not enumerable, since Eleventy lists virtual templates and would
 * take one outside the folders below its input for a page.
 */
export function addFrameLayout(eleventy: UserConfig, session: Session): void {
  const layout = {
    data: () => ({ [FRAMED]: true }),
    render(data: PageData) {
      try {
        return renderFramed(data, session);
      } catch (error) {
        throw session.explained?.(error) ?? error;
      }
    },
  };
  eleventy.on("eleventy.config", (templateConfig: TemplateConfig) => {
    const path = templateConfig.directories.getLayoutPathRelativeToInputDirectory(FILE);
    const config = templateConfig.getConfig();
    const value = { inputPath: path, content: layout };
    for (const templates of [eleventy.virtualTemplates, config.virtualTemplates])
      Object.defineProperty(templates, path, { value, configurable: true });
    config.layoutAliases = { ...config.layoutAliases, [LAYOUT]: FILE };
  });
}

/** Renders an own page in the frame. @throws BuildError with what is wrong in the page, or in a layout */
export function renderFramed(
  data: PageData,
  { plan, root, forTemplates }: Pick<Session, "plan" | "root" | "forTemplates">,
): string {
  const { content, page } = data;
  if (typeof content !== "string") throw new BuildError([notText(content, page.inputPath)]);
  // Eleventy renders a page with `permalink: false`, too, and writes it nowhere.
  if (plan === null || page.url === false) return content;
  const context = forTemplates.context(plan);
  const framed = readOwnPage(data, page.url, page.inputPath, context.column.site);
  try {
    return context.theme.page(framedView(framed, content, context)).html;
  } catch (error) {
    if (BuildError.is(error)) throw error;
    throw new BuildError([layoutFailure(error, page.url, root)]);
  }
}

/** A template in JavaScript may return anything. */
function notText(content: unknown, inputPath: string): Problem {
  const path = inputPath.replace(/^\.\//, "");
  return problem(
    "template-failed",
    { path, line: 1 },
    { cause: `render returns ${typeof content}, not text` },
  );
}
