/**
 * Types of Eleventy's configuration API, as documented for version 3.1.8 (https://www.11ty.dev/docs/config/); Eleventy
 * itself ships none.
 */

import type { MarkdownIt } from "../../input/markdown/markdown-it-types.ts";

/** The configuration object that `.eleventy.ts` and plugins receive. */
export interface EleventyConfig {
  readonly directories: Directories;
  readonly ignores: Set<string>;
  readonly watchIgnores: Set<string>;

  addPlugin<Options>(
    plugin: PluginFunction<Options> | PluginObject<Options>,
    ...options: PluginOptions<Options>
  ): unknown;
  /** Eleventy's bundled plugins by name; "@11ty/eleventy/i18n-plugin" is loaded lazily, so it comes as a promise. */
  resolvePlugin(name: "@11ty/eleventy/i18n-plugin"): Promise<PluginFunction<Data>>;
  resolvePlugin(name: string): PluginFunction<Data>;
  hasPlugin(plugin: string | PluginFunction<never> | PluginObject<never>): boolean;
  namespace(name: string, add: (config: EleventyConfig) => unknown): Promise<void>;
  versionCheck(range: string): void;
  on<Name extends keyof EleventyEvents>(
    event: Name,
    listener: (argument: EleventyEvents[Name]) => unknown,
  ): unknown;
  on<Arguments extends unknown[]>(event: string, listener: (...values: Arguments) => unknown): unknown;
  once: EleventyConfig["on"];
  emit(event: string, ...values: unknown[]): unknown;
  setEventEmitterMode(mode: "parallel" | "sequential"): void;

  readonly addFilter: AddFunction;
  readonly addAsyncFilter: AddFunction;
  readonly addLiquidFilter: AddFunction;
  readonly addNunjucksAsyncFilter: AddFunction;
  readonly addJavaScriptFilter: AddFunction;
  readonly addJavaScriptFunction: AddFunction;
  addNunjucksFilter<Values extends unknown[]>(
    name: string,
    filter: TemplateFunction<Values>,
    isAsync?: boolean,
  ): void;
  getFilter(name: string): ((...values: unknown[]) => unknown) | undefined;
  getFilters(options?: FunctionKind): Functions;

  readonly addShortcode: AddFunction;
  readonly addAsyncShortcode: AddFunction;
  readonly addPairedShortcode: AddFunction;
  readonly addPairedAsyncShortcode: AddFunction;
  readonly addLiquidShortcode: AddFunction;
  readonly addPairedLiquidShortcode: AddFunction;
  readonly addNunjucksShortcode: EleventyConfig["addNunjucksFilter"];
  readonly addNunjucksAsyncShortcode: AddFunction;
  readonly addPairedNunjucksShortcode: EleventyConfig["addNunjucksFilter"];
  readonly addPairedNunjucksAsyncShortcode: AddFunction;
  readonly addJavaScriptShortcode: AddFunction;
  readonly addPairedJavaScriptShortcode: AddFunction;
  getShortcode(name: string): ((...values: unknown[]) => unknown) | undefined;
  getShortcodes(options?: FunctionKind): Functions;
  getPairedShortcode(name: string): ((...values: unknown[]) => unknown) | undefined;
  getPairedShortcodes(options?: FunctionKind): Functions;

  addCollection(name: string, build: (collections: CollectionApi) => unknown): void;
  getCollections(): { readonly [name: string]: unknown };
  addGlobalData(name: string, data: unknown): EleventyConfig;
  addDataExtension(extensions: string, parser: DataParser | DataParserOptions): void;
  setDataDeepMerge(merge: boolean): void;
  setDataFileBaseName(name: string): void;
  setDataFileSuffixes(suffixes: readonly string[]): void;
  setFreezeReservedData(freeze: boolean): void;
  setFrontMatterParsingOptions(options: Data): void;
  addDateParsing(parse: (this: { readonly page: Page }, value: unknown) => unknown): void;

