import type { PostEntry } from "./entries.ts";
import { sortByDate } from "./neighbours.ts";
import type { ColumnScan } from "./scan.ts";
import { addressOfTag } from "./tags.ts";

/** How the tags of a column are spelled. Spellings with one address are one tag: "Seoul" and "seoul". */
export interface TagNames {
  /** The addresses of the tags of dated posts that are shown: the tags that have a page. */
  readonly addresses: readonly string[];
  /** The labels of some spellings, each once: that of the oldest post that is shown. */
  labelsOf(spellings: readonly string[]): readonly string[];
}

export function nameTags({ posts, bySeries }: ColumnScan, isShown: (post: PostEntry) => boolean): TagNames {
  const standalone = posts.filter((post) => post.kind === "post");
  const dated = [...standalone, ...bySeries.flatMap((each) => each.posts)].filter(isShown).map((post) => ({
    date: post.date,
    series: post.series?.slug ?? null,
    source: post.file.source.path,
    tags: post.file.front.values.tags ?? [],
  }));
  const labels = new Map<string, string>();
  const known = new Map<string, string>();
  /** Cached by spelling, since an address may cost a hash. */
  const addressOf = (spelling: string): string => {
    const address = known.get(spelling) ?? addressOfTag(spelling);
    known.set(spelling, address);
    return address;
  };
  for (const spelling of sortByDate(dated).flatMap(({ tags }) => tags)) {
    const address = addressOf(spelling);
    if (!labels.has(address)) labels.set(address, spelling);
  }
  return {
    addresses: [...labels.keys()],
    labelsOf: (spellings) => {
      const own = new Map<string, string>();
      for (const spelling of spellings) {
        const address = addressOf(spelling);
        if (!own.has(address)) own.set(address, labels.get(address) ?? spelling);
      }
      return [...own.values()];
    },
  };
}
