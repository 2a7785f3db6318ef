import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CONFIG } from "../../input/settings/settings.ts";
import type { Bytes } from "../../outputs/output.ts";
import type { LoadedTheme } from "../../outputs/theme/loaded-theme.ts";
import type { ColumnSettings } from "../../plan/own-outputs.ts";
import type { SiteBuilder } from "../../plan/site-builder.ts";
import { bareSession, writeInto } from "./bare.ts";
import { addCollections } from "./collections.ts";
import { copyEditorScript } from "./editor-script.ts";
import type { TemplateConfig, UserConfig } from "./eleventy.ts";
import type { EleventyConfig } from "./eleventy-config.ts";
import { addFrameLayout } from "./frame-layout.ts";
import { reportPagesOnlyHooks } from "./hooks.ts";
import { onOwnPages } from "./on-own-pages.ts";
import { renderBinaries } from "./render-output.ts";
import { appendResults } from "./results.ts";
import { type Session, sessionOf } from "./session.ts";
import { addTemplates, limitPreprocessors } from "./templates.ts";
import { wrapTransforms } from "./transforms.ts";

/** Dependencies of the plugin; tests inject stubs. */
export interface EngineParts {
  /** `config` is the text of `.eleventy.ts`, for the line numbers of problems. */
  createSiteBuilder(settings: ColumnSettings, config: string): SiteBuilder;
  loadTheme(root: string): Promise<LoadedTheme>;
}

/** `eleventy.addPlugin(yeonjae, { title: "…", url: "…" })` */
export type Plugin = (eleventy: EleventyConfig, settings: ColumnSettings) => Promise<void>;

/** Creates the plugin function that the package exports as its default. */
export function createPlugin({ createSiteBuilder, loadTheme }: EngineParts): Plugin {
  return async function yeonjae(config, settings) {
    const eleventy = config as UserConfig;
    const session = sessionOf(eleventy) ?? bareSession(eleventy);
    session.config = configText(session.root);
    const builder = createSiteBuilder(settings, session.config);
    session.builder = builder;
    const theme = await loadTheme(session.root);
    session.theme = { ...theme, problems: [...theme.problems, ...copyEditorScript(eleventy, session)] };

    setPathPrefix(eleventy, new URL(builder.site.url).pathname);
    ignorePosts(eleventy, session.input);
    addTemplateFormats(eleventy);
    // Rendering is deferred to the first transform unless there are linters, which receive the content before it.
    const rendersLate = () => session.delivery !== null && Object.keys(eleventy.linters).length === 0;
    addTemplates(eleventy, session, builder, rendersLate);
    limitPreprocessors(eleventy);
    wrapTransforms(eleventy, session, rendersLate);
    const getCollections = addCollections(eleventy, session);
    addFrameLayout(eleventy, session);
    reportPagesOnlyHooks(eleventy, session);
    appendResults(eleventy, session);
    eleventy.on("eleventy.before", () => {
      session.rendered.clear();
      return session.before(session);
    });
    onOwnPages(eleventy, session, getCollections, () =>
      renderBinaries(session, deliveryOf(session, eleventy.directories.output)),
    );
  };
}

/** Delivery of binary outputs: the command's, or the output folder where Eleventy itself writes. */
function deliveryOf({ delivery }: Session, output: string): (path: string, bytes: Bytes) => void {
  return delivery?.put ?? ((path, bytes) => writeInto(output, path, bytes));
}

function configText(root: string): string {
  const file = join(root, CONFIG);
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

/** Sets the path prefix from the site's URL, for the `url` filter and other plugins. */
function setPathPrefix(eleventy: UserConfig, prefix: string): void {
  eleventy.pathPrefix = prefix;
  eleventy.on("eleventy.config", (config: TemplateConfig) => config.setPathPrefix(prefix));
}

/** Excludes posts from templates: they are data, and nothing in them runs, whatever Eleventy's input folder is. */
function ignorePosts(eleventy: EleventyConfig, input: string): void {
  eleventy.ignores.add(`${input}/**`);
  eleventy.ignores.add(".cache/**");
  eleventy.addWatchTarget(`./${input}/`);
}

/** Templates in TypeScript: `pages/map.11ty.ts`. Ours are in JavaScript, whatever `setTemplateFormats` leaves out. */
function addTemplateFormats(eleventy: EleventyConfig): void {
  eleventy.addTemplateFormats(["11ty.js", "11ty.ts"]);
  eleventy.addExtension(["11ty.ts"], { key: "11ty.js" });
}
