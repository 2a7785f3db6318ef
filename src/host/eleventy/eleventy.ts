/**
 * The door to Eleventy: the only file that imports it, and the few of its shapes that we rely on (3.1.8 ships no
 * types). Members that its documentation does not name are marked "inner": look here first when it changes.
 */

import type { Bytes } from "../../outputs/output.ts";

/** What `.eleventy.ts` and plugins receive. */
export interface EleventyConfig {
  /** Inner. Below which path links are made; settled before plugins run. */
  pathPrefix: string;
  readonly directories: { readonly input: string; readonly output: string };
  readonly ignores: Set<string>;
  readonly watchIgnores: Set<string>;
  readonly linters: { readonly [name: string]: unknown };
  /** Inner. Changes addresses in pages, where a plugin has asked for it. */
  readonly htmlTransformer: {
    readonly callbacks: object;
    readonly plugins: object;
    isTransformable(extension: string, context: { readonly page: object }): boolean;
  };
  readonly events: EventEmitterLike;
  /** Inner. Speaks by itself of whatever takes long. */
  readonly benchmarkManager: { get(group: string): { setIsVerbose(verbose: boolean): void } };
  on(event: string, listener: (argument: never) => unknown): void;
  addPlugin<Options>(plugin: (config: EleventyConfig, options: Options) => unknown, options?: Options): void;
  addTransform(name: string, transform: Transform): void;
  addFilter(name: string, filter: (...values: never[]) => unknown): void;
  addGlobalData(name: string, data: unknown): void;
  getCollections(): { readonly [name: string]: unknown };
  addCollection(name: string, make: () => unknown): void;
  addTemplate(path: string, template: VirtualTemplate): void;
  addTemplateFormats(formats: string): void;
  addExtension(extensions: readonly string[], options: { readonly key: string }): void;
  addWatchTarget(target: string): void;
  addPassthroughCopy(from: { readonly [source: string]: string }): void;
  setUseGitIgnore(use: boolean): void;
  setChokidarConfig(options: { readonly [option: string]: unknown }): void;
  setWatchThrottleWaitTime(milliseconds: number): void;
  setWatchJavaScriptDependencies(watch: boolean): void;
}

export interface EventEmitterLike {
  prependListener(event: string, listener: (argument: never) => unknown): void;
}

/** A template without a file. `data` is asked anew for every build. */
export interface VirtualTemplate {
  data(): { readonly [key: string]: unknown };
  render(data: PageData): string | Promise<string>;
}

/** What one page of a paginated template knows. */
export interface PageData {
  readonly path: string;
}

/** `this` in a transform. */
export interface TransformContext {
  readonly inputPath: string;
  /** From the working folder; false when nothing is written. */
  readonly outputPath: string | false;
}

export type Transform = (this: TransformContext, content: string, outputPath: string | false) => unknown;

/** Told to "eleventy.config", once plugins have run and before templates are read. */
export interface SettledConfig {
  setPathPrefix(prefix: string): void;
  getConfig(): { transforms: { [name: string]: Transform } };
}

/** Told to "eleventy.contentMap". */
export interface ContentMap {
  readonly inputPathToUrl: { readonly [inputPath: string]: readonly (string | false)[] };
}

/** Told to "eleventy.before". */
export interface BeforeBuild {
  readonly directories: { readonly output: string };
}

/** Told to "eleventy.after". */
export interface AfterBuild {
  readonly directories: { readonly output: string };
  readonly results: BuildResult[];
}

export interface BuildResult {
  readonly inputPath: string;
  readonly outputPath: string;
  readonly url: string;
  /** Text of pages; bytes of what is no text. A promise where nothing was kept. */
  readonly content: Bytes | Promise<Bytes>;
}

/** A run of Eleventy. */
export interface Eleventy {
  disableLogger(): void;
  setDryRun(dry: boolean): void;
  init(): Promise<void>;
  write(): Promise<[copies: PassthroughResult[], pages: BuildResult[]]>;
  watch(): Promise<(path: string) => Promise<void>>;
  serve(port: number): Promise<void>;
  stopWatch(): Promise<void>;
  /** Inner. Set once `watch` has come back. */
  readonly watcher: { on(event: string, listener: (path: string) => void): void };
  /** Inner. */
  readonly eleventyServe: DevServerAdapter;
  /** Inner. Another one whenever the configuration is read again. */
  readonly passthroughManager: { copyPassthrough: (what: unknown) => Promise<unknown> };
}

export interface PassthroughResult {
  /** From source to target. */
  readonly map?: { readonly [source: string]: string };
}

export interface DevServerAdapter {
  init(): Promise<void>;
  initServerInstance(): Promise<void>;
  readonly options: { [option: string]: unknown };
  readonly server: DevServer;
}

/** Inner: @11ty/eleventy-dev-server. */
export interface DevServer {
  readonly server: import("node:http").Server;
  _serverListen: (port: number) => void;
  ready(): Promise<void>;
  reload: () => void;
  /** Told to every open page. */
  sendUpdateNotification(message: { readonly type: string; readonly [key: string]: unknown }): void;
  readonly updateServer: {
    readonly options: { verifyClient?: (asked: { origin?: string; req: IncomingMessage }) => boolean };
  };
}

type IncomingMessage = import("node:http").IncomingMessage;

export interface EleventyOptions {
  readonly configPath: string;
  readonly quietMode: boolean;
  /** "cli" keeps a configuration from choosing other folders. */
  readonly source: "cli";
  readonly loader: "esm";
  readonly runMode: "build" | "serve";
  /** Called before the configuration file is read. */
  readonly config: (config: EleventyConfig) => void;
}

type EleventyConstructor = new (input: string, output: string, options: EleventyOptions) => Eleventy;

/** Loads Eleventy when it is first needed: it takes a third of a second. */
export async function loadEleventy(): Promise<EleventyConstructor> {
  // @ts-expect-error Eleventy ships no types.
  const loaded = await import("@11ty/eleventy");
  return loaded.default as EleventyConstructor;
}
