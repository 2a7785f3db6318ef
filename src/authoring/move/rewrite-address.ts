import type { LinkIndex } from "../../column/links/link-index.ts";
import { decode, isExternal } from "../../input/markdown/link-target.ts";
import { belowSite, withoutBase } from "../../input/markdown/site-address.ts";
import type { AddressSpot } from "./find-spots.ts";
import type { SeriesMove } from "./series-move.ts";

/** How an address is typed: that of a cover is a path, without escapes. */
export type AddressSyntax = AddressSpot["syntax"] | "path";

/** The part of a typed address that is to be replaced. */
export interface SegmentEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

interface Segment {
  /** Decoded, in NFC. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** `https://host` or `//host`, and the path behind it. */
const ABSOLUTE = /^(?:https?:)?\/\/[^/?#]*/i;
/** Up to the query and the fragment. An entity may hold a "#". */
const PATH = /^(?:&#\w+;|[^?#])*/;

/**
 * Prepares the rewriting of addresses for a renamed series. A relative address follows the files. One from the root, and
 * a web address below the site, is rewritten where it leads to something of the series today: pictures and drafts have
 * no redirect, and the old address may one day belong to another series.
 *
 * @param unescapeAll of Markdown: backslash escapes and entities
 */
export function addressRewriter(
  move: SeriesMove,
  index: LinkIndex,
  unescapeAll: (text: string) => string,
): (typed: string, syntax: AddressSyntax, source: string) => SegmentEdit | null {
  const posts = move.posts.normalize("NFC").split("/");

  const unescaped = (typed: string, syntax: AddressSyntax): string => {
    if (syntax === "path") return typed;
    return unescapeAll(syntax === "html" ? typed.replaceAll("\\", "\\\\") : typed);
  };
  const read = (part: string, syntax: AddressSyntax): string =>
    syntax === "path" ? part.normalize("NFC") : decode(unescaped(part, syntax));

  return (typed, syntax, source) => {
    const whole = unescaped(typed, syntax);
    const start = typed.length - typed.trimStart().length;
    const external = isExternal(whole.trim());
    const below = external && index.site ? belowSite(whole.trim(), index.site) : null;
    if (external && below === null) return null;
    const pathStart = start + (external ? (ABSOLUTE.exec(typed.slice(start))?.[0].length ?? 0) : 0);
    const path = syntax === "path" ? typed.slice(pathStart) : (PATH.exec(typed.slice(pathStart))?.[0] ?? "");
    const segments = segmentsOf(path, pathStart, (part) => read(part, syntax));
    const found = path.startsWith("/")
      ? fromRoot(segments, external, index, move)
      : relative(segments, source, posts, move);
    return found && { from: found.from, to: found.to, text: spell(move.slug.to, path, syntax) };
  };
}

/** Percent-encoded where the author does so, and in running text, where Hangul may end an address. */
function spell(slug: string, path: string, syntax: AddressSyntax): string {
  const encodes = syntax === "bare" || (syntax !== "path" && /%[0-9a-f]{2}/i.test(path));
  return encodes ? encodeURIComponent(slug) : slug;
}

function segmentsOf(path: string, start: number, read: (part: string) => string): Segment[] {
  let from = start;
  return path.split("/").map((part) => {
    const segment = { name: read(part), from, to: from + part.length };
    from = segment.to + 1;
    return segment;
  });
}

/** The segment of a relative path that enters the folder of the series. */
function relative(
  segments: readonly Segment[],
  source: string,
  posts: readonly string[],
  { slug }: SeriesMove,
): Segment | null {
  const stack: (string | Segment)[] = source.normalize("NFC").split("/").slice(0, -1);
  for (const segment of segments) {
    if (segment.name === "..") stack.pop();
    else if (segment.name !== "." && segment.name !== "") stack.push(segment);
  }
  const nameOf = (part: string | Segment | undefined) => (typeof part === "object" ? part.name : part);
  const entered = stack[posts.length];
  const isInPosts = posts.every((part, i) => nameOf(stack[i]) === part);
  return isInPosts && typeof entered === "object" && entered.name === slug.from ? entered : null;
}

/** The segment of an address from the root that names the series; its first, behind the site's base path. */
function fromRoot(
  segments: readonly Segment[],
  isExternal: boolean,
  index: LinkIndex,
  move: SeriesMove,
): Segment | null {
  const parts = segments.filter(({ name }, i) => name !== "" || i === segments.length - 1);
  const pathOf = (some: readonly Segment[]) => `/${some.map(({ name }) => name).join("/")}`;
  const depth = index.site?.base.split("/").filter(Boolean).length ?? 0;
  const isBelow = index.site !== null && withoutBase(pathOf(parts), index.site) !== null;
  const typed = isExternal ? [] : [0];
  const starts = isBelow || (isExternal && depth === 0) ? [...typed, depth] : typed;
  for (const start of starts) {
    const rest = parts.slice(start);
    const first = rest[0];
    if (first !== undefined && leadsToSeries(pathOf(rest), first.name, index, move)) return first;
  }
  return null;
}

function leadsToSeries(
  path: string,
  first: string,
  { byAddress, files, folder }: LinkIndex,
  { address, slug }: SeriesMove,
): boolean {
  const target = byAddress.get(path.replace(/\/index\.html$/, "/")) ?? byAddress.get(`${path}/`);
  if (target) return target.address.startsWith(address.from) && `/${first}/` === address.from;
  return first === slug.from && files.has(`${folder.normalize("NFC")}${path}`);
}
