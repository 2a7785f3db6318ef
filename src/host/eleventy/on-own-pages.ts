import { BuildError } from "../../core/problems/build-error.ts";
import { type Problem, problem } from "../../core/problems/problem.ts";
import { lineOfField } from "../../input/settings/as-mapping.ts";
import { CONFIG } from "../../input/settings/settings.ts";
import type { OwnPage } from "../../outputs/output.ts";
import { nameOf, namesMeant, resolveNavigation } from "../../outputs/views/navigation.ts";
import type { SitePlan } from "../../plan/site-plan.ts";
import { collisions } from "./collisions.ts";
import type { CollectionApi, ContentMap, EleventyConfig } from "./eleventy-config.ts";
import { explaining } from "./explain-bare.ts";
import { namedPages } from "./named-pages.ts";
import { readOwnPages } from "./own-pages.ts";
import { hasErrors, type Session } from "./session.ts";

/**
 * Registers a listener for "eleventy.contentMap", when the routes and data of the author's own pages are final and
 * nothing is rendered yet. Route collisions stop the build; pages with our layout enter the navigation and the sitemap
 * before our pages are rendered.
 *
 * @param getCollections Eleventy's collection API; null until the first collection is built
 * @param onFinalPlan called when the plan is final
 */
export function onOwnPages(
  eleventy: EleventyConfig,
  session: Session,
  getCollections: () => CollectionApi | null,
  onFinalPlan: () => Promise<void>,
): void {
  const onContentMap = async (map: ContentMap) => {
    const { plan, builder, theme } = session;
    const api = getCollections();
    if (plan === null || builder === null || theme === null || api === null) return;
    const framed = readOwnPages(api, map, builder.site);
    const own = { ...framed, pages: [...framed.pages, ...namedPages(api, map, framed.pages, builder.site)] };
    const isReplanned = !isSame(plan.context.ownPages, own.pages);
    const planned = isReplanned ? builder.withOwnPages(plan, own.pages, theme) : plan;
    throwIfAny([
      ...collisions(map, planned, builder.ownOutputs),
      ...own.problems,
      ...newErrors(plan, planned),
    ]);
    session.ownPages = own.pages;
    session.plan = planned;
    throwIfAny(unknownEntries(planned, session.config));
    await session.onOwnPages?.(session, isReplanned);
    await onFinalPlan();
  };
  eleventy.on("eleventy.contentMap", (map: ContentMap) => explaining(session, () => onContentMap(map)));
}

function throwIfAny(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new BuildError(problems);
}

/** Errors that own pages have brought: modules of the author's list their outputs once more. */
function newErrors(before: SitePlan, planned: SitePlan): readonly Problem[] {
  return hasErrors(before.problems) ? [] : planned.problems.filter(({ severity }) => severity === "error");
}

function isSame(before: readonly OwnPage[], now: readonly OwnPage[]): boolean {
  return JSON.stringify(before) === JSON.stringify(now);
}

/**
 * Checks the setting `navigation` only now, since an entry may name a page of the author's own. One that names a draft
 * or a scheduled post is left out until that is published, as links in texts are.
 */
function unknownEntries({ context, column, leftOut }: SitePlan, config: string): Problem[] {
  const hidden = new Set((leftOut?.addresses ?? []).map(nameOf));
  const at = { path: CONFIG, line: lineOfField(config, "navigation") };
  const unknown = context
    .once(resolveNavigation)
    .unknown.filter(({ name }) => !namesMeant(name, column.site.at).some((each) => hidden.has(each)));
  return unknown.map((facts) => problem("navigation-unknown", at, facts));
}
