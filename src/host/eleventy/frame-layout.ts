import { framedView } from "../../outputs/own-pages/framed-view.ts";
import { BuildError } from "./build-error.ts";
import type { InnerConfig, PageData, SettledConfig } from "./eleventy.ts";
import { FRAMED, readOwnPage } from "./own-pages.ts";
import { layoutFailure } from "./render-output.ts";
import type { Session } from "./session.ts";

/** What front matter names: `layout: yeonjae`. */
const NAME = "yeonjae";
const FILE = `${NAME}.11ty.js`;

/**
 * Serves the layout that our own pages stand in to the author's templates. It is virtual: a file by its name need not be
 * there, nor a folder of layouts. Added when the folders are settled, since one that lies in another folder than
 * the layouts would be taken for a page; and to the settled configuration too, which is a copy by then.
 */
export function addFrameLayout(eleventy: InnerConfig, session: Session): void {
  eleventy.on("eleventy.config", (settled: SettledConfig) => {
    const { input, includes, layouts } = eleventy.directories;
    const path = (layouts ?? includes).slice(input.length) + FILE;
    // The event comes again for every build of a server.
    if (!Object.hasOwn(eleventy.virtualTemplates, path)) {
      eleventy.addTemplate(path, {
        data: () => ({ [FRAMED]: true }),
        render: (data: PageData) => framed(data, session),
      });
    }
    const config = settled.getConfig();
    config.virtualTemplates = { ...config.virtualTemplates, ...eleventy.virtualTemplates };
    config.layoutAliases = { ...config.layoutAliases, [NAME]: FILE };
  });
}

function framed(data: PageData, { plan, root }: Session): string {
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
