import { existsSync } from "node:fs";
import { join } from "node:path";
import type { UnresolvedTarget } from "../../column/text-cache.ts";
import type { Site } from "../../core/model.ts";
import { addressFrom, addressInSite, isOutside, sitePathOf } from "../../core/outside.ts";
import { type Problem, problem } from "../../core/problems/problem.ts";
import { suggest } from "../../core/suggest.ts";
import { type BuiltSite, builtSite, type EndedRun } from "./built-site.ts";
import type { UserConfig } from "./eleventy.ts";
import type { BuildEvent, ContentMap } from "./eleventy-config.ts";
import { explaining } from "./explain-bare.ts";
import { IMAGE_TRANSFORM } from "./image-transform.ts";
import type { Session } from "./session.ts";

/**
 * Checks, at the end of a run of Eleventy, the links and pictures that templates and copies of the author's may answer,
 * and reports those that nothing has answered. Outside a mounted column only a run that writes can tell.
 */
export function checkUnresolved(eleventy: UserConfig, session: Session): void {
  const { root } = session;
  let contentMap: EndedRun["contentMap"] = { inputPathToUrl: {} };
  let copied: EndedRun["copied"] = {};
  eleventy.on("eleventy.contentMap", (map: ContentMap) => {
    contentMap = map;
  });
  eleventy.on("eleventy.passthrough", ({ map }: { readonly map: EndedRun["copied"] }) => {
    copied = map;
  });
  afterAll(eleventy, ({ directories, outputMode }) =>
    explaining(session, () => {
      const { plan, isDry = false } = session;
      if (plan === null || plan.unresolved.length === 0 || outputMode !== "fs") return;
      const site = builtSite(plan, eleventy, { root, directories, contentMap, copied, isDry });
      const input = eleventy.getFilter(IMAGE_TRANSFORM) === undefined ? null : directories.input;
      const told = plan.unresolved
        .filter(({ address }) => !isDry || !isOutside(address))
        .flatMap((each) => unbuilt(each, site, { site: plan.column.site, root, input }));
      session.onUnresolved?.(told);
    }),
  );
}

/** What a message about an address needs besides the site that was built. */
interface Surroundings {
  readonly site: Pick<Site, "url" | "at">;
  readonly root: string;
  /** The folder of which the image transform knows the pictures; null without it. */
  readonly input: string | null;
}

function unbuilt(
  { kind, address, target, ...at }: UnresolvedTarget,
  built: BuiltSite,
  { site, root, input }: Surroundings,
): Problem[] {
  const inSite = addressInSite(site.at, address);
  if (built.has(inSite) !== false) return [];
  const suggestion = suggestFor(address, built, site.at);
  if (kind === "picture") {
    const source = input === null ? null : join(input, inSite);
    const transformed = source !== null && existsSync(join(root, source)) ? source : null;
    return [problem("picture-unbuilt", at, { target, suggestion, transformed })];
  }
  const whole = isOutside(address) ? new URL(sitePathOf(site) + inSite.slice(1), site.url).href : null;
  return [problem("link-unbuilt", at, { target, suggestion, whole })];
}

/** The nearest address; the path of the column, which many share, does not make them similar. */
function suggestFor(address: string, { addresses }: BuiltSite, at: string): string | null {
  const near = suggest(
    address,
    addresses.map((each) => addressFrom(at, each)),
  );
  return near && addressInSite(at, near);
}

/** Calls a function when all listeners of "eleventy.after" are done: they may write files, and run in parallel. */
function afterAll({ events }: UserConfig, step: (event: BuildEvent) => Promise<void>): void {
  const emit = events.emit.bind(events);
  events.emit = async (name, ...values) => {
    const answers = await emit(name, ...values);
    if (name === "eleventy.after") await step(values[0] as BuildEvent);
    return answers;
  };
}
