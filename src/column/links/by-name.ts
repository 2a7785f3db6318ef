import { foldCase } from "../../core/fold-case.ts";
import type { LinkResolver } from "../../input/markdown/link-resolver.ts";
import type { Addresses } from "../addresses.ts";
import type { PostEntry, SeriesEntry } from "../entries.ts";
import { buildNameIndex, type NameIndex, type NameScope } from "./name-index.ts";
import { createNameSuggester } from "./suggest-names.ts";

/** How the interface calls a post that nobody may know the title of: "25화". */
export type LabelUnpublished = (lang: string, post: PostEntry) => string;

type NameResolver = Pick<LinkResolver, "episode" | "titled" | "near">;

export interface NameResolverInput {
  readonly series: readonly SeriesEntry[];
  readonly posts: readonly PostEntry[];
  readonly addresses: Addresses;
  readonly siteLang: string;
  readonly label: LabelUnpublished;
  /** What is not published yet is linked like the rest. */
  readonly showAll: boolean;
  /** The beginnings of files that could not be made into posts: what seems to be missing may be in them. */
  readonly lost: readonly string[];
}

/** What a text may ask by name. */
export function createNameResolver(given: NameResolverInput): (source: string, lang: string) => NameResolver {
  const { series: allSeries, posts, addresses, siteLang, label, showAll, lost } = given;
  const standpoints = new Map<string, NameScope>();
  for (const series of allSeries) standpoints.set(series.file.source.path, { series, season: null });
  for (const post of posts) standpoints.set(post.file.source.path, post);

  // Most columns of most people never ask.
  let index: { readonly names: NameIndex; readonly near: ReturnType<typeof createNameSuggester> } | null =
    null;
  const indexed = () => {
    if (index === null) {
      const names = buildNameIndex(allSeries, posts);
      index = { names, near: createNameSuggester(names) };
    }
    return index;
  };
  const addressOf = (post: PostEntry) => addresses.posts.get(post)?.address ?? "/";
  const isShown = (post: PostEntry) => showAll || post.state === "out";

  return (source, lang) => {
    const from = standpoints.get(source) ?? { series: null, season: null };
    return {
      episode(name) {
        const found = indexed().names.find(name, from);
        if (found === null)
          return isAmong(name, lost) ? { to: "hidden", shown: name, lang, key: name } : { to: "nowhere" };
        if ("candidates" in found) return { to: "several", candidates: found.candidates };
        const { draft: post } = found;
        const { title, series, file } = post;
        const key = keyOf(name, post);
        if (!isShown(post)) {
          const shown = label(lang, post);
          return { to: "hidden", shown, lang, key: key ?? shown };
        }
        const its = file.front.values.lang ?? series?.file.front.values.lang ?? siteLang;
        return { to: "post", address: addressOf(post), shown: title, lang: its, key: key ?? name };
      },
      titled(title) {
        const [post, ...others] = indexed()
          .names.titled(title)
          .filter(({ kind }) => kind !== "page");
        if (post === undefined) return { to: "nowhere" };
        const isOwn = post.file.source.path === source;
        const stays = others.length > 0 || isOwn || !isShown(post) || post.file.front.values.withdrawn;
        return stays ? { to: "words" } : { to: "post", address: addressOf(post) };
      },
      near: (name) => indexed().near(name, from),
    };
  };
}

/** A title that was typed is no key: it may be a secret still. */
function keyOf(name: string, { title, number, season, series }: PostEntry): string | null {
  if (foldCase(name) !== foldCase(title)) return name;
  if (number === null) return null;
  return series?.numbering === "season" ? `${season}-${number}` : `${number}`;
}

/** Whether one of the files may be what is named: that it could not be read has been said. */
function isAmong(name: string, lost: readonly string[]): boolean {
  const number = /(?:^|[ -])0*(\d+)화?$/.exec(name)?.[1];
  const episode = number === undefined ? null : new RegExp(`^episode: *0*${number}\\b`, "m");
  return lost.some((head) => head.includes(name) || episode?.test(head));
}
