import type { SecondReader } from "../column/ahead.ts";
import type { Edition, Order, Output } from "../edition/edition.ts";
import type { Press } from "../edition/press.ts";
import type { Problem } from "../problems/problem.ts";
import type { Look } from "../theme/load.ts";
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
  readonly drafts: boolean;
  /** Asked once per run of the press, and told the site's zone. */
  readonly now: (timeZone: string) => number;
  /** Asked before each build: runs the press and settles `edition` and `due`. */
  readonly before: (session: Session) => void;
  /** Null where Eleventy itself writes. */
  readonly delivery: Delivery | null;
  /** Another thread's part in the reading, as in an order. */
  readonly sources?: Order["sources"];
  readonly second?: (press: Press) => SecondReader | null;

  /** Set by the plugin; null as long as no plugin has run. */
  press: Press | null;
  /** Set by the plugin: whether code of the author's is shown our pages on their way. */
  isWatched: boolean;
  look: Look | null;
  /** What the author's own pages see. */
  edition: Edition | null;
  /** What this build prints, by path. */
  due: ReadonlyMap<string, Output>;
}

export type Plan = Pick<
  Session,
  "root" | "input" | "drafts" | "now" | "before" | "delivery" | "sources" | "second"
>;

export function newSession(plan: Plan): Session {
  return { ...plan, press: null, isWatched: true, look: null, edition: null, due: new Map() };
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
export function runPress(session: Session): Edition {
  const { press, look } = session;
  if (press === null || look === null) throw new Error("The press is run before the plugin has set it up");
  const order: Order = {
    root: session.root,
    input: session.input,
    now: session.now(press.site.timeZone),
    drafts: session.drafts,
    ...(session.sources && { sources: session.sources }),
    second: session.second?.(press) ?? null,
  };
  return press.run(order, look);
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((each) => each.severity === "error");
}

export function byPath(outputs: readonly Output[]): Map<string, Output> {
  return new Map(outputs.map((output) => [output.path, output]));
}
