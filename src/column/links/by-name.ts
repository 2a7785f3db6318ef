import { foldCase } from "../../core/fold-case.ts";
import type { LinkResolver } from "../../input/markdown/link-resolver.ts";
import { typedIdsIn } from "../../input/markdown/typed-ids.ts";
import type { Addresses } from "../addresses.ts";
import type { PostEntry, SeriesEntry } from "../entries.ts";
import { buildNameIndex, type NameIndex, type NameScope, nameOf } from "./name-index.ts";
import { createNameSuggester } from "./suggest-names.ts";
import type { Unreadable } from "./unreadable.ts";

/** Label of an unpublished post, whose title must not be shown yet: "25화". */
export type LabelUnpublished = (lang: string, post: PostEntry) => string;

type NameResolver = Pick<LinkResolver, "episode" | "titled" | "headingIds" | "near">;

export interface NameResolverInput {
  readonly series: readonly SeriesEntry[];
  readonly posts: readonly PostEntry[];
  readonly addresses: Addresses;
  readonly siteLang: string;
  readonly label: LabelUnpublished;
  /** Whether drafts and scheduled posts are linked like published ones. */
  readonly includeDrafts: boolean;
  readonly unreadable: Unreadable;
}

/** Prepares the resolver of links by name or number: `[[25]]`, `[[안개]]`, `<안개>`. */
export function createNameResolver(input: NameResolverInput): (source: string, lang: string) => NameResolver {
  const { series: allSeries, posts, addresses, siteLang, label, includeDrafts, unreadable } = input;
  const scopes = new Map<string, NameScope>();
  for (const series of allSeries) scopes.set(series.file.source.path, { series, season: null });
  for (const post of posts) scopes.set(post.file.source.path, post);

  // Built lazily: most columns have no link by name.
  let index: { readonly names: NameIndex; readonly near: ReturnType<typeof createNameSuggester> } | null =
    null;
  const nameIndex = () => {
    if (index === null) {
      const names = buildNameIndex(allSeries, posts);
      index = { names, near: createNameSuggester(names) };
    }
    return index;
  };
  const addressOf = (post: PostEntry) => addresses.posts.get(post)?.address ?? "/";
  const isShown = (post: PostEntry) => includeDrafts || post.state === "out";
  const hidden = (name: string, post: PostEntry, lang: string) => {
    const shown = label(lang, post);
    return { to: "hidden", shown, lang, key: keyOf(name, post) ?? shown } as const;
  };

  return (source, lang) => {
    const from = scopes.get(source) ?? { series: null, season: null };
    return {
      episode(name) {
        const found = nameIndex().names.find(name, from);
        if (found === null)
          return unreadable.mayName(name)
            ? { to: "hidden", shown: name, lang, key: name }
            : { to: "nowhere" };
        if ("candidates" in found) return { to: "several", candidates: found.candidates };
        const { post, drafts } = found;
        const rivals = drafts && {
          drafts: drafts.map(({ file }) => file.front.locationOf("title")),
          other: nameOf(post),
        };
        if (!isShown(post))
          return rivals ? { ...hidden(name, post, lang), rivals } : hidden(name, post, lang);
        const { title, series, file } = post;
        const postLang = file.front.values.lang ?? series?.file.front.values.lang ?? siteLang;
        const key = keyOf(name, post) ?? name;
        const answer = { to: "post", address: addressOf(post), shown: title, lang: postLang, key } as const;
        return rivals ? { ...answer, rivals } : answer;
      },
      titled(title) {
        const [post, ...others] = nameIndex()
          .names.titled(title)
          .filter(({ kind }) => kind !== "page");
        if (post === undefined) return unreadable.mayName(title) ? { to: "words" } : { to: "nowhere" };
        const all = [post, ...others];
        if (!all.some(isShown)) {
          const scheduled = all.find(({ state }) => state === "scheduled");
          return scheduled ? hidden(title, scheduled, lang) : { to: "draft" };
        }
        const isSelf = post.file.source.path === source;
        const isText = others.length > 0 || isSelf || post.file.front.values.withdrawn;
        return isText ? { to: "words" } : { to: "post", address: addressOf(post) };
      },
      headingIds(name) {
        const found = nameIndex().names.find(name, from);
        return found !== null && "post" in found ? typedIdsIn(found.post.file.body) : [];
      },
      near: (name) => nameIndex().near(name, from),
    };
  };
}

/** A stable key that reveals no title: the name as typed; if that is the title itself, the number, else null. */
function keyOf(name: string, { title, number, season, series }: PostEntry): string | null {
  if (foldCase(name) !== foldCase(title)) return name;
  if (number === null) return null;
  return series?.numbering === "season" ? `${season}-${number}` : `${number}`;
}
