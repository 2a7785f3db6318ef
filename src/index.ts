/** What a column imports from "yeonjae". */

import { createPress } from "./edition/press.ts";
import { createPlugin } from "./emit/plugin.ts";
import { loadTheme } from "./theme/load.ts";

/** The plugin: `eleventy.addPlugin(yeonjae, { title: "…", url: "…" })` in `.eleventy.ts`. */
export default createPlugin({ createPress, loadTheme });

export type { EleventyConfig } from "./emit/eleventy.ts";
export { type Html, html, type Part } from "./html.ts";
export type { SiteSettings } from "./site/settings.ts";
export type { Layout, Theme, Views } from "./theme/theme.ts";
export type * from "./views/views.ts";
export { en } from "./words/en.ts";
export { ko } from "./words/ko.ts";
export type { Words } from "./words/words.ts";
