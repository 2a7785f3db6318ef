import yeonjae, { type EleventyConfig, en, type SiteSettings } from "yeonjae";

import { count, humans, numbers } from "./outputs/own-output.ts";

/** Typed settings of their own. */
const card: SiteSettings = { title: "도시 산책", url: "https://example.org/column/" };

/** A column's `.eleventy.ts` that uses Eleventy's configuration API as its documentation does. */
export default async function (eleventy: EleventyConfig) {
  eleventy.addPlugin(yeonjae, {
    ...card,
    lang: "ko",
    timeZone: "Asia/Seoul",
    author: { name: "지은이", email: "me@example.org" },
    epigraph: "마감은 글을 쓰게 한다.",
    notes: { style: "superscript" },
    feeds: { formats: ["rss", "json"], items: 10 },
    outputs: [humans, count, numbers],
    csp: { "img-src": ["https://img.example.org"] },
    markdown: (md) => {
      md.enable("table");
      md.use(emphasized).use(untyped, { strong: true });
      const { link_open: before } = md.renderer.rules;
      md.renderer.rules.link_open = (tokens, at, options, env, self) => {
        tokens[at]?.attrSet("rel", "me");
        return before?.(tokens, at, options, env, self) ?? self.renderToken(tokens, at, options);
      };
    },
  });
  eleventy.addPlugin(shout);
  eleventy.addPlugin(shout, { times: 2 });
  eleventy.addPlugin(greet, { name: en.home });
  eleventy.addPlugin(loose, { anything: true });
  eleventy.addPlugin(narrow);
  eleventy.addPlugin({ configFunction: greet }, { name: "Jane" });
  eleventy.addPlugin((config) => config.addGlobalData("now", 1));
  eleventy.addPlugin(eleventy.resolvePlugin("@11ty/eleventy/html-base-plugin"), { baseHref: "/" });
  eleventy.addPlugin(await eleventy.resolvePlugin("@11ty/eleventy/i18n-plugin"), { defaultLanguage: "ko" });

  eleventy.addShortcode("year", () => "2026");
  eleventy.addShortcode("mark", (text: string, kind = "plain") => `<mark class="${kind}">${text}</mark>`);
  eleventy.addPairedShortcode("aside", (content: string) => `<aside>${content}</aside>`);
  eleventy.addAsyncShortcode("later", async (name: string) => name);
  eleventy.addNunjucksShortcode("where", function () {
    return this.page.url;
  });
  eleventy.addFilter("upper", (text: string) => text.toUpperCase());
  eleventy.addFilter("limit", (items: readonly unknown[], most: number) => items.slice(0, most));
  eleventy.addAsyncFilter("wait", async (value: unknown) => value);
  eleventy.addNunjucksFilter("old", (value: number) => value + 1, false);
  eleventy.addLiquidFilter("plus", (value: number) => value + 1);
  eleventy.getFilter("upper")?.("a");

  eleventy.addCollection("everything", (collections) => collections.getAll());
  eleventy.addCollection("essays", (collections) =>
    collections
      .getFilteredByGlob("pages/essays/*.md")
      .filter((item) => item.data.draft !== true)
      .sort((a, b) => a.date.getTime() - b.date.getTime()),
  );
  eleventy.addGlobalData("site", { name: "Fog" }).addGlobalData("now", () => Date.now());
  eleventy.addDataExtension("txt, text", (text) => ({ text: text.trim() }));
  eleventy.addDataExtension("csv", { parser: (text) => text.split("\n"), read: true });

  eleventy.addTransform("trim", (content) => content.trim());
  eleventy.addTransform("mark", async function (content, outputPath) {
    return outputPath !== false && this.page.fileSlug === "fog" ? `${content}<!-- fog -->` : content;
  });
  eleventy.addLinter("empty", (content, inputPath) => {
    if (content === "") console.warn(inputPath);
  });
  eleventy.addPreprocessor("drafts", "md,njk", (data, content) => (data.draft ? false : content));
  eleventy.addPreprocessor("all", ["*"], (_, content) => content);
  eleventy.addUrlTransform(({ url }) => (url.endsWith(".ko/") ? url.slice(0, -4) : undefined));
  eleventy.addTemplate("hello.njk", "<p>{{ name }}</p>", { name: "Fog" });

  eleventy.addPassthroughCopy("public");
  eleventy.addPassthroughCopy({ assets: "files", "a/*.png": "b" });
  eleventy.addPassthroughCopy("pages/**/*.jpg", { mode: "html-relative" }).addPassthroughCopy("fonts");
  eleventy.addWatchTarget("./data/");
  eleventy.addWatchTarget("settings.json", { resetConfig: true });
  eleventy.ignores.add("pages/private/**");
  eleventy.watchIgnores.add("README.md");

  eleventy.setInputDirectory("pages");
  eleventy.setOutputDirectory("_site");
  eleventy.setLayoutsDirectory("_layouts");
  eleventy.setTemplateFormats(["md", "njk"]);
  eleventy.addTemplateFormats("scss");
  eleventy.addExtension("scss", {
    outputFileExtension: "css",
    compile: async (text) => async () => text,
  });
  eleventy.addExtension(["11ty.jsx", "11ty.tsx"], { key: "11ty.js" });
  eleventy.amendLibrary("md", (md) => md.enable("table"));
  eleventy.amendLibrary("njk", (environment: { addGlobal(name: string, value: unknown): void }) =>
    environment.addGlobal("one", 1),
  );
  eleventy.setLibrary("md", {});
  eleventy.setServerOptions({ port: 8081 });
  eleventy.setUseGitIgnore(false);
  eleventy.setQuietMode(true);
  eleventy.setFrontMatterParsingOptions({ excerpt: true });
  eleventy.addLayoutAlias("post", "post.njk");

  eleventy.on("eleventy.before", ({ runMode }) => console.log(runMode));
  eleventy.on("eleventy.after", async ({ directories, results }) => {
    console.log(directories.output, results.length, results[0]?.url);
  });
  eleventy.on("eleventy.config", (settled: { readonly inputDir: string }) => console.log(settled.inputDir));
}

function shout(config: EleventyConfig, options: { readonly times?: number } = {}): void {
  config.addFilter("shout", (text: string) => text + "!".repeat(options.times ?? 1));
}

async function greet(config: EleventyConfig, options: { readonly name: string }): Promise<void> {
  config.addShortcode("greet", () => options.name);
}

/** Typed elsewhere, and no more than it needs. */
function narrow(config: { addFilter(name: string, filter: (text: string) => string): void }): void {
  config.addFilter("narrow", (text) => text);
}

function loose(_config: unknown, options: unknown): void {
  console.log(options);
}

/** Plugins of markdown-it that know it by other types. */
function emphasized(md: { readonly inline: object }): void {
  console.log(md.inline);
}

function untyped(_md: unknown, _options: { readonly strong: boolean }): void {}
