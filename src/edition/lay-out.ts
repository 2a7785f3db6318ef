import type { Column, Site } from "../model.ts";
import type { Asset } from "../theme/assets.ts";
import type { Look } from "../theme/load.ts";
import { createMaker, type Speech } from "../views/maker.ts";
import { en } from "../words/en.ts";
import type { Output } from "./edition.ts";
import type { Stamps } from "./fingerprint.ts";
import { listOutputs, versioned } from "./outputs.ts";

/** What a column comes to in print: the same outputs in the same order for the same column and look. */
export function layOut(
  column: Column,
  look: Look,
  assets: readonly Asset[],
  drafts: boolean,
  stamps: Stamps,
): Output[] {
  const maker = createMaker(column, speechOf(look, column.site), assets.map(versioned), drafts);
  return listOutputs(maker, look.theme, assets, stamps);
}

/** The words of the interface: a language without any speaks the site's, else English. */
export function speechOf(look: Look, site: Site): Speech {
  return (lang) => look.words(lang) ?? look.words(site.lang) ?? en;
}
