import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ColumnSettings } from "../../build/own-outputs.ts";
import type { SiteBuilder } from "../../build/site-builder.ts";
import { CONFIG } from "../../input/settings/settings.ts";
import type { Bytes } from "../../outputs/output.ts";
import type { LoadedTheme } from "../../outputs/theme/loaded-theme.ts";
import { bareSession, writeInto } from "./bare.ts";
import { addCollections } from "./collections.ts";
import type { InnerConfig, SettledConfig } from "./eleventy.ts";
import type { EleventyConfig } from "./eleventy-config.ts";
import { addFrameLayout } from "./frame-layout.ts";
import { noticeHooks } from "./hooks.ts";
import { onOwnPages } from "./on-own-pages.ts";
import { renderBinaries } from "./render-output.ts";
import { listOurResults } from "./results.ts";
import { type Session, sessionOf } from "./session.ts";
import { addTemplates } from "./templates.ts";
import { wrapTransforms } from "./transforms.ts";

/** How a column is made; tests put others in their place. */
export interface EngineParts {
  /** `config` is the text of `.eleventy.ts`, for the lines of what is wrong in it. */
  createSiteBuilder(settings: ColumnSettings, config: string): SiteBuilder;
  loadTheme(root: string): Promise<LoadedTheme>;
}

/** `eleventy.addPlugin(yeonjae, { title: "…", url: "…" })` */
export type Plugin = (eleventy: EleventyConfig, settings: ColumnSettings) => Promise<void>;

export function createPlugin({ createSiteBuilder, loadTheme }: EngineParts): Plugin {
  return async function yeonjae(config, settings) {
    const eleventy = config as InnerConfig;
    const session = sessionOf(eleventy) ?? bareSession(eleventy);
    session.config = configText(session.root);
    const builder = createSiteBuilder(settings, session.config);
    session.builder = builder;
    session.theme = await loadTheme(session.root);

    settlePathPrefix(eleventy, new URL(builder.site.url).pathname);
    keepOutOfPosts(eleventy, session.input);
    readTypeScript(eleventy);
    // Linters are shown pages before any transform: rendering waits for the transforms only when there is none.
    const rendersLate = () => session.delivery !== null && Object.keys(eleventy.linters).length === 0;
    addTemplates(eleventy, session, builder, rendersLate);
    wrapTransforms(eleventy, session, rendersLate);
    const collections = addCollections(eleventy, session);
    addFrameLayout(eleventy, session);
    noticeHooks(eleventy, session);
    listOurResults(eleventy, session);
    eleventy.on("eleventy.before", () => session.before(session));
    onOwnPages(eleventy, session, collections, () =>
      renderBinaries(session, deliveryOf(session, eleventy.directories.output)),
    );
  };
}

/** Where bytes go: to the command, or to the output of somebody else's Eleventy. */
function deliveryOf({ delivery }: Session, output: string): (path: string, bytes: Bytes) => void {
  return delivery?.put ?? ((path, bytes) => writeInto(output, path, bytes));
}

function configText(root: string): string {
  const file = join(root, CONFIG);
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

/** Makes the `url` filter and other plugins know below which path the site lives. */
function settlePathPrefix(eleventy: InnerConfig, prefix: string): void {
  eleventy.pathPrefix = prefix;
  eleventy.on("eleventy.config", (settled: SettledConfig) => settled.setPathPrefix(prefix));
}

/** Posts are data: nothing in them is a template, whatever Eleventy's input is. */
function keepOutOfPosts(eleventy: EleventyConfig, input: string): void {
  eleventy.ignores.add(`${input}/**`);
  eleventy.ignores.add(".cache/**");
  eleventy.addWatchTarget(`./${input}/`);
}

function readTypeScript(eleventy: EleventyConfig): void {
  eleventy.addTemplateFormats("11ty.ts");
  eleventy.addExtension(["11ty.ts"], { key: "11ty.js" });
}
