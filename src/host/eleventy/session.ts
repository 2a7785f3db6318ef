import { existsSync } from "node:fs";
import { join } from "node:path";
import type { SiteBuilder } from "../../build/site-builder.ts";
import type { FileDates, SitePlan } from "../../build/site-plan.ts";
import type { ParseAhead } from "../../column/build-column.ts";
import type { Problem } from "../../core/problems/problem.ts";
import { createFileReader } from "../../input/files/file-reader.ts";
import type { Sources } from "../../input/files/sources.ts";
import type { Bytes, OwnPage } from "../../outputs/output.ts";
import type { PlannedOutput } from "../../outputs/plan.ts";
import type { LoadedTheme } from "../../outputs/theme/loaded-theme.ts";
import { readFileDates } from "../file-dates.ts";
import type { EleventyConfig } from "./eleventy-config.ts";

/** Where finished files go, transforms done. */
export interface Delivery {
  put(path: string, bytes: Bytes): void;
  /** What was put there; null where nothing is kept. */
  get(path: string): Uint8Array | null;
  /** Whether our files lie there already, rendered without Eleventy's templates. */
  isDone?(): boolean;
}

/** What a command gives to a run of Eleventy. */
export interface SessionOptions {
  readonly root: string;
  /** Where the posts lie, below `root`. */
  readonly input: string;
  readonly includeDrafts: boolean;
  /** Asked once per build, and told the site's zone. Milliseconds since 1970. */
  readonly now: (timeZone: string) => number;
  /** Called before each build: has the site planned, and settles `plan` and `due`. */
  readonly before: (session: Session) => void | Promise<void>;
  /**
   * Called once the author's own pages are known, and before anything is rendered.
   *
   * @param isReplanned whether the plan has changed by them since Eleventy was told what is due
   */
  readonly onOwnPages?: (session: Session, isReplanned: boolean) => void | Promise<void>;
  /** Null where Eleventy itself writes. */
  readonly delivery: Delivery | null;
  /** What lies among the posts, where a worker has read it already; null when that failed. */
  readonly sources?: () => Sources | null;
  /** Parallel parsing of texts. */
  readonly parseAhead?: (builder: SiteBuilder) => ParseAhead | null;
}

/** What a run of Eleventy and our plugin in it share. */
export interface Session extends SessionOptions {
  /** Reads the posts; an unchanged file is the same object the next time. */
  readonly readSources: () => Sources;
  /** When files changed. Asked once: what is committed while a server runs is dated when it starts again. */
  fileDates: FileDates | null;
  /** The text of `.eleventy.ts`, set by the plugin. */
  config: string;
  /** Set by the plugin; null as long as no plugin has run. */
  builder: SiteBuilder | null;
  theme: LoadedTheme | null;
  /** Set by the plugin: whether a transform or linter of the author's is registered. */
  hasUserHooks: boolean;
  /** What the author's own pages see. */
  plan: SitePlan | null;
  /** The author's own pages in the site's frame, as the last build found them. */
  ownPages: readonly OwnPage[];
  /** What `.eleventy.ts` adds to Eleventy that reaches no post. */
  notices: readonly Problem[];
  /** What this build renders, by path. */
  due: ReadonlyMap<string, PlannedOutput>;
}

export function createSession(options: SessionOptions): Session {
  return {
    ...options,
    readSources: createFileReader(options.root, options.input),
    fileDates: null,
    config: "",
    builder: null,
    theme: null,
    hasUserHooks: true,
    plan: null,
    ownPages: [],
    notices: [],
    due: new Map(),
  };
}

/**
 * Registered, so that the session is found even when the command and the plugin come from two copies of the
 * package (one installed globally, one in the column).
 */
const SESSION = Symbol.for("yeonjae.session");
type Carrier = EleventyConfig & { [SESSION]?: Session };

export function attachSession(config: EleventyConfig, session: Session): void {
  (config as Carrier)[SESSION] = session;
}

export function sessionOf(config: EleventyConfig): Session | null {
  return (config as Carrier)[SESSION] ?? null;
}

/** Reads what there is, and has the site planned. */
export function planSite(session: Session): SitePlan {
  const { builder, theme, root, input, config } = session;
  if (builder === null || theme === null) throw new Error("A site is planned before the plugin has run");
  session.fileDates ??= readFileDates(builder.site, config, root, input);
  return builder.plan(
    {
      sources: session.sources?.() ?? session.readSources(),
      now: session.now(builder.site.timeZone),
      includeDrafts: session.includeDrafts,
      hasOwnPages: existsSync(join(root, "pages")),
      fileDates: session.fileDates,
      parseAhead: session.parseAhead?.(builder) ?? null,
      ownPages: session.ownPages,
    },
    theme,
  );
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((each) => each.severity === "error");
}

export function byPath(outputs: readonly PlannedOutput[]): Map<string, PlannedOutput> {
  return new Map(outputs.map((output) => [output.path, output]));
}
