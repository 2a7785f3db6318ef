import type { Around, PictureAnswer } from "../prose/around.ts";
import type { Sources } from "../read/source.ts";
import type { Addresses } from "./addresses.ts";
import { type Atlas, lookUp, type Place } from "./atlas.ts";
import type { Draft } from "./draft.ts";
import type { Sheets } from "./sheets.ts";

/** What every text may ask of the column, whoever asks. */
export interface ColumnMap {
  readonly around: (source: string, lang: string) => Around;
  readonly picture: (from: string, target: string) => PictureAnswer;
}

/** @param byName answers what is asked by name */
export function mapOf(
  atlas: Atlas,
  byName: (source: string, lang: string) => Pick<Around, "episode" | "titled" | "near">,
): ColumnMap {
  return {
    picture: (from, target) => lookUp(atlas, from).picture(target),
    around: (source, lang) => ({ ...byName(source, lang), ...lookUp(atlas, source) }),
  };
}

/**
 * Draws the atlas of a column.
 *
 * @param own addresses that the site itself makes besides posts: archive, tags, feeds.
 * @param open whether addresses that nobody here knows may exist all the same, made by an author's own templates.
 * @param showAll whether what is not published yet is linked like the rest.
 * @param unread files that could not be made into posts: they are there, whatever else is wrong with them.
 */
export function drawAtlas(
  sources: Sources,
  sheets: Sheets,
  addresses: Addresses,
  own: ReadonlySet<string>,
  open: boolean,
  showAll: boolean,
  unread: readonly string[],
): Atlas {
  const bySource = new Map<string, Place>();
  const byAddress = new Map<string, Place>();
  const mark = (source: string | null, address: string, draft: Draft | null) => {
    const place = { address, hidden: !showAll && draft !== null && draft.state !== "out" };
    if (source !== null) bySource.set(source.normalize("NFC"), place);
    byAddress.set(address, place);
  };
  for (const path of unread) bySource.set(path.normalize("NFC"), { address: "", hidden: true });
  for (const address of own) mark(null, address, null);
  mark(sheets.home?.source.path ?? null, "/", null);
  for (const [shelf, { address }] of addresses.series) mark(shelf.sheet.source.path, address, null);
  for (const [draft, { address }] of addresses.posts) mark(draft.sheet.source.path, address, draft);
  // An old address is answered with today's.
  const homes = addresses.home ? [addresses.home] : [];
  for (const each of [...homes, ...addresses.series.values(), ...addresses.posts.values()]) {
    const place = byAddress.get(each.address);
    if (place) for (const alias of [...each.aliases, ...each.feedAliases]) byAddress.set(alias, place);
  }
  const files = new Map(sources.attachments.map((file) => [file.path.normalize("NFC"), file]));
  return { folder: sources.folder, bySource, byAddress, files, open };
}
