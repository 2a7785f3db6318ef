import type { Column, Post, Series, Site } from "../model.ts";
import { type Problem, sortProblems } from "../problems/problem.ts";
import type { Sources } from "../read/source.ts";
import type { Addresses } from "./addresses.ts";
import { readAhead, type SecondReader } from "./ahead.ts";
import { drawAtlas, mapOf } from "./around.ts";
import { answerByName, type Label } from "./by-name.ts";
import type { Draft, FilledShelf } from "./draft.ts";
import { feedAddresses, tagFormats } from "./feeds.ts";
import { identities } from "./identity.ts";
import { langOf, type Makers, makePost, makeSeries } from "./make.ts";
import { chronicle, span } from "./neighbours.ts";
import { byPath } from "./order.ts";
import type { SheetMemory } from "./sheets.ts";
import { surveyColumn } from "./survey.ts";
import { tagIndex } from "./tags.ts";
import { openDesk, type ReadProse, type TextMemory } from "./texts.ts";
import { upcoming } from "./upcoming.ts";

export interface Circumstances {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Keep drafts and scheduled posts in the column. */
  readonly drafts: boolean;
  /** Addresses that the site makes besides its posts: "/archive/". */
  readonly own: ReadonlySet<string>;
  /** An author's own templates may make addresses that nobody here knows. */
  readonly open: boolean;
  readonly label: Label;
  /** When files changed last, in milliseconds since 1970, by path in NFC. */
  readonly changed?: ReadonlyMap<string, number>;
  /** Takes part of the reading, when there is much of it. It never changes a result. */
  readonly second?: SecondReader | null;
}

/** What a run keeps for the next, so that an edit costs one post and not all. It never changes a result. */
export interface Memory {
  readonly sheets: SheetMemory;
  readonly texts: TextMemory;
  readonly posts: Map<string, Post>;
  /** Identities by address. */
  readonly ids: Map<string, string>;
}

export const freshMemory = (): Memory => ({
  sheets: new WeakMap(),
  texts: new Map(),
  posts: new Map(),
  ids: new Map(),
});

/** From sources to the column and everything that is wrong with it. Pure, whatever the memory holds. */
export function buildColumn(
  found: Sources,
  site: Site,
  readProse: ReadProse,
  given: Circumstances,
  memory: Memory = freshMemory(),
): { readonly column: Column; readonly problems: readonly Problem[] } {
  const survey = surveyColumn(found, site, given.now, memory.sheets);
  const { sources, sheets, shelves, drafts, unfit, filled, addresses } = survey;
  const clock = { timeZone: site.timeZone, now: given.now };
  const shown = (draft: Draft) => given.drafts || draft.state === "out";
  const unread = [...sheets.unread, ...unfit.map((sheet) => sheet.source.path)];
  const own = new Set([...given.own, ...ownAddresses(filled, drafts, shown, addresses, site)]);
  const lost = headsOf(unread, sources);
  const { drafts: showAll, label } = given;
  const byName = answerByName({ shelves, drafts, addresses, siteLang: site.lang, label, showAll, lost });
  const atlas = drawAtlas(sources, sheets, addresses, own, given.open, given.drafts, unread);
  const map = mapOf(atlas, byName);

  const desk = openDesk(readProse, map, memory.texts);
  const identity = identities(site.id, memory.ids);
  const makers: Makers = {
    site,
    addresses,
    map,
    desk,
    identity,
    problems: [],
    posts: memory.posts,
    changed: given.changed,
  };
  // What is not shown yet is read all the same: its mistakes are better told now than on its day.
  const read = drafts.filter((draft) => shown(draft) || draft.state === "scheduled");
  if (given.second) {
    const worded = read.filter(({ sheet }) => !sheet.front.values.withdrawn);
    const errands = worded.map((draft) => ({ sheet: draft.sheet, lang: langOf(draft, site) }));
    readAhead(errands, desk, atlas, given.second);
  }
  for (const draft of read) if (!shown(draft)) makePost(draft, makers);
  for (const sheet of unfit) {
    const { lang, draft, withdrawn } = sheet.front.values;
    if (!withdrawn && (given.drafts || !draft)) desk.read(sheet, lang ?? site.lang, null);
  }

  const series = filled.map((each) => {
    const episodes = each.drafts.filter(shown).map((draft) => makePost(draft, makers));
    const next = upcoming(each, each.shelf.sheet.front.values.next ?? site.next, clock);
    return makeSeries(each.shelf, episodes, next, makers);
  });
  const single = drafts.filter((draft) => draft.shelf === null && shown(draft));
  const column: Column = {
    site,
    introduction: sheets.home?.body.trim()
      ? desk.read(sheets.home, sheets.home.front.values.lang ?? site.lang, "/")
      : null,
    aliases: addresses.home?.aliases ?? [],
    feedAliases: addresses.home?.feedAliases ?? [],
    series: newestFirst(series),
    posts: chronicle(single.filter((draft) => draft.kind !== "page").map((draft) => makePost(draft, makers))),
    pages: single
      .filter((draft) => draft.kind === "page")
      .sort(byPath)
      .map((draft) => makePost(draft, makers)),
  };

  const problems = [...survey.problems, ...makers.problems, ...desk.finish()];
  return { column, problems: sortProblems(problems) };
}

/** Where titles and numbers stand, even if something is wrong with them. */
function headsOf(paths: readonly string[], { posts }: Sources): string[] {
  const wanted = new Set(paths.map((path) => path.normalize("NFC")));
  if (wanted.size === 0) return [];
  const files = posts.filter(({ path }) => wanted.has(path.normalize("NFC")));
  return files.map(({ text }) => text.slice(0, 2000).normalize("NFC"));
}

/** Addresses that come with series and tags: "/city/feed.xml", "/tags/fog/". */
function ownAddresses(
  filled: readonly FilledShelf[],
  drafts: readonly Draft[],
  shown: (draft: Draft) => boolean,
  addresses: Addresses,
  { feeds }: Site,
): readonly string[] {
  const single = drafts.filter((draft) => draft.kind === "post");
  const tagged = [...single, ...filled.flatMap((each) => each.drafts)].filter(shown).map((draft) => ({
    date: draft.date,
    series: draft.shelf?.slug ?? null,
    source: draft.sheet.source.path,
    tags: draft.sheet.front.values.tags ?? [],
  }));
  const tags = [...tagIndex(chronicle(tagged)).values()].map((tag) => tag.address);
  const followed = ["/", ...[...addresses.series.values()].map(({ address }) => address)];
  return [
    ...tags,
    ...followed.flatMap((page) => feedAddresses(page, feeds.formats)),
    ...tags.flatMap((page) => feedAddresses(page, tagFormats(feeds.formats))),
  ];
}

/** The series that moved last comes first. */
function newestFirst(series: readonly Series[]): Series[] {
  const moved = new Map(series.map((each) => [each, span(each.episodes).last?.date?.epoch ?? 0]));
  const latest = (each: Series) => moved.get(each) ?? 0;
  return [...series].sort((a, b) => latest(b) - latest(a) || (a.slug < b.slug ? -1 : 1));
}
