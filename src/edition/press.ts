import { existsSync } from "node:fs";
import { join } from "node:path";
import { buildColumn, freshMemory } from "../column/build.ts";
import type { Label } from "../column/by-name.ts";
import type { Column } from "../model.ts";
import { type Problem, sortProblems } from "../problems/problem.ts";
import { createReader as createProseReader, type ProseSettings } from "../prose/prose.ts";
import { createReader } from "../read/read.ts";
import { readSettings, type SiteSettings } from "../site/settings.ts";
import type { Look } from "../theme/load.ts";
import { standIn } from "../views/cards.ts";
import { type Changes, changesOf } from "./changes.ts";
import type { Copy, Edition, Order } from "./edition.ts";
import { createStamps } from "./fingerprint.ts";
import { layOut, speechOf } from "./lay-out.ts";
import { OWN_ADDRESSES } from "./outputs.ts";
import { postsOf, textsOf } from "./posts.ts";

/** Makes editions of one column, one after another; remembers what did not change in between. */
export interface Press {
  readonly site: Column["site"];
  /** How its texts are read. */
  readonly prose: ProseSettings;
  /** What is wrong with the settings. */
  readonly problems: readonly Problem[];
  run(order: Order, look: Look): Edition;
}

export function createPress(settings: SiteSettings, config = ""): Press {
  const { site, markdown, problems } = readSettings(settings, config);
  const prose = {
    html: site.html,
    markdown,
    typography: site.typography,
    labels: site.notes.labels,
    titles: site.links.titles,
  };
  const readProse = createProseReader(prose);
  const memory = freshMemory();
  const stamps = createStamps();
  /** Asked once: what is committed while a server runs is dated when it starts again. */
  let changes: Changes | null = null;
  let reader: { readonly key: string; readonly read: ReturnType<typeof createReader> } | null = null;

  return {
    site,
    prose,
    problems,
    run({ root, input, now, drafts, sources: elsewhere, second = null }, look) {
      const key = `${root}\n${input}`;
      if (reader?.key !== key) reader = { key, read: createReader(root, input) };
      const sources = elsewhere?.() ?? reader.read();
      const open = existsSync(join(root, "pages"));
      const speech = speechOf(look, site);
      const label: Label = (lang, draft) => standIn(draft, draft.shelf, speech(lang));
      changes ??= changesOf(site, config, root, input);
      const given = { now, drafts, own: OWN_ADDRESSES, open, label, changed: changes.changed, second };
      const { column, problems: found } = buildColumn(sources, site, readProse, given, memory);

      const assets = look.assets(longestNotes(column));
      return {
        column,
        problems: sortProblems([...problems, ...changes.problems, ...found]),
        outputs: layOut(column, look, assets, drafts, stamps),
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
