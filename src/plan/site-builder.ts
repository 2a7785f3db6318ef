import { buildColumn, createColumnCache } from "../column/build-column.ts";
import type { LabelUnpublished } from "../column/links/by-name.ts";
import { textsOf } from "../column/posts.ts";
import type { Preview } from "../column/previews.ts";
import { type ReservedRoutes, reservedRoutes } from "../column/reserved-routes.ts";
import { PLACEHOLDER_URL } from "../core/example-url.ts";
import type { Column, Site } from "../core/model.ts";
import { type Problem, problem, sortProblems } from "../core/problems/problem.ts";
import { createTextParser, type MarkdownSettings } from "../input/markdown/parse-text.ts";
import { lineOfField } from "../input/settings/as-mapping.ts";
import { CONFIG, readSettings } from "../input/settings/settings.ts";
import { bundleAssets } from "../outputs/asset-bundle.ts";
import { createFingerprinter } from "../outputs/fingerprint.ts";
import { columnCharacters } from "../outputs/fonts/characters.ts";
import { OUTPUTS } from "../outputs/list.ts";
import { createMemo } from "../outputs/memo.ts";
import type { OutputModule, OwnPage } from "../outputs/output.ts";
import type { LoadedTheme } from "../outputs/theme/loaded-theme.ts";
import { unpublishedLabel } from "../outputs/views/cards.ts";
import { missingGlyphs } from "./card-problems.ts";
import { checkOutputs } from "./check-outputs.ts";
import { copiesOf } from "./copies.ts";
import { type ColumnSettings, readOwnOutputs } from "./own-outputs.ts";
import { renderingOf, wordsWithFallback } from "./rendering.ts";
import type { BuildInput, SitePlan } from "./site-plan.ts";

/** Plans the site of one column, build after build; caches what did not change in between (incremental). */
export interface SiteBuilder {
  readonly site: Site;
  readonly markdown: MarkdownSettings;
  /** Folder of the posts by the settings; null where the command says it. */
  readonly posts: string | null;
  /** The reserved routes of all outputs, which no post may take. */
  readonly reserved: ReservedRoutes;
  /** Every output module, the author's last. */
  readonly modules: readonly OutputModule[];
  /** The names of the author's modules (setting `outputs`). */
  readonly ownOutputs: ReadonlySet<string>;
  /** Whether the settings have no `id`, so that it is the address. */
  readonly isIdUnwritten: boolean;
  /** What is wrong with the settings. */
  readonly problems: readonly Problem[];
  plan(input: BuildInput, theme: LoadedTheme): SitePlan;
  /** The same plan with other pages of the author's own in its navigation and sitemap. Nothing is read. */
  withOwnPages(plan: SitePlan, ownPages: readonly OwnPage[], theme: LoadedTheme): SitePlan;
}

/** @param config the text of `.eleventy.ts`, for the lines of what is wrong in it */
export function createSiteBuilder(settings: ColumnSettings, config = ""): SiteBuilder {
  const { outputs, ...rest } = Object(settings) as ColumnSettings;
  const { site, markdown: hook, posts, problems: settingsProblems } = readSettings(rest, config);
  const own = readOwnOutputs(outputs, config);
  const problems = [...settingsProblems, ...own.problems];
  const isIdUnwritten = (rest.id ?? null) === null;
  const markdown: MarkdownSettings = {
    html: site.html,
    markdown: hook,
    typography: site.typography,
    labels: site.notes.labels,
    titles: site.links.titles,
    bare: site.links.bare,
    headingIds: site.headings.ids,
    tasks: site.lists.tasks,
  };
  const modules = [...OUTPUTS, ...own.modules];
  const ownOutputs = new Set(own.modules.map(({ name }) => name));
  const reserved = reservedRoutes(modules.flatMap((module) => module.reserves?.(site) ?? []));
  const parseText = createTextParser(markdown);
  const cache = createColumnCache();
  const memo = createMemo();
  const fingerprint = createFingerprinter();

  return {
    site,
    markdown,
    posts,
    reserved,
    modules,
    ownOutputs,
    isIdUnwritten,
    problems,
    plan(input, theme) {
      const { sources, now, includeDrafts, checkDrafts = false, hasOwnPages, fileDates } = input;
      const { parseAhead = null, ownPages = [], copied = [], cutFont = null, pictures = null } = input;
      const { cards = null } = input;
      const wordsIn = wordsWithFallback(theme, site);
      const label: LabelUnpublished = (lang, post) => unpublishedLabel(post, post.series, wordsIn(lang));
      const {
        column,
        previews,
        problems: found,
        unresolved,
        leftOut,
        withoutId,
      } = buildColumn(
        sources,
        site,
        parseText,
        {
          now,
          includeDrafts,
          checkDrafts,
          reserved,
          linkTargets: (outline) => [
            ...modules.flatMap((module) => module.linkTargets?.(outline) ?? []),
            ...copied,
          ],
          hasOwnPages,
          label,
          changed: fileDates.changed,
          parseAhead,
        },
        cache,
      );
      const assets = bundleAssets(theme.assetFiles(), maxNotes(column, previews));
      const font = cutFont?.(columnCharacters(column, previews, memo)) ?? null;
      const { context, outputs } = renderingOf(
        {
          ...{ column, previews, assets, font, cards, includeDrafts, modules, ownPages, memo },
          pictures: pictures?.encoder ?? null,
          ...(pictures && { pictureFacts: pictures.facts }),
        },
        theme,
        fingerprint,
      );
      const { copies, problems: kept } = copiesOf(column, previews, sources, context);
      const collisions = checkOutputs({ column, outputs, copies }, ownOutputs, config);
      const given = [...fileDates.problems, ...theme.problems, ...(pictures?.problems ?? [])];
      const all = [
        ...problems,
        ...given,
        ...found,
        ...kept,
        ...collisions,
        ...missingGlyphs(context, sources, config),
      ];
      // Not where nothing is published, with errors and in the development server, nor where a warning has another cure.
      const isQuiet =
        includeDrafts || all.some((each) => each.severity === "error" || each.code === "series-ids");
      if (isIdUnwritten && site.url !== PLACEHOLDER_URL && withoutId > 0 && !isQuiet)
        all.push(idsUnwritten(withoutId, config));
      return {
        column,
        problems: sortProblems(all),
        unresolved,
        context,
        outputs,
        assets,
        copies,
        previews,
        leftOut,
      };
    },
    withOwnPages(plan, ownPages, theme) {
      const { column, previews, assets, context } = plan;
      const { unlisted: includeDrafts, font, cards, pictures, pictureFacts } = context;
      const input = {
        ...{ column, previews, assets, font, cards, includeDrafts, modules, ownPages, memo },
        ...{ pictures, pictureFacts },
      };
      const planned = { ...plan, ...renderingOf(input, theme, fingerprint) };
      // Modules of the author's may list other outputs now.
      const others = plan.problems.filter(({ code }) => code !== "output-path" && code !== "output-equal");
      const problems = sortProblems([...others, ...checkOutputs(planned, ownOutputs, config)]);
      return { ...planned, problems };
    },
  };
}

/** The number of notes in the longest list of the site. */
function maxNotes(column: Column, previews: readonly Preview[]): number {
  const texts = [...textsOf(column), ...previews.map(({ post }) => post.text)];
  return texts.reduce((max, { notes }) => Math.max(max, notes.length), 0);
}

/** Guids depend on `url`, since the site has no `id`. */
function idsUnwritten(posts: number, config: string): Problem {
  return problem("ids-unwritten", { path: CONFIG, line: lineOfField(config, "url") }, { posts });
}
