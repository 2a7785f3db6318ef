/**
 * The public API: what a column imports from "yeonjae". It loads the engine only when Eleventy calls the plugin,
 * because layouts, which the engine imports, take `html` from here.
 */

import type { Plugin } from "./host/eleventy/plugin.ts";

/** The plugin: `eleventy.addPlugin(yeonjae, { title: "…", url: "…" })` in `.eleventy.ts`. */
const yeonjae: Plugin = async (eleventy, settings) => {
  const { createPlugin, createSiteBuilder, loadTheme } = await import("./host/eleventy/engine.ts");
  return createPlugin({ createSiteBuilder, loadTheme })(eleventy, settings);
};
export default yeonjae;

export { type Direction, directionOf } from "./core/direction.ts";
export { type Html, html, type Part } from "./core/html.ts";
export type * from "./core/model.ts";
export { en } from "./core/words/en.ts";
export { ko } from "./core/words/ko.ts";
export type { Words } from "./core/words/words.ts";
export type { EleventyConfig } from "./host/eleventy/eleventy-config.ts";
export type * from "./host/eleventy/item.ts";
export type { MarkdownIt } from "./input/markdown/markdown-it-types.ts";
export type {
  Bytes,
  Header,
  HeaderRule,
  NavigationEntry,
  Output,
  OutputModule,
  OwnPage,
  RenderContext,
  SitemapEntry,
} from "./outputs/output.ts";
export type { Layout, Theme, Views } from "./outputs/theme/theme.ts";
export type * from "./outputs/theme/views/archive.ts";
export type * from "./outputs/theme/views/card.ts";
export type * from "./outputs/theme/views/card-image.ts";
export type * from "./outputs/theme/views/feeds.ts";
export type * from "./outputs/theme/views/frame.ts";
export type * from "./outputs/theme/views/home.ts";
export type * from "./outputs/theme/views/not-found.ts";
export type * from "./outputs/theme/views/post.ts";
export type * from "./outputs/theme/views/series.ts";
export type * from "./outputs/theme/views/series-card.ts";
export type * from "./outputs/theme/views/tag.ts";
export type * from "./outputs/theme/views/text.ts";
export type * from "./outputs/theme/views/view.ts";
export type { ColumnSettings as SiteSettings } from "./plan/own-outputs.ts";
