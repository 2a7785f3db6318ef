import { BuildError } from "../../core/problems/build-error.ts";
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
 * nor a folder of layouts has to exist. Registered on "eleventy.config", when the folders are final: outside the folder
 * of layouts the template would become a page. The configuration has been copied by then, so the copy gets it too.
 */
export function addFrameLayout(eleventy: UserConfig, session: Session): void {
  eleventy.on("eleventy.config", (templateConfig: TemplateConfig) => {
    const { input, includes, layouts } = eleventy.directories;
    const path = (layouts ?? includes).slice(input.length) + FILE;
    // The server emits the event again for every build.
    if (!Object.hasOwn(eleventy.virtualTemplates, path)) {
      eleventy.addTemplate(path, {
        data: () => ({ [FRAMED]: true }),
        render: (data: PageData) => renderFramed(data, session),
      });
    }
    const config = templateConfig.getConfig();
    config.virtualTemplates = { ...config.virtualTemplates, ...eleventy.virtualTemplates };
    config.layoutAliases = { ...config.layoutAliases, [LAYOUT]: FILE };
  });
}

function renderFramed(data: PageData, { plan, root }: Session): string {
  if (plan === null) return data.content;
  const { context } = plan;
  const { url, inputPath } = data.page;
  const page = readOwnPage(data, url, inputPath, context.column.site.lang);
  try {
    return context.theme.page(framedView(page, data.content, context)).html;
  } catch (error) {
    throw new BuildError([layoutFailure(error, page.address, root)]);
  }
}
