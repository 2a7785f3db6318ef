/** What a column imports from "yeonjae". */

import { createSiteBuilder } from "./build/site-builder.ts";
import { createPlugin } from "./host/eleventy/plugin.ts";
import { loadTheme } from "./host/theme/load.ts";

/** The plugin: `eleventy.addPlugin(yeonjae, { title: "…", url: "…" })` in `.eleventy.ts`. */
export default createPlugin({ createSiteBuilder, loadTheme });

export { type Html, html, type Part } from "./core/html.ts";
export { en } from "./core/words/en.ts";
export { ko } from "./core/words/ko.ts";
export type { Words } from "./core/words/words.ts";
export type { EleventyConfig } from "./host/eleventy/eleventy-config.ts";
export type { MarkdownIt } from "./input/markdown/markdown-it-types.ts";
export type { SiteSettings } from "./input/settings/settings.ts";
export type { Layout, Theme, Views } from "./outputs/theme/theme.ts";
export type * from "./outputs/views/views.ts";