  addTransform(name: string, transform: Transform): void;
  addLinter(name: string, linter: Linter): void;
  addPreprocessor(name: string, extensions: string | readonly string[], preprocess: Preprocessor): void;
  addUrlTransform(transform: (page: { readonly url: string }) => string | undefined): void;
  addTemplate(path: string, template: string | object, data?: Data): void;
  addLayoutAlias(from: string, to: string): void;
  setLayoutResolution(resolve: boolean): void;
  setDynamicPermalinks(enabled: boolean): void;
  augmentFunctionContext<Callback>(callback: Callback, options?: Data): Callback;

  setTemplateFormats(formats: string | readonly string[]): void;
  addTemplateFormats(formats: string | readonly string[]): void;
  addExtension(extension: string | readonly string[], options?: ExtensionOptions): void;
  setLibrary(engine: string, library: unknown): void;
  amendLibrary(engine: "md", amend: (md: MarkdownIt) => unknown): void;
  amendLibrary<Library>(engine: string, amend: (library: Library) => unknown): void;
  addMarkdownHighlighter(highlight: (code: string, language: string) => string): void;
  setLiquidOptions(options: Data): void;
  setLiquidParameterParsing(behavior: "legacy" | "builtin"): void;
  setNunjucksEnvironmentOptions(options: Data): void;
  setNunjucksPrecompiledTemplates(templates: Data): void;
  addLiquidTag<Engine>(name: string, tag: (engine: Engine) => unknown): void;
  addNunjucksTag<Engine, Environment>(
    name: string,
    tag: (engine: Engine, environment: Environment) => unknown,
  ): void;
  addNunjucksGlobal(name: string, value: unknown): void;

  addPassthroughCopy(
    from: string | { readonly [source: string]: string },
    options?: CopyOptions,
  ): EleventyConfig;
  addPassthroughCopy(
    from: string | readonly string[],
    options: CopyOptions & { readonly mode: "html-relative" },
  ): EleventyConfig;
  setServerPassthroughCopyBehavior(behavior: "copy" | "passthrough"): void;
  setServerOptions(options: Data, override?: boolean): void;
  addWatchTarget(target: string, options?: { readonly resetConfig?: boolean }): void;
  setWatchJavaScriptDependencies(watch: boolean): void;
  setWatchThrottleWaitTime(milliseconds: number): void;
  setChokidarConfig(options: Data): void;

  setInputDirectory(folder: string): void;
  setOutputDirectory(folder: string): void;
  setDataDirectory(folder: string): void;
  setIncludesDirectory(folder: string): void;
  setLayoutsDirectory(folder: string): void;
  setUseGitIgnore(use: boolean): void;
  setUseTemplateCache(use: boolean): void;
  setQuietMode(quiet: boolean): void;
  setConcurrency(count: number): void;
  configureErrorReporting(options: { readonly allowMissingExtensions?: boolean }): void;
  configureTemplateHandling(options: { readonly writeMode?: "sync" | "async" }): void;
}

/** Template data, options and the like: any keys. */
export interface Data {
  readonly [name: string]: unknown;
}

/** Folders from the working directory, with "./" and a slash at the end: "./pages/". */
export interface Directories {
  readonly input: string;
  readonly inputFile: string | undefined;
  readonly inputGlob: string | undefined;
  readonly data: string;
  readonly includes: string;
  readonly layouts: string | undefined;
  readonly output: string;
}

/** Declared as a method for bivariance: a plugin may declare any type for its configuration parameter. */
export type PluginFunction<Options> = {
  plugin(config: EleventyConfig, options: Options): unknown;
}["plugin"];

export interface PluginObject<Options> {
  readonly configFunction: PluginFunction<Options>;
  readonly initArguments?: unknown;
}

/**
 * Options of a plugin, `{}` by default. `NoInfer`: the type comes from the plugin, never from the argument, so that a
 * typo in the argument is a type error.
 */
export type PluginOptions<Options> =
  Record<never, never> extends Options ? [options?: NoInfer<Options>] : [options: NoInfer<Options>];

/** `this` in filters and shortcodes. */
export interface TemplateContext {
  readonly page: Page;
  readonly eleventy: Data;
  readonly ctx?: Data;
}

