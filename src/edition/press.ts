import { existsSync } from "node:fs";
import { join } from "node:path";
import { buildColumn, freshMemory } from "../column/build.ts";
import type { Column } from "../model.ts";
import { type Problem, sortProblems } from "../problems/problem.ts";
import { createReader as createProseReader } from "../prose/prose.ts";
import { createReader } from "../read/read.ts";
import { readSettings, type SiteSettings } from "../site/settings.ts";
import type { Look } from "../theme/load.ts";
import { createMaker, type Speech } from "../views/maker.ts";
import { en } from "../words/en.ts";
import type { Copy, Edition, Order } from "./edition.ts";
import { createStamps } from "./fingerprint.ts";
import { listOutputs, OWN_ADDRESSES, versioned } from "./outputs.ts";

/** Makes editions of one column, one after another; remembers what did not change in between. */
export interface Press {
  readonly site: Column["site"];
  run(order: Order, look: Look): Edition;
}

export function createPress(settings: SiteSettings, config = ""): Press {
  const { site, markdown, problems: settingProblems } = readSettings(settings, config);
  const readProse = createProseReader({ html: site.html, markdown });
  const memory = freshMemory();
  const stamps = createStamps();
  let reader: { readonly key: string; readonly read: ReturnType<typeof createReader> } | null = null;

  return {
    site,
    run({ root, input, now, drafts }, look) {
      const key = `${root}\n${input}`;
      if (reader?.key !== key) reader = { key, read: createReader(root, input) };
      const sources = reader.read();
      const open = existsSync(join(root, "pages"));
      const given = { now, drafts, own: OWN_ADDRESSES, open };
      const { column, problems } = buildColumn(sources, site, readProse, given, memory);

      const stylesheets = look.stylesheets();
      const speech: Speech = (lang) => look.words(lang) ?? look.words(site.lang) ?? en;
      const maker = createMaker(column, speech, stylesheets.map(versioned), drafts);
      return {
        column,
        problems: sortProblems([...settingProblems, ...problems] as Problem[]),
        outputs: listOutputs(maker, look.theme, stylesheets, stamps),
        copies: listCopies(column, input),
      };
    },
  };
}

/** The pictures and attachments that published texts show, each once, in order of path. */
function listCopies(column: Column, input: string): Copy[] {
  const { introduction, series, posts, pages } = column;
  const shown = [...posts, ...pages, ...series.flatMap((each) => each.episodes)];
  const texts = [introduction, ...series.map((each) => each.introduction), ...shown.map((post) => post.text)];
  const covers = [...series, ...shown.filter((post) => !post.withdrawn)].map((each) => each.cover);
  const sources = new Set([
    ...texts.flatMap((text) => text?.files ?? []),
    ...covers.flatMap((cover) => (cover ? [cover.source] : [])),
  ]);
  return [...sources].sort().map((source) => ({
    source,
    path: source.slice(input.length + 1).normalize("NFC"),
  }));
}
