import { suggest } from "../../core/suggest.ts";
import type { Attachment } from "../../input/files/sources.ts";
import type { LinkAnswer, LinkResolver, PictureAnswer } from "../../input/markdown/link-resolver.ts";
import { attachmentAddress, isServed } from "../attachments.ts";

/** Everything that a link or picture in a column can lead to. Plain data: it may be handed to another thread. */
export interface LinkIndex {
  /** The folder of the posts: "posts". */
  readonly folder: string;
  /** By path in NFC. */
  readonly bySource: ReadonlyMap<string, LinkTarget>;
  readonly byAddress: ReadonlyMap<string, LinkTarget>;
  /** Whatever lies beside the posts, by path in NFC. */
  readonly files: ReadonlyMap<string, Attachment>;
  /** Whether addresses that nobody here knows may exist all the same, made by an author's own templates. */
  readonly open: boolean;
}

/** Where something is shown. What is hidden is not published yet. */
export interface LinkTarget {
  readonly address: string;
  readonly hidden: boolean;
}

/** What a text may ask without naming a post. */
export function resolveByPath(linkIndex: LinkIndex, source: string): Pick<LinkResolver, "link" | "picture"> {
  return {
    link: (target) => linkFrom(linkIndex, source, target),
    picture: (target) => pictureFrom(linkIndex, source, target),
  };
}

function linkFrom(linkIndex: LinkIndex, from: string, target: string): LinkAnswer {
  const { folder, bySource, byAddress, files, open } = linkIndex;
  if (target.startsWith("/")) {
    const place = byAddress.get(target) ?? byAddress.get(`${target}/`);
    if (place) return answerOf(place);
    const file = servedAt(linkIndex, `${folder}${target}`);
    if (file) return { to: "file", address: attachmentAddress(file, linkIndex), source: file.path };
    if (open) return { to: "outside" };
    return { to: "nowhere", markdown: false, suggestion: suggest(target, byAddress.keys()) };
  }
  const path = resolve(from, target);
  const place = bySource.get(path) ?? bySource.get(`${path}/index.md`);
  if (place) return answerOf(place);
  const file = servedAt(linkIndex, path);
  if (file) return { to: "file", address: attachmentAddress(file, linkIndex), source: file.path };
  const markdown = /\.md$/i.test(path);
  const suggestion = suggestPath(from, path, markdown ? bySource.keys() : files.keys());
  return { to: "nowhere", markdown, suggestion };
}

function answerOf({ address, hidden }: LinkTarget): LinkAnswer {
  return hidden ? { to: "hidden" } : { to: "post", address };
}

function servedAt({ files }: LinkIndex, path: string): Attachment | null {
  const file = files.get(path);
  return file && isServed(file) ? file : null;
}

function pictureFrom(linkIndex: LinkIndex, from: string, target: string): PictureAnswer {
  const { folder, files } = linkIndex;
  const path = target.startsWith("/") ? `${folder}${target}` : resolve(from, target);
  const file = path.startsWith(`${folder}/`) ? files.get(path) : undefined;
  if (!file?.picture) return { to: "nowhere", suggestion: suggestPath(from, path, files.keys()) };
  const { type, size } = file.picture;
  const { width = null, height = null } = size ?? {};
  const address = attachmentAddress(file, linkIndex);
  return {
    to: "picture",
    picture: { source: file.path, address, width, height, type, bytes: file.bytes },
  };
}

/** "posts/city/25.md" and "../map.png" make "posts/map.png". */
function resolve(from: string, target: string): string {
  const parts = from.normalize("NFC").split("/").slice(0, -1);
  for (const part of target.normalize("NFC").split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

/** The nearest path, spelled from where the author stands; the same name elsewhere counts as near. */
function suggestPath(from: string, wanted: string, paths: Iterable<string>): string | null {
  const known = [...paths];
  const name = wanted.split("/").at(-1);
  const near = known.find((path) => path.split("/").at(-1) === name) ?? suggest(wanted, known);
  return near === null ? null : relative(from.normalize("NFC"), near);
}

function relative(from: string, to: string): string {
  const here = from.split("/").slice(0, -1);
  const there = to.split("/");
  let same = 0;
  while (same < here.length && same < there.length - 1 && here[same] === there[same]) same++;
  return [...here.slice(same).map(() => ".."), ...there.slice(same)].join("/");
}
