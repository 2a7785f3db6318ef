import { addressFrom, isOutside } from "../../core/outside.ts";
import { suggest } from "../../core/suggest.ts";
import { flawByEnding } from "../../input/files/picture-flaw.ts";
import { indexesOf, isPost } from "../../input/files/post-name.ts";
import type { Attachment, Sources } from "../../input/files/sources.ts";
import type { LinkAnswer, LinkResolver, PictureAnswer } from "../../input/markdown/link-resolver.ts";
import type { SiteAddress } from "../../input/markdown/site-address.ts";
import { attachmentAddress, isServed } from "../attachments.ts";

/** Link index: every target of a link or picture in a column. Plain data: it may be posted to a worker thread. */
export interface LinkIndex {
  /** Null: no web address leads into the column. */
  readonly site: SiteAddress | null;
  /** The folder of the posts: "posts". */
  readonly folder: string;
  /** By path in NFC. */
  readonly bySource: ReadonlyMap<string, LinkTarget>;
  readonly byAddress: ReadonlyMap<string, LinkTarget>;
  /** How addresses begin that may be those of posts which could not be read. */
  readonly mayHoldPages: readonly string[];
  /** Pictures and attachments, by path in NFC. */
  readonly files: ReadonlyMap<string, Attachment>;
  /** Whether an unknown address may be that of an Eleventy template of the author's own. */
  readonly hasOwnPages: boolean;
}

/** A link index that knows which files exist, and no address. */
export function indexOfFiles({ folder, posts, attachments }: Sources): LinkIndex {
  return {
    site: null,
    folder,
    bySource: new Map(posts.map(({ path }) => [path.normalize("NFC"), { address: "", hidden: true }])),
    byAddress: new Map(),
    mayHoldPages: [],
    files: new Map(attachments.map((file) => [file.path.normalize("NFC"), file])),
    hasOwnPages: false,
  };
}

/** Address of a page; `hidden` when it is not published yet. */
export interface LinkTarget {
  readonly address: string;
  readonly hidden: boolean;
}

/** The resolver of links and pictures by path or address. */
export function resolveByPath(
  linkIndex: LinkIndex,
  source: string,
): Pick<LinkResolver, "site" | "link" | "picture"> {
  return {
    site: linkIndex.site,
    link: (target) => linkFrom(linkIndex, source, target),
    picture: (target) => pictureFrom(linkIndex, source, target),
  };
}

function linkFrom(linkIndex: LinkIndex, from: string, typed: string): LinkAnswer {
  const { folder, bySource, byAddress, mayHoldPages, files, hasOwnPages } = linkIndex;
  const target = fromColumn(linkIndex, typed);
  if (isOutside(target)) return { to: "outside", address: target };
  if (target.startsWith("/")) {
    const found = byAddress.get(target.replace(/\/index\.html$/, "/")) ?? byAddress.get(`${target}/`);
    if (found) return answerOf(found);
    const file = servedAt(linkIndex, `${folder}${target}`);
    if (file) return fileAnswer(file, linkIndex);
    if (mayHoldPages.some((start) => `${target}/`.startsWith(start))) return { to: "hidden" };
    const source = sourceAt(linkIndex, target);
    if (source !== null || target.startsWith(`/${folder}/`))
      return noSource(linkIndex, from, source ?? target);
    if (hasOwnPages) return { to: "outside", address: target };
    if (isPost(target)) return noSource(linkIndex, from, `${folder}${target}`);
    return { to: "nowhere", markdown: false, suggestion: suggest(target, byAddress.keys()) };
  }
  const path = resolve(from, target);
  const found =
    bySource.get(path) ??
    indexesOf(path)
      .map((each) => bySource.get(each))
      .find(Boolean);
  if (found) return answerOf(found);
  const file = servedAt(linkIndex, path);
  if (file) return fileAnswer(file, linkIndex);
  const markdown = isPost(path);
  const suggestion = suggestPath(from, path, markdown ? bySource.keys() : files.keys());
  return { to: "nowhere", markdown, suggestion };
}

/** The source that an address spells by its path: "/posts/city/25.md" or "/city/25.md", which are no addresses. */
function sourceAt({ folder, bySource }: LinkIndex, target: string): string | null {
  const path = target.slice(1).normalize("NFC");
  return [path, `${folder}/${path}`].find((each) => bySource.has(each)) ?? null;
}

/** A path from the root where a relative one is meant. */
function noSource({ bySource }: LinkIndex, from: string, path: string): LinkAnswer {
  const suggestion = suggestPath(from, path.replace(/^\//, ""), bySource.keys());
  return { to: "nowhere", markdown: isPost(path), suggestion };
}

function answerOf({ address, hidden }: LinkTarget): LinkAnswer {
  return hidden ? { to: "hidden" } : { to: "post", address };
}

function fileAnswer(file: Attachment, linkIndex: LinkIndex): LinkAnswer {
  const answer = { to: "file", address: attachmentAddress(file, linkIndex), source: file.path } as const;
  return file.pointer ? { ...answer, pointer: true } : answer;
}

function servedAt({ files }: LinkIndex, path: string): Attachment | null {
  const file = files.get(path);
  return file && isServed(file) ? file : null;
}

/** In a mounted column "/" is the root of the whole site, as it is for the site's own templates. */
function fromColumn({ site }: LinkIndex, target: string): string {
  return site !== null && target.startsWith("/") ? addressFrom(site.at, target) : target;
}

function pictureFrom(linkIndex: LinkIndex, from: string, typed: string): PictureAnswer {
  const { folder, files } = linkIndex;
  const target = fromColumn(linkIndex, typed);
  if (isOutside(target)) return { to: "outside", address: target };
  const path = target.startsWith("/") ? `${folder}${target}` : resolve(from, target);
  const file = path.startsWith(`${folder}/`) ? files.get(path) : undefined;
  if (file === undefined) return { to: "nowhere", suggestion: suggestPath(from, path, files.keys()) };
  if (file.picture === null) return { to: "flawed", flaw: flawByEnding(path) };
  const { type, size, flaw } = file.picture;
  if (flaw) return { to: "flawed", flaw };
  const { width = null, height = null } = size ?? {};
  const address = attachmentAddress(file, linkIndex);
  return {
    to: "picture",
    picture: { source: file.path, address, width, height, type, bytes: file.bytes },
  };
}

/** Resolves a relative path: "../map.png" from "posts/city/25.md" is "posts/map.png". */
function resolve(from: string, target: string): string {
  const parts = from.normalize("NFC").split("/").slice(0, -1);
  for (const part of target.normalize("NFC").split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

/** The most similar path, relative to the source; a file of the same name in another folder comes first. */
function suggestPath(from: string, wanted: string, paths: Iterable<string>): string | null {
  const known = [...paths];
  const name = wanted.split("/").at(-1);
  const near = known.find((path) => path.split("/").at(-1) === name) ?? suggest(wanted, known);
  return near === null ? null : relative(from.normalize("NFC"), near);
}

function relative(from: string, to: string): string {
  const fromFolder = from.split("/").slice(0, -1);
  const toSegments = to.split("/");
  let common = 0;
  while (
    common < fromFolder.length &&
    common < toSegments.length - 1 &&
    fromFolder[common] === toSegments[common]
  )
    common++;
  return [...fromFolder.slice(common).map(() => ".."), ...toSegments.slice(common)].join("/");
}
