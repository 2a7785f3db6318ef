import type { Token } from "markdown-it";
import { isDataPicture } from "../../core/picture-flaw.ts";
import type { Ids } from "./ids.ts";
import type { LinkAnswer, LinkResolver } from "./link-resolver.ts";
import { decode, isExternal, readTarget, type Target, TEMPLATE, withScheme } from "./link-target.ts";
import { addHole, type ParseState, report } from "./parse-state.ts";
import type { Reference, UnresolvedAddress } from "./parsed-text.ts";
import type { EpisodeLinkMeta } from "./rules/episode-link.ts";
import { suggestAddress, unknownScheme } from "./schemes.ts";
import { belowSite, withoutBase } from "./site-address.ts";
import { offsetOf } from "./source-positions.ts";

/** What a text holds at an offset, before that is a line. */
export type Unplaced<T> = Omit<T, "line" | "column"> & { readonly offset: number };

/** Context of resolving the links and pictures of a text, and what is collected on the way. */
export interface LinkContext {
  readonly resolver: LinkResolver;
  readonly parse: ParseState;
  /** The ids of this text, for fragments. */
  readonly ids: Ids;
  readonly files: Set<string>;
  readonly pictures: Set<string>;
  readonly hosts: Set<string>;
  /** Addresses of the links into the column, by their token. */
  readonly cited: Map<Token, string>;
  /** Inline tokens made for the links in blocks of raw HTML, which have none. */
  readonly citing: Token[];
  readonly references: Unplaced<Reference>[];
  readonly unresolved: Unplaced<UnresolvedAddress>[];
}

/** Resolves the links of a text. Broken links, and links inside links, are replaced by their text. */
export function resolveLinks(tokens: readonly Token[], context: LinkContext): void {
  for (const inline of tokens) {
    if (!inline.children?.some((child) => child.type === "link_open")) continue;
    const dropped = new Set<Token>();
    /** Stack of open links, and whether each is kept: an autolink may be nested in a link's text. */
    const open: boolean[] = [];
    for (const child of inline.children) {
      if (child.type === "link_open") {
        const isKept = !open.includes(true) && resolve(child, inline, context);
        open.push(isKept);
        if (!isKept) dropped.add(child);
      } else if (child.type === "link_close" && open.pop() === false) dropped.add(child);
    }
    if (dropped.size > 0) inline.children = inline.children.filter((child) => !dropped.has(child));
  }
}

/** Sets the `href` of a link; false when the link is to be removed. */
export function resolve(link: Token, inline: Token, context: LinkContext): boolean {
  if (isNamed(link.meta)) return resolveNamed(link, inline, link.meta, context);
  const href = link.attrGet("href") ?? "";
  const { parse, resolver, files } = context;
  const typed = decode(href);
  if (isDataPicture(href)) {
    report(parse, offsetIn(inline, link, parse), "link-unsafe", { target: href });
    return false;
  }
  const below = isExternal(href) && resolver.site ? belowSite(href, resolver.site) : null;
  if (below === null && isExternal(href)) {
    const scheme = unknownScheme(href);
    if (scheme !== null)
      report(parse, offsetIn(inline, link, parse), "link-scheme", {
        target: typed,
        scheme,
        suggestion: suggestAddress(typed, scheme),
      });
    link.attrSet("href", withScheme(href));
    return true;
  }
  const target = readTarget(below ?? href);
  const { fragment } = target;

  if (target.path === "" && target.query === "") {
    if (fragment !== null && isOwnFragment(fragment, context.ids)) return setHref(link, "", target, parse);
    report(parse, offsetIn(inline, link, parse), "link-relative", { target: typed });
    return false;
  }
  if (target.path === "") return setHref(link, "", target, parse);

  const answer = ask(target.path, below === null, resolver);
  switch (answer.to) {
    case "post":
      recordCitation(link, inline, { address: answer.address, fragment, typed }, context);
      return setHref(link, answer.address, target, parse);
    case "file":
      if (answer.pointer) report(parse, offsetIn(inline, link, parse), "file-lfs", { target: typed });
      files.add(answer.source);
      return setHref(link, answer.address, target, parse);
    case "outside":
      context.unresolved.push({
        kind: "link",
        address: answer.address,
        target: typed,
        offset: offsetIn(inline, link, parse),
      });
      return setHref(link, answer.address, target, parse);
    case "hidden":
      return false;
    case "nowhere": {
      const offset = offsetIn(inline, link, parse);
      if (answer.markdown)
        report(parse, offset, "link-nowhere", { target: typed, suggestion: answer.suggestion });
      else if (TEMPLATE.test(typed)) report(parse, offset, "address-template", { code: typed });
      else report(parse, offset, "link-relative", { target: typed });
      return false;
    }
  }
}

/** Asks for a path as typed, then without the site's base path: "/column/city/25/" is "/city/25/". */
function ask(typed: string, mayHaveBase: boolean, resolver: LinkResolver): LinkAnswer {
  const answer = resolver.link(typed);
  const isFound = answer.to !== "nowhere" && answer.to !== "outside";
  const path = mayHaveBase && !isFound && resolver.site ? withoutBase(typed, resolver.site) : null;
  return path === null ? answer : resolver.link(path);
}

function isNamed(meta: unknown): meta is EpisodeLinkMeta {
  return typeof meta === "object" && meta !== null && "destination" in meta;
}

/** Links by name (`[[…]]`, `<…>`), whose destination the inline rule has already resolved. */
function resolveNamed(
  link: Token,
  inline: Token,
  { destination }: EpisodeLinkMeta,
  context: LinkContext,
): boolean {
  if (destination === null) return false;
  const { address, fragment } = destination;
  recordCitation(link, inline, destination, context);
  return setHref(link, address, { path: "", query: "", fragment }, context.parse);
}

function recordCitation(
  link: Token,
  inline: Token,
  { address, fragment, typed }: NonNullable<EpisodeLinkMeta["destination"]>,
  { parse, cited, references }: LinkContext,
): void {
  cited.set(link, address);
  if (fragment) references.push({ address, fragment, target: typed, offset: offsetIn(inline, link, parse) });
}

/** markdown-it creates the token of a link after its "[", hence the offset of -1, and that of an autolink before. */
function offsetIn(inline: Token, link: Token, parse: ParseState): number {
  const before = link.markup === "autolink" ? 0 : 1;
  return offsetOf(parse.lineIndex, inline, Math.max(0, (link.at ?? 0) - before));
}

/** Whether the text has this fragment; "" and "top" are the top of every page. */
function isOwnFragment(fragment: string, ids: Ids): boolean {
  return fragment === "" || fragment === "top" || ids.taken.has(fragment);
}

function setHref(link: Token, address: string, { query, fragment }: Target, parse: ParseState): true {
  // An address has no query: the query follows the hole as literal text, and so must the fragment.
  const suffix = query === "" ? "" : query + (fragment === null ? "" : `#${encodeURIComponent(fragment)}`);
  const holeFragment = query === "" ? fragment : null;
  link.attrSet("href", addHole(parse, { hole: "address", address, fragment: holeFragment }) + suffix);
  return true;
}
