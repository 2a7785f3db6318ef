/**
 * The adapter of Eleventy: the only file that imports it, and the shapes beyond its documentation that we rely on. Look
 * here first when it changes.
 */

import type { BuildResult, Data, EleventyConfig, Transform } from "./eleventy-config.ts";

/** The configuration as our plugin uses it: members that Eleventy does not document. */
export interface InnerConfig extends EleventyConfig {
  /** Below which path links are made; settled before plugins run. */
  pathPrefix: string;
  readonly linters: { readonly [name: string]: unknown };
  /** Changes addresses in pages, where a plugin has asked for it. */
  readonly htmlTransformer: {
    readonly callbacks: object;
    readonly plugins: object;
    isTransformable(extension: string, context: { readonly page: object }): boolean;
  };
  readonly events: {
    prependListener(event: string, listener: (argument: never) => unknown): void;
  };
  /** By path below the input. */
  readonly virtualTemplates: Data;
  /** Prints by itself whatever takes long. */
  readonly benchmarkManager: { get(group: string): { setIsVerbose(verbose: boolean): void } };
}

/** What a page knows. */
export interface PageData extends Data {
  /** Which of our pages it is; one of a paginated template. */
  readonly path: string;
  readonly page: { readonly url: string; readonly inputPath: string };
  /** In a layout: what stands in it. */
  readonly content: string;
}

/** Told to "eleventy.config", once plugins have run and before templates are read. */
export interface SettledConfig {
  setPathPrefix(prefix: string): void;
  /** A copy of what was configured, which is what the build looks at. */
  getConfig(): {
    transforms: { [name: string]: Transform };
    virtualTemplates: Data;
    layoutAliases: { readonly [name: string]: string };
    readonly preprocessors: Data;
    readonly libraryAmendments: { readonly [engine: string]: readonly unknown[] };
    readonly libraryOverrides: Data;
  };
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
  /** Patterns and paths, from the working folder; asked for by `watch`. */
  getWatchedFiles(): Promise<string[]>;
  /** Inner. Lists the templates, and remembers them. */
  readonly eleventyFiles: { getFiles(): Promise<unknown> };
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
  readonly config: (config: InnerConfig) => void;
}

type EleventyConstructor = new (input: string, output: string, options: EleventyOptions) => Eleventy;

/** Loads Eleventy when it is first needed: it takes a third of a second. */
export async function loadEleventy(): Promise<EleventyConstructor> {
  // @ts-expect-error Eleventy ships no types.
  const loaded = await import("@11ty/eleventy");
  return loaded.default as EleventyConstructor;
}
