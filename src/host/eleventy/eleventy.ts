/**
 * Adapter of Eleventy: the only file that imports it, and the types of the undocumented members that we use. Look here
 * first when Eleventy changes.
 */

import { importModule } from "../import-module.ts";
import type { PassthroughCopies } from "./copied-addresses.ts";
import type {
  BuildResult,
  Data,
  Directories,
  EleventyConfig,
  Preprocessor,
  Transform,
} from "./eleventy-config.ts";

/** Eleventy's class `UserConfig`: the documented configuration API, and undocumented members that our plugin uses. */
export interface UserConfig extends EleventyConfig {
  /** Prefix of links: "/column/". Final before plugins run. */
  pathPrefix: string;
  readonly linters: { readonly [name: string]: unknown };
  readonly passthroughCopies: PassthroughCopies;
  /** Copies of what pages refer to (mode "html-relative"). */
  readonly passthroughCopiesHtmlRelative: ReadonlySet<unknown>;
  /** Rewrites addresses in rendered pages, for plugins that ask for it. */
  readonly htmlTransformer: {
    readonly callbacks: object;
    readonly plugins: object;
    isTransformable(extension: string, context: { readonly page: object }): boolean;
  };
  readonly events: {
    prependListener(event: string, listener: (argument: never) => unknown): void;
    emit: (event: string, ...values: unknown[]) => Promise<unknown>;
  };
  /** By path below the input folder. */
  readonly virtualTemplates: Data;
  /** Logs every step that takes long, unless it is told not to. */
  readonly benchmarkManager: { get(group: string): { setIsVerbose(verbose: boolean): void } };
}

/** Template data, as a `render` function receives it. */
export interface PageData extends Data {
  /** Output path: the pagination alias of our templates. */
  readonly path: string;
  /** `url` is false where nothing is written. */
  readonly page: { readonly url: string | false; readonly inputPath: string };
  /** In a layout: the rendered content that it wraps; whatever a template in JavaScript has returned. */
  readonly content: unknown;
}

/** Eleventy's class `TemplateConfig`: argument of "eleventy.config", after plugins and before templates are read. */
export interface TemplateConfig {
  setPathPrefix(prefix: string): void;
  readonly directories: {
    /** The key of a virtual layout. */
    getLayoutPathRelativeToInputDirectory(file: string): string;
  };
  /** A copy of the user's configuration; the build reads this copy. */
  getConfig(): {
    transforms: { [name: string]: Transform };
    readonly virtualTemplates: Data;
    layoutAliases: { readonly [name: string]: string };
    readonly preprocessors: { readonly [name: string]: { callback: Preprocessor } };
    readonly libraryAmendments: { readonly [engine: string]: readonly unknown[] };
    readonly libraryOverrides: Data;
  };
}

/** A run of Eleventy. */
export interface Eleventy {
  disableLogger(): void;
  readonly directories: Directories;
  setDryRun(dry: boolean): void;
  init(): Promise<void>;
  write(): Promise<[copies: PassthroughResult[], pages: BuildResult[]]>;
  watch(): Promise<(path: string) => Promise<void>>;
  serve(port: number): Promise<void>;
  stopWatch(): Promise<void>;
  /** Globs and paths, from the working directory; called by `watch`. */
  getWatchedFiles(): Promise<string[]>;
  /** Undocumented. Set once `watch` has resolved. */
  readonly watcher: { on(event: string, listener: (path: string) => void): void };
  /** Undocumented. */
  readonly eleventyServe: DevServerAdapter;
  /** Undocumented. A new object whenever the configuration is read again. */
  readonly passthroughManager: { copyPassthrough: (copy: PassthroughCopy) => Promise<unknown> };
}

/** Undocumented: a path that `addPassthroughCopy` names, or what its glob finds. */
export interface PassthroughCopy {
  readonly copyOptions?: unknown;
  /** Files and folders, from the working directory. */
  getFileMap(): Promise<readonly FileMapEntry[]>;
}

export interface FileMapEntry {
  readonly inputPath: string;
  readonly outputPath: string;
}

export interface PassthroughResult {
  /** Targets by source. */
  readonly map?: { readonly [source: string]: string };
}

export interface DevServerAdapter {
  init(): Promise<void>;
  initServerInstance(): Promise<void>;
  readonly options: { [option: string]: unknown };
  readonly server: DevServer;
}

/** Undocumented: the server of @11ty/eleventy-dev-server. */
export interface DevServer {
  readonly server: import("node:http").Server;
  _serverListen: (port: number) => void;
  ready(): Promise<void>;
  reload: () => void;
  /** Sends a message to every open page, by WebSocket. */
  sendUpdateNotification(message: { readonly type: string; readonly [key: string]: unknown }): void;
  readonly updateServer: {
    readonly options: { verifyClient?: (asked: { origin?: string; req: IncomingMessage }) => boolean };
  };
}

type IncomingMessage = import("node:http").IncomingMessage;

export interface EleventyOptions {
  readonly configPath: string;
  readonly quietMode: boolean;
  /** With "cli", the configuration file can't override the input and output folders. */
  readonly source: "cli";
  /** "auto": by the package.json of the site. */
  readonly loader: "esm" | "auto";
  readonly runMode: "build" | "serve";
  readonly dryRun?: boolean;
  /** Called before the configuration file is read. */
  readonly config: (config: UserConfig) => void;
}

export type EleventyConstructor = new (
  input: string | null,
  output: string | null,
  options: EleventyOptions,
) => Eleventy;

/** Loads Eleventy lazily: the import takes a third of a second. */
export async function loadEleventy(): Promise<EleventyConstructor> {
  const loaded = (await importModule("@11ty/eleventy")) as { readonly default: EleventyConstructor };
  return loaded.default;
}
