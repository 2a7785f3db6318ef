import type { SiteBuilder } from "../../build/site-builder.ts";
import type { BuildInput, Output, SitePlan } from "../../build/site-plan.ts";
import type { Problem } from "../../core/problems/problem.ts";
import type { LoadedTheme } from "../theme/load.ts";
import type { WorkerReader } from "../worker/read-ahead.ts";
import type { EleventyConfig } from "./eleventy.ts";

/** Where finished pages go, transforms done. */
export interface Delivery {
  put(path: string, text: string): void;
  /** What was put there; null where nothing is kept. */
  get(path: string): string | null;
  /** Whether our pages lie there already, printed without Eleventy's help. */
  isDone?(): boolean;
}

/** What a run of Eleventy and our plugin in it share. */
export interface Session {
  readonly root: string;
  /** Where the posts lie, below `root`. */
  readonly input: string;
  readonly includeDrafts: boolean;
  /** Asked once per run of the press, and told the site's zone. */
  readonly now: (timeZone: string) => number;
  /** Asked before each build: runs the press and settles `edition` and `due`. */
  readonly before: (session: Session) => void;
  /** Null where Eleventy itself writes. */
  readonly delivery: Delivery | null;
  /** Another thread's part in the reading, as in an order. */
  readonly sources?: BuildInput["sources"];
  readonly second?: (builder: SiteBuilder) => WorkerReader | null;

  /** Set by the plugin; null as long as no plugin has run. */
  builder: SiteBuilder | null;
  /** Set by the plugin: whether code of the author's is shown our pages on their way. */
  hasUserHooks: boolean;
  theme: LoadedTheme | null;
  /** What the author's own pages see. */
  plan: SitePlan | null;
  /** What this build prints, by path. */
  due: ReadonlyMap<string, Output>;
}

export type SessionOptions = Pick<
  Session,
  "root" | "input" | "includeDrafts" | "now" | "before" | "delivery" | "sources" | "second"
>;

export function createSession(plan: SessionOptions): Session {
  return { ...plan, builder: null, hasUserHooks: true, theme: null, plan: null, due: new Map() };
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

/** Runs the press once. */
export function planSite(session: Session): SitePlan {
  const { builder, theme } = session;
  if (builder === null || theme === null) throw new Error("The press is run before the plugin has set it up");
  const order: BuildInput = {
    root: session.root,
    input: session.input,
    now: session.now(builder.site.timeZone),
    includeDrafts: session.includeDrafts,
    ...(session.sources && { sources: session.sources }),
    second: session.second?.(builder) ?? null,
  };
  return builder.plan(order, theme);
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((each) => each.severity === "error");
}

export function byPath(outputs: readonly Output[]): Map<string, Output> {
  return new Map(outputs.map((output) => [output.path, output]));
}
