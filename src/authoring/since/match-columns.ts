import type { PostEntry, SeriesEntry } from "../../column/entries.ts";
import type { ColumnScan } from "../../column/scan.ts";
import { createPairing, type Pairing } from "./pairing.ts";
import { countLines, similarity } from "./similarity.ts";

/** Which post of today is which of then. A doubtful pair is none. */
export interface Matches {
  readonly posts: Pairing<PostEntry>;
  readonly series: Pairing<SeriesEntry>;
}

/** Texts that have at least this share of their characters in common are one, when no other is as close. */
const ALIKE = 0.6;
/** Pairs of texts that are compared at most: a second. */
const MAX_COMPARED = 100_000;
/** Characters that a text needs to be known by itself. */
const TELLING = 20;

/** Pairs posts and series by the surest sign first: written id, equal text, path, likeness, number and title. */
export function matchColumns(before: ColumnScan, after: ColumnScan): Matches {
  const posts = createPairing(before.posts, after.posts);
  const sources = new Map(after.posts.map((post) => [post.file.source, post]));
  for (const post of before.posts) {
    const same = sources.get(post.file.source);
    if (same) posts.pair(post, same);
  }
  posts.by(({ file }) => file.front.values.id);
  posts.by(({ file }) => `${nameOf(file.source)}\0${file.source.text}`);
  posts.by(({ file }) => file.source.text);
  posts.by(({ file }) => (file.body.trim().length < TELLING ? null : file.body.trim()));
  posts.by(
    ({ file }) => nameOf(file.source),
    (a, b) => a.title === b.title || hasSameNumber(a, b) || likeness(a, b) >= ALIKE,
  );
  pairAlike(posts);

  const series = createPairing(before.series, after.series);
  series.by(({ file }) => file.front.values.id);
  series.by(({ slug }) => slug);
  series.by(({ file }) => (file.front.has("title") ? file.source.text : null));
  pairByPosts(series, posts);
  const inSeries = (post: PostEntry) => (post.series ? (series.after.get(post.series) ?? post.series) : null);
  posts.by(
    (post) => JSON.stringify([post.kind, post.title, post.season, post.number, post.date?.iso]),
    (a, b) => (a.series === null ? b.series === null : inSeries(a) === b.series),
  );
  return { posts, series };
}

/** A series that moved has most of its posts in one that is new. */
function pairByPosts(series: Pairing<SeriesEntry>, posts: Pairing<PostEntry>): void {
  for (const before of series.leftBefore()) {
    const homes = [...posts.after].flatMap(([a, b]) => (a.series === before ? [b.series] : []));
    const most = series
      .leftAfter()
      .find((home) => homes.filter((each) => each === home).length * 2 > homes.length);
    if (most) series.pair(before, most);
  }
}

/** Pairs texts that are closest to each other. */
function pairAlike(posts: Pairing<PostEntry>): void {
  const [before, after] = [posts.leftBefore(), posts.leftAfter()];
  if (before.length * after.length > MAX_COMPARED) return;
  const counts = new Map([...before, ...after].map((post) => [post, countLines(post.file.source.text)]));
  const shareOf = (a: PostEntry, b: PostEntry) => {
    const [left, right] = [counts.get(a), counts.get(b)];
    return left && right ? similarity(left, right) : 0;
  };
  const nearest = new Map(after.map((b) => [b, closest(before, (a) => shareOf(a, b))]));
  for (const a of before) {
    const b = closest(after, (each) => shareOf(a, each));
    if (b !== null && nearest.get(b) === a) posts.pair(a, b);
  }
}

/** The one that is most alike; null where none is alike enough, or two are. */
function closest(posts: readonly PostEntry[], shareOf: (post: PostEntry) => number): PostEntry | null {
  let best: PostEntry | null = null;
  let most = 0;
  for (const post of posts) {
    const share = shareOf(post);
    if (share >= most) best = share === most ? null : post;
    most = Math.max(most, share);
  }
  return most >= ALIKE ? best : null;
}

function likeness(a: PostEntry, b: PostEntry): number {
  return similarity(countLines(a.file.source.text), countLines(b.file.source.text));
}

function hasSameNumber(a: PostEntry, b: PostEntry): boolean {
  return (
    a.number !== null && a.number === b.number && a.season === b.season && a.series?.slug === b.series?.slug
  );
}

function nameOf({ path }: { readonly path: string }): string {
  return path.normalize("NFC");
}