export type TemplateFunction<Values extends unknown[]> = (
  this: TemplateContext,
  ...values: Values
) => unknown;
export type AddFunction = <Values extends unknown[]>(
  name: string,
  callback: TemplateFunction<Values>,
) => void;
export type Functions = { readonly [name: string]: (...values: unknown[]) => unknown };
export type FunctionKind = { readonly type?: string };

/** `page` in template data. */
export interface Page {
  /** "/map/"; false when nothing is written. */
  readonly url: string | false;
  readonly inputPath: string;
  /** From the working directory; false when nothing is written. */
  readonly outputPath: string | false;
  readonly fileSlug: string;
  readonly filePathStem: string;
  readonly outputFileExtension: string;
  readonly templateSyntax: string;
  readonly date: Date;
  readonly rawInput: string;
  readonly lang?: string;
}

/** `this` in transforms and linters. */
export interface TransformContext {
  readonly inputPath: string;
  /** From the working directory; false when nothing is written. */
  readonly outputPath: string | false;
  readonly url: string | false;
  readonly page: Page;
}

export type Transform = (this: TransformContext, content: string, outputPath: string | false) => unknown;
export type Linter = (
  this: TransformContext,
  content: string,
  inputPath: string,
  outputPath: string | false,
) => unknown;
/** Returns the template's new content; `false` excludes the template from the build. */
export type Preprocessor = (this: { readonly inputPath: string }, data: Data, content: string) => unknown;

/** Argument of an `addCollection` callback: https://www.11ty.dev/docs/collections-api/ */
export interface CollectionApi {
  getAll(): CollectionItem[];
  getAllSorted(): CollectionItem[];
  getFilteredByTag(tag: string): CollectionItem[];
  getFilteredByTags(...tags: string[]): CollectionItem[];
  getFilteredByGlob(globs: string | readonly string[]): CollectionItem[];
}

export interface CollectionItem {
  readonly url: string | false;
  readonly inputPath: string;
  readonly outputPath: string | false;
  readonly fileSlug: string;
  readonly filePathStem: string;
  readonly date: Date;
  readonly data: Data;
  readonly page: Page;
  readonly rawInput: string;
  /** The rendered content without layouts. Throws until templates have been rendered. */
  readonly templateContent: string;
}

export type DataParser = (content: string, path: string) => unknown;

export interface DataParserOptions {
  readonly parser: DataParser;
  readonly read?: boolean;
  readonly encoding?: string | null;
}

export interface ExtensionOptions {
  /** Another extension whose engine this one uses. */
  readonly key?: string;
  readonly outputFileExtension?: string;
  readonly read?: boolean;
  readonly getData?: boolean | readonly string[] | ((inputPath: string) => unknown);
  readonly init?: () => unknown;
  readonly compile?: (content: string, inputPath: string) => unknown;
  readonly [option: string]: unknown;
}

export interface CopyOptions {
  readonly mode?: "html-relative";
  readonly expand?: boolean;
  readonly [option: string]: unknown;
}

/** Arguments of event listeners, by event: https://www.11ty.dev/docs/events/ */
export interface EleventyEvents {
  "eleventy.before": BuildEvent;
  "eleventy.after": BuildEvent & { readonly results: BuildResult[] };
  "eleventy.beforeWatch": readonly string[];
  "eleventy.contentMap": ContentMap;
}

export interface BuildEvent {
  readonly directories: Directories;
  readonly runMode: "build" | "watch" | "serve";
  readonly outputMode: "fs" | "json" | "ndjson";
  readonly incremental: boolean;
}

/** A written file, as listeners of "eleventy.after" receive it. */
export interface BuildResult {
  readonly inputPath: string;
  readonly outputPath: string;
  readonly url: string;
  /** A `Uint8Array` for binary outputs of the column; text otherwise. */
  readonly content: string | Uint8Array;
}

/** Addresses of all templates, settled before any is rendered. */
export interface ContentMap {
  readonly inputPathToUrl: { readonly [inputPath: string]: readonly (string | false)[] };
  readonly urlToInputPath: { readonly [url: string]: unknown };
}
