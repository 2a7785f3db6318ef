import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SiteBuilder } from "../../build/site-builder.ts";
import { CONFIG, type SiteSettings } from "../../input/settings/settings.ts";
import type { LoadedTheme } from "../theme/load.ts";
import { bareSession } from "./bare.ts";
import { addCollections } from "./collections.ts";
import { checkCollisions } from "./collisions.ts";
import type { EleventyConfig, SettledConfig } from "./eleventy.ts";
import { listOurResults } from "./results.ts";
import { sessionOf } from "./session.ts";
import { addPages } from "./templates.ts";
import { wrapTransforms } from "./transforms.ts";

/** How a column is made; tests put others in their place. */
export interface EngineParts {
  /** `config` is the text of `.eleventy.ts`, for the lines of what is wrong in it. */
  createSiteBuilder(settings: SiteSettings, config: string): SiteBuilder;
  loadTheme(root: string): Promise<LoadedTheme>;
}

/** `eleventy.addPlugin(yeonjae, { title: "…", url: "…" })` */
export type Plugin = (eleventy: EleventyConfig, settings: SiteSettings) => Promise<void>;

export function createPlugin({ createSiteBuilder: createPress, loadTheme }: EngineParts): Plugin {
  return async function yeonjae(eleventy, settings) {
    const session = sessionOf(eleventy) ?? bareSession(eleventy);
    session.builder = createPress(settings, configText(session.root));
    session.theme = await loadTheme(session.root);

    settlePathPrefix(eleventy, new URL(session.builder.site.url).pathname);
    keepOutOfPosts(eleventy, session.input);
    readTypeScript(eleventy);
    // Linters are shown pages before any transform: printing waits for the transforms only when there is none.
    const printsLate = () => session.delivery !== null && Object.keys(eleventy.linters).length === 0;
    addPages(eleventy, session, printsLate);
    wrapTransforms(eleventy, session, printsLate);
    addCollections(eleventy, session);
    checkCollisions(eleventy, session);
    listOurResults(eleventy, session);
    eleventy.on("eleventy.before", () => session.before(session));
  };
}

function configText(root: string): string {
  const file = join(root, CONFIG);
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

/** Makes the `url` filter and other plugins know below which path the site lives. */
function settlePathPrefix(eleventy: EleventyConfig, prefix: string): void {
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
