import { existsSync } from "node:fs";
import { join } from "node:path";
import { buildColumn, createColumnCache } from "../column/assemble.ts";
import type { LabelUnpublished } from "../column/links/by-name.ts";
import { postsOf, textsOf } from "../column/posts.ts";
import type { Column } from "../core/model.ts";
import { type Problem, sortProblems } from "../core/problems/problem.ts";
import { type FileDates, readFileDates } from "../host/git-dates.ts";
import type { LoadedTheme } from "../host/theme/load.ts";
import { createFileReader } from "../input/files/file-reader.ts";
import { createTextParser as createProseReader, type MarkdownSettings } from "../input/markdown/read-text.ts";
import { readSettings, type SiteSettings } from "../input/settings/settings.ts";
import { createFingerprinter } from "../outputs/fingerprint.ts";
import { OWN_ADDRESSES } from "../outputs/list.ts";
import { standIn } from "../outputs/views/cards.ts";
import { planOutputs, wordsWithFallback } from "./lay-out.ts";
import type { BuildInput, Copy, SitePlan } from "./site-plan.ts";

/** Makes editions of one column, one after another; remembers what did not change in between. */
export interface SiteBuilder {
  readonly site: Column["site"];
  /** How its texts are read. */
  readonly markdown: MarkdownSettings;
  /** What is wrong with the settings. */
  readonly problems: readonly Problem[];
  plan(order: BuildInput, theme: LoadedTheme): SitePlan;
}

export function createSiteBuilder(settings: SiteSettings, config = ""): SiteBuilder {
  const { site, markdown, problems } = readSettings(settings, config);
  const prose = {
    html: site.html,
    markdown,
    typography: site.typography,
    labels: site.notes.labels,
    titles: site.links.titles,
  };
  const readProse = createProseReader(prose);
  const memory = createColumnCache();
  const fingerprint = createFingerprinter();
  /** Asked once: what is committed while a server runs is dated when it starts again. */
  let changes: FileDates | null = null;
  let reader: { readonly key: string; readonly read: ReturnType<typeof createFileReader> } | null = null;

  return {
    site,
    markdown: prose,
    problems,
    plan({ root, input, now, includeDrafts: drafts, sources: elsewhere, second = null }, theme) {
      const key = `${root}\n${input}`;
      if (reader?.key !== key) reader = { key, read: createFileReader(root, input) };
      const sources = elsewhere?.() ?? reader.read();
      const open = existsSync(join(root, "pages"));
      const wordsIn = wordsWithFallback(theme, site);
      const label: LabelUnpublished = (lang, draft) => standIn(draft, draft.series, wordsIn(lang));
      changes ??= readFileDates(site, config, root, input);
      const given = {
        now,
        includeDrafts: drafts,
        own: OWN_ADDRESSES,
        open,
        label,
        changed: changes.changed,
        second,
      };
      const { column, problems: found } = buildColumn(sources, site, readProse, given, memory);

      const assets = theme.assets(longestNotes(column));
      return {
        column,
        problems: sortProblems([...problems, ...changes.problems, ...found]),
        outputs: planOutputs(column, theme, assets, drafts, fingerprint),
        assets,
        copies: listCopies(column, input),
      };
    },
  };
}

function longestNotes(column: Column): number {
  return textsOf(column).reduce((longest, { notes }) => Math.max(longest, notes.length), 0);
}

/** The pictures and attachments that published texts show, each once, in order of path. */
function listCopies(column: Column, input: string): Copy[] {
  const { series } = column;
  const shown = postsOf(column);
  const covers = [...series, ...shown.filter((post) => !post.withdrawn)].map((each) => each.cover);
  const sources = new Set([
    ...textsOf(column).flatMap((text) => text.files),
    ...covers.flatMap((cover) => (cover ? [cover.source] : [])),
  ]);
  return [...sources].sort().map((source) => ({
    source,
    path: source.slice(input.length + 1).normalize("NFC"),
  }));
}
