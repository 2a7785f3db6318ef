import { MAX_SEGMENT_BYTES } from "../../column/aliases.ts";
import type { SeriesEntry } from "../../column/entries.ts";
import type { ColumnScan } from "../../column/scan.ts";
import { isWindowsName, slugify } from "../../column/slug.ts";
import { foldCase } from "../../core/fold-case.ts";

/** Why a series can't have a slug. */
export type SlugRefusal =
  | { readonly why: "same" }
  /** It differs in case alone, from the slug or from an alias: the old address could not redirect. */
  | { readonly why: "case"; readonly other: string }
  /** Not a path segment as addresses have them; `suggestion` is, "" when nothing is left of it. */
  | { readonly why: "form"; readonly suggestion: string }
  | { readonly why: "long" }
  | { readonly why: "reserved" }
  /** There is a file or a folder, or a page with that address. */
  | { readonly why: "taken"; readonly path: string };

/** @param slug in NFC */
export function refusalOf(scan: ColumnScan, series: SeriesEntry, slug: string): SlugRefusal | null {
  if (slug === series.slug) return { why: "same" };
  if (foldCase(slug) === foldCase(series.slug)) return { why: "case", other: series.slug };
  const suggestion = slugify(slug);
  if (suggestion !== slug || slug === "") return { why: "form", suggestion };
  if (Buffer.byteLength(slug) > MAX_SEGMENT_BYTES) return { why: "long" };
  if (scan.reserved.hasTopSegment(slug.toLowerCase()) || isWindowsName(slug)) return { why: "reserved" };

  const { sources, addresses } = scan;
  const depth = sources.folder.split("/").length;
  const folded = foldCase(slug);
  for (const { path } of [...sources.posts, ...sources.attachments, ...sources.problems]) {
    const parts = path.split("/");
    const entry = parts[depth];
    if (entry !== undefined && foldCase(entry) === folded)
      return { why: "taken", path: parts.slice(0, depth + 1).join("/") };
  }
  const address = `/${slug}/`;
  const key = foldCase(address);
  for (const [entry, located] of [...addresses.series, ...addresses.posts]) {
    const { path } = entry.file.source;
    const own = entry === series ? located.aliases.find((alias) => foldCase(alias) === key) : undefined;
    if (own !== undefined && own !== address) return { why: "case", other: own.slice(1, -1) };
    const all = [located.address, ...(entry === series ? [] : located.aliases), ...(located.inherited ?? [])];
    if (all.some((each) => foldCase(each) === key)) return { why: "taken", path };
  }
  return null;
}
