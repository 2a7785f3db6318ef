import { suggest } from "../front/suggest.ts";
import type { Around, LinkAnswer, PictureAnswer } from "../prose/around.ts";
import type { Sources } from "../read/source.ts";
import type { Addresses } from "./addresses.ts";
import { attachmentAddress, isServed } from "./attachments.ts";
import type { Draft } from "./draft.ts";
import type { Sheets } from "./sheets.ts";

/** What every text may ask of the column, whoever asks. */
export interface ColumnMap {
  readonly around: (source: string, lang: string) => Around;
  readonly picture: (from: string, target: string) => PictureAnswer;
}

/**
 * Draws the map of a column: from a place in the posts, where does a link lead?
 *
 * @param byName answers what is asked by name
 * @param own addresses that the site itself makes besides posts: archive, tags, feeds.
 * @param open whether addresses that nobody here knows may exist all the same, made by an author's own templates.
 * @param showAll whether what is not published yet is linked like the rest.
 * @param unread files that could not be made into posts: they are there, whatever else is wrong with them.
 */
export function drawMap(
  byName: (source: string, lang: string) => Pick<Around, "episode" | "titled" | "near">,
  sources: Sources,
  sheets: Sheets,
  addresses: Addresses,
  own: ReadonlySet<string>,
  open: boolean,
  showAll: boolean,
  unread: readonly string[],
): ColumnMap {
  const bySource = new Map<string, { readonly address: string; readonly hidden: boolean }>();
  const byAddress = new Map<string, { readonly address: string; readonly hidden: boolean }>();
  const mark = (source: string | null, address: string, draft: Draft | null) => {
    const place = { address, hidden: !showAll && draft !== null && draft.state !== "out" };
    if (source !== null) bySource.set(source.normalize("NFC"), place);
    byAddress.set(address, place);
  };
  for (const path of unread) bySource.set(path.normalize("NFC"), { address: "", hidden: true });
  for (const address of own) mark(null, address, null);
  mark(sheets.home?.source.path ?? null, "/", null);
  for (const [shelf, { address }] of addresses.series) mark(shelf.sheet.source.path, address, null);
  for (const [draft, { address }] of addresses.posts) mark(draft.sheet.source.path, address, draft);
  // An old address is answered with today's.
  const homes = addresses.home ? [addresses.home] : [];
  for (const each of [...homes, ...addresses.series.values(), ...addresses.posts.values()]) {
    const place = byAddress.get(each.address);
    if (place) for (const alias of [...each.aliases, ...each.feedAliases]) byAddress.set(alias, place);
  }

  const files = new Map(sources.attachments.map((file) => [file.path.normalize("NFC"), file]));
  const served = (path: string) => {
    const file = files.get(path);
    return file && isServed(file) ? file : null;
  };
  const inside = (path: string) => path.startsWith(`${sources.folder}/`);

  const link = (from: string, target: string): LinkAnswer => {
    if (target.startsWith("/")) {
      const place = byAddress.get(target) ?? byAddress.get(`${target}/`);
      if (place) return place.hidden ? { to: "hidden" } : { to: "post", address: place.address };
      const file = served(`${sources.folder}${target}`);
      if (file) return { to: "file", address: attachmentAddress(file, sources), source: file.path };
      if (open) return { to: "outside" };
      return { to: "nowhere", markdown: false, suggestion: suggest(target, byAddress.keys()) };
    }
    const path = resolve(from, target);
    const place = bySource.get(path) ?? bySource.get(`${path}/index.md`);
    if (place) return place.hidden ? { to: "hidden" } : { to: "post", address: place.address };
    const file = served(path);
    if (file) return { to: "file", address: attachmentAddress(file, sources), source: file.path };
    const markdown = /\.md$/i.test(path);
    const suggestion = suggestPath(from, path, markdown ? bySource.keys() : files.keys());
    return { to: "nowhere", markdown, suggestion };
  };

  const picture = (from: string, target: string): PictureAnswer => {
    const path = target.startsWith("/") ? `${sources.folder}${target}` : resolve(from, target);
    const file = inside(path) ? files.get(path) : undefined;
    if (!file?.picture) return { to: "nowhere", suggestion: suggestPath(from, path, files.keys()) };
    const { type, size } = file.picture;
    const { width = null, height = null } = size ?? {};
    const address = attachmentAddress(file, sources);
    return {
      to: "picture",
      picture: { source: file.path, address, width, height, type, bytes: file.bytes },
    };
  };

  return {
    picture,
    around: (source, lang) => ({
      ...byName(source, lang),
      link: (target) => link(source, target),
      picture: (target) => picture(source, target),
    }),
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
