import {
  buildColumn,
  type ColumnCache,
  type ColumnOptions,
  createColumnCache,
} from "../../src/column/build-column.ts";
import type { LabelUnpublished } from "../../src/column/links/by-name.ts";
import { type ReservedRoutes, reservedRoutes } from "../../src/column/reserved-routes.ts";
import type { Column, Post, Series, Site } from "../../src/core/model.ts";
import type { Problem } from "../../src/core/problems/problem.ts";
import { en } from "../../src/core/words/en.ts";
import { ko } from "../../src/core/words/ko.ts";
import { loadTheme } from "../../src/host/theme/load.ts";
import { decode } from "../../src/input/files/decode.ts";
import type { Attachment, Source, Sources } from "../../src/input/files/sources.ts";
import { createTextParser, type MarkdownSettings } from "../../src/input/markdown/parse-text.ts";
import { readSettings } from "../../src/input/settings/settings.ts";
import type { SiteSettings } from "../../src/input/settings/site-settings.ts";
import { type ContextInput, createRenderContext } from "../../src/outputs/context.ts";
import { OUTPUTS } from "../../src/outputs/list.ts";
import type { RenderContext, WordsIn } from "../../src/outputs/output.ts";
import { unpublishedLabel } from "../../src/outputs/views/cards.ts";
import { SITE_URL } from "./column.ts";

/** Files in `posts/`, in memory: their text, or the size of a binary file. */
export type Files = Readonly<Record<string, string | { readonly bytes: number }>>;

/** 1 June 2024, noon in Seoul. */
export const NOON = Date.UTC(2024, 5, 1, 3);

export interface Given extends Partial<ColumnOptions> {
  readonly site?: Partial<SiteSettings>;
  readonly memory?: ColumnCache;
}

export interface Built {
  readonly column: Column;
  readonly problems: readonly Problem[];
  /** "posts/fog.md:3: field-missing", in order. */
  readonly told: readonly string[];
}

/** Builds a column out of a record of files. */
export function build(files: Files, given: Given = {}): Built {
  return buildSources(sourcesOf(files), given);
}

export function buildSources(sources: Sources, { site, memory, ...rest }: Given = {}): Built {
  const settings = { title: "도시 산책", url: SITE_URL, ...site };
  const parsedSite = readSettings(settings).site;
  const options = { ...OPTIONS, reserved: reservedIn(parsedSite), ...rest };
  const { html, typography, notes, links, headings, lists } = parsedSite;
  const parseText = parserOf({
    html,
    typography,
    labels: notes.labels,
    titles: links.titles,
    bare: links.bare,
    headingIds: headings.ids,
    tasks: lists.tasks,
    markdown: null,
  });
  const { column, problems } = buildColumn(
    sources,
    parsedSite,
    parseText,
    options,
    memory ?? createColumnCache(),
  );
  const told = problems.map(({ path, line, code }) => `${path}:${line}: ${code}`);
  return { column, problems, told };
}

/** Default options of a build. */
const OPTIONS: Omit<ColumnOptions, "reserved"> = {
  now: NOON,
  includeDrafts: false,
  linkTargets: (outline) => OUTPUTS.flatMap((module) => module.linkTargets?.(outline) ?? []),
  hasOwnPages: false,
  label: (lang, post) => label(lang, post),
};

/** The routes reserved by the built-in outputs. */
export function reservedIn(site: Site): ReservedRoutes {
  return reservedRoutes(OUTPUTS.flatMap((module) => module.reserves?.(site) ?? []));
}

/** The same for default settings. */
export const RESERVED = reservedIn(readSettings({ title: "도시", url: SITE_URL }).site);

/** Memoized: one parser for each set of settings. */
function parserOf(settings: MarkdownSettings): ReturnType<typeof createTextParser> {
  const key = JSON.stringify(settings);
  const parser = parsers.get(key) ?? createTextParser(settings);
  parsers.set(key, parser);
  return parser;
}

const parsers = new Map<string, ReturnType<typeof createTextParser>>();

/** @param before unchanged sources are the same objects as here, as with a file reader */
export function sourcesOf(files: Files, before?: Sources): Sources {
  const known = new Map(before?.posts.map((source) => [source.path, source]));
  const posts: Source[] = [];
  const attachments: Attachment[] = [];
  const problems: Problem[] = [];
  for (const [path, file] of Object.entries(files)) {
    if (typeof file !== "string") {
      const picture = /\.png$/.test(path) ? { type: "image/png", size: { width: 800, height: 600 } } : null;
      attachments.push({ path, bytes: file.bytes, picture });
      continue;
    }
    const decoded = decode(path, Buffer.from(file));
    if ("code" in decoded) {
      problems.push(decoded);
      continue;
    }
    const { text, warning } = decoded;
    if (warning) problems.push(warning);
    if (known.get(path)?.text === text) posts.push(known.get(path) as Source);
    else posts.push({ path, text });
  }
  return { folder: "posts", posts, attachments, problems };
}

/** A Markdown file: the fields of its front matter, one a line, and its text. */
export function md(fields: string, words = "안개가 걷혔다."): string {
  return `---\n${fields}\n---\n\n${words}\n`;
}

/** The numbered episodes of a series, a week apart from Wednesday, 3 January 2024. */
export function weekly(slug: string, numbers: readonly number[], more: Files = {}): Files {
  const episodes = numbers.map((number) => [
    `posts/${slug}/${number}.md`,
    md(`title: ${slug} ${number}\nepisode: ${number}\ndate: ${wednesday(number)}`),
  ]);
  return { [`posts/${slug}/index.md`]: md(`title: ${slug}`), ...Object.fromEntries(episodes), ...more };
}

/** The Wednesday on which episode `number` appears: the first is 2024-01-03. */
export function wednesday(number: number): string {
  return new Date(Date.UTC(2024, 0, 3 + 7 * (number - 1))).toISOString().slice(0, 10);
}

export const wordsIn: WordsIn = (lang) => (lang.startsWith("en") ? en : ko);

export const label: LabelUnpublished = (lang, post) => unpublishedLabel(post, post.series, wordsIn(lang));

const { layouts } = await loadTheme(null);
const STYLE: ContextInput["assets"][number] = { name: "style.css", text: "p {}", use: "all" };

/** The render context of a built column. */
export function contextOf(
  { column }: Built,
  unlisted = false,
  more: Partial<Pick<ContextInput, "assets" | "modules" | "cards" | "pictures" | "pictureFacts">> = {},
): RenderContext {
  return createRenderContext({
    column,
    wordsIn,
    theme: layouts,
    assets: [STYLE],
    unlisted,
    modules: OUTPUTS,
    ...more,
  });
}

export function seriesIn({ column }: Built, slug: string): Series {
  const found = column.series.find((series) => series.slug === slug);
  if (!found) throw new Error(`no series ${slug}`);
  return found;
}

/** A post by its title, in any series or none. */
export function postIn({ column }: Built, title: string): Post {
  const all = [...column.posts, ...column.pages, ...column.series.flatMap((series) => series.episodes)];
  const found = all.find((post) => post.title === title);
  if (!found) throw new Error(`no post ${title}`);
  return found;
}
