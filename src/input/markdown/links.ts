import type { Token } from "markdown-it";
import type { Ids } from "./ids.ts";
import type { LinkResolver } from "./link-resolver.ts";
import { decode, isExternal, readTarget, type Target, withScheme } from "./link-target.ts";
import { leave, type ParseState, slip } from "./parse-state.ts";
import type { Reference } from "./parse-text.ts";
import type { EpisodeLinkMeta } from "./rules/episode-link.ts";
import { offsetOf } from "./source-positions.ts";

/** What a text's links and pictures need to know, and what becomes known by them. */
export interface Surroundings {
  readonly resolver: LinkResolver;
  readonly parse: ParseState;
  /** Whether this text has such an id. */
  readonly ids: Ids;
  readonly files: Set<string>;
  readonly hosts: Set<string>;
  /** Where the links lead that stay in the column. */
  readonly cited: Map<Token, string>;
  readonly references: (Omit<Reference, "line" | "column"> & { readonly offset: number })[];
}

/** Resolves the links of a text. Those that lead nowhere, or stand in another link, become plain words. */
export function resolveLinks(tokens: readonly Token[], surroundings: Surroundings): void {
  for (const inline of tokens) {
    if (!inline.children?.some((child) => child.type === "link_open")) continue;
    const dropped = new Set<Token>();
    /** Whether each link that is open stays; an address in angle brackets may stand in a link's text. */
    const open: boolean[] = [];
    for (const child of inline.children) {
      if (child.type === "link_open") {
        const stays = !open.includes(true) && resolve(child, inline, surroundings);
        open.push(stays);
        if (!stays) dropped.add(child);
      } else if (child.type === "link_close" && open.pop() === false) dropped.add(child);
    }
    if (dropped.size > 0) inline.children = inline.children.filter((child) => !dropped.has(child));
  }
}

/** Whether the link stays one. */
function resolve(link: Token, inline: Token, surroundings: Surroundings): boolean {
  if (isNamed(link.meta)) return resolveNamed(link, inline, link.meta, surroundings);
  const href = link.attrGet("href") ?? "";
  if (isExternal(href)) {
    link.attrSet("href", withScheme(href));
    return true;
  }
  const { parse, resolver, files } = surroundings;
  const target = readTarget(href);
  const { path, fragment } = target;
  const typed = decode(href);

  if (path === "" && target.query === "") {
    if (fragment !== null && isHere(fragment, surroundings.ids)) return point(link, "", target, parse);
    slip(parse, offsetIn(inline, link, parse), "link-relative", { target: typed });
    return false;
  }
  if (path === "") return point(link, "", target, parse);

  const answer = resolver.link(path);
  switch (answer.to) {
    case "post":
      cite(link, inline, { address: answer.address, fragment, typed }, surroundings);
      return point(link, answer.address, target, parse);
    case "file":
      files.add(answer.source);
      return point(link, answer.address, target, parse);
    case "outside":
      return point(link, path, target, parse);
    case "hidden":
      return false;
    case "nowhere": {
      const offset = offsetIn(inline, link, parse);
      if (answer.markdown)
        slip(parse, offset, "link-nowhere", { target: typed, suggestion: answer.suggestion });
      else slip(parse, offset, "link-relative", { target: typed });
      return false;
    }
  }
}

function isNamed(meta: unknown): meta is EpisodeLinkMeta {
  return typeof meta === "object" && meta !== null && "leads" in meta;
}

/** What `[[…]]` and `<…>` lead to is known already. */
function resolveNamed(
  link: Token,
  inline: Token,
  { leads }: EpisodeLinkMeta,
  surroundings: Surroundings,
): boolean {
  if (leads === null) return false;
  const { address, fragment } = leads;
  cite(link, inline, leads, surroundings);
  return point(link, address, { path: "", query: "", fragment }, surroundings.parse);
}

function cite(
  link: Token,
  inline: Token,
  { address, fragment, typed }: NonNullable<EpisodeLinkMeta["leads"]>,
  { parse, cited, references }: Surroundings,
): void {
  cited.set(link, address);
  if (fragment) references.push({ address, fragment, target: typed, offset: offsetIn(inline, link, parse) });
}

/** markdown-it is past the "[" when it makes the token. */
function offsetIn(inline: Token, link: Token, parse: ParseState): number {
  return offsetOf(parse.places, inline, Math.max(0, (link.at ?? 0) - 1));
}

/** "#" and "#top" are the top of every page. */
function isHere(fragment: string, ids: Ids): boolean {
  return fragment === "" || fragment === "top" || ids.taken.has(fragment);
}

function point(link: Token, address: string, { query, fragment }: Target, parse: ParseState): true {
  // A query has no place in an address: it follows the hole as it stands, and the fragment follows it.
  const after = query === "" ? "" : query + (fragment === null ? "" : `#${encodeURIComponent(fragment)}`);
  const inHole = query === "" ? fragment : null;
  link.attrSet("href", leave(parse, { hole: "address", address, fragment: inHole }) + after);
  return true;
}
