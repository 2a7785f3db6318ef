import type { SeriesEntry } from "../../column/entries.ts";
import type { ColumnScan } from "../../column/scan.ts";
import { slugify } from "../../column/slug.ts";

/** The renaming of a series: its folder, its slug and its address. */
export interface SeriesMove {
  readonly series: SeriesEntry;
  /** The folder of the posts: "posts". */
  readonly posts: string;
  /** Folders as the file system spells them: "posts/city" and "posts/town". */
  readonly folder: { readonly from: string; readonly to: string };
  /** In NFC. */
  readonly slug: { readonly from: string; readonly to: string };
  /** "/city/" and "/town/" */
  readonly address: { readonly from: string; readonly to: string };
}

/** @param to a slug that is free, in NFC */
export function seriesMove(
  { sources }: Pick<ColumnScan, "sources">,
  series: SeriesEntry,
  to: string,
): SeriesMove {
  const card = series.file.source.path;
  return {
    series,
    posts: sources.folder,
    folder: { from: card.slice(0, card.lastIndexOf("/")), to: `${sources.folder}/${to}` },
    slug: { from: series.slug, to },
    address: { from: `/${slugify(series.slug)}/`, to: `/${slugify(to)}/` },
  };
}

/** A path as it will be: "posts/city/25.md" is "posts/town/25.md". */
export function movedPath(path: string, { folder }: Pick<SeriesMove, "folder">): string {
  return path.startsWith(`${folder.from}/`) ? folder.to + path.slice(folder.from.length) : path;
}
