import type {
  CspDirective,
  FeedFormat,
  FeedTitles,
  FeedUpdated,
  NextShown,
  NoteLabels,
  NoteStyle,
  Site,
} from "../../core/model.ts";
import { type Problem, problem } from "../../core/problems/problem.ts";
import { suggest } from "../../core/suggest.ts";
import { author, extra, language, oneOf, someOf, text, truth, whole } from "../front-matter/fields.ts";
import { defineForm, readForm } from "../front-matter/form.ts";
import type { MarkdownIt } from "../markdown/markdown-it-types.ts";
import { asMapping, isRecord, lineOfField } from "./as-mapping.ts";
import { csp } from "./csp.ts";
import { editLink, epigraph, group, links, timeZone, webAddress } from "./fields.ts";

/** What an author gives to the plugin in `.eleventy.ts`. */
export interface SiteSettings {
  readonly title: string;
  /** Where the site will live: "https://example.org/" or "https://example.org/column/". */
  readonly url: string;
  /** Written once by `yeonjae init`: keeps identities when `url` changes. */
  readonly id?: string;
  /** BCP 47; "ko" unless set. */
  readonly lang?: string;
  /** IANA; "Asia/Seoul" unless set. */
  readonly timeZone?: string;
  readonly author?: string | { readonly name: string; readonly url?: string; readonly email?: string };
  readonly description?: string;
  /** The motto at the head of the site. */
  readonly epigraph?: string | { readonly text: string; readonly author?: string };
  readonly license?: string;
  readonly social?: readonly string[];
  /** Where a post can be edited; `{path}` stands for its file. */
  readonly edit?: string;
  /** Let all HTML in posts through: only for posts that you trust like your own code. Feeds carry a sanitised form. */
  readonly html?: boolean;
  /** Quotes, dashes and ellipses as the page's language has them, true unless set: "안개" is “안개”, -- is –, ... is …. */
  readonly typography?: boolean;
  /** The door for markdown-it plugins of your own. */
  readonly markdown?: MarkdownHook;
  readonly notes?: { readonly style?: NoteStyle; readonly labels?: NoteLabels };
  /** `titles`: link a title in angle brackets, `<안개>`, where it is that of one post; true unless set. */
  readonly links?: { readonly titles?: boolean };
  readonly feeds?: {
    /** All three unless set. */
    readonly formats?: FeedFormat | readonly FeedFormat[];
    /** How many posts a feed holds, newest first; 20 unless set. */
    readonly items?: number;
    /** How an item is called; "number" (25화 안개) unless set. "series" is [도시 25] 안개, "plain" is 안개. */
    readonly titles?: FeedTitles;
    /** "git" dates a change by its commit where a post has no `updated`; "author" unless set. */
    readonly updated?: FeedUpdated;
  };
  /** What readers learn of the next episode; "date" unless set. */
  readonly next?: NextShown;
  /**
   * Pages load nothing but what they need, unless more is named here: `{ "img-src": ["https://img.example.org"] }`.
   * `false` for no Content Security Policy.
   */
  readonly csp?: boolean | { readonly [D in CspDirective]?: string | readonly string[] };
  /** Anything for your own layouts. */
  readonly extra?: { readonly [key: string]: unknown };
}

export type MarkdownHook = (md: MarkdownIt) => void;

export interface Settings {
  readonly site: Site;
  readonly markdown: MarkdownHook | null;
  readonly problems: readonly Problem[];
}

const FIELDS = {
  title: text,
  url: webAddress,
  id: text,
  lang: language,
  timeZone,
  author,
  description: text,
  epigraph,
  license: text,
  social: links,
  edit: editLink,
  html: truth,
  typography: truth,
  notes: group({
    style: oneOf("brackets", "superscript", "circled"),
    labels: oneOf("number", "keep"),
  }),
  links: group({ titles: truth }),
  feeds: group({
    formats: someOf("rss", "atom", "json"),
    items: whole(1),
    titles: oneOf("number", "series", "plain"),
    updated: oneOf("author", "git"),
  }),
  next: oneOf("hidden", "date", "title"),
  csp,
  extra,
};

const FORM = defineForm(FIELDS);

/** Where the settings stand. */
export const CONFIG = ".eleventy.ts";

/**
 * Checks what `.eleventy.ts` says and fills in the defaults. `config` is the text of that file: it tells on which
 * line a wrong setting stands.
 */
export function readSettings(settings: unknown, config = ""): Settings {
  const path = CONFIG;
  const problems: Problem[] = [];
  const { markdown, ...rest } = isRecord(settings) ? settings : {};
  const lineOf = (field: string) => lineOfField(config, field);
  const form = readForm(path, asMapping(rest, lineOf), FORM);
  problems.push(...form.problems);

  const door = typeof markdown === "function" ? (markdown as MarkdownHook) : null;
  if (markdown !== undefined && door === null) {
    const at = { path, line: lineOf("markdown") };
    problems.push(
      problem("field-wrong", at, { field: "markdown", found: typeof markdown, expected: "function" }),
    );
  }
  for (const [field, example] of [
    ["title", "나의 칼럼"],
    ["url", "https://example.org/"],
  ] as const) {
    if (form.has(field)) continue;
    const near = suggest(field, Object.keys(rest));
    if (near === null) problems.push(problem("field-missing", { path, line: 1 }, { field, example }));
  }

  const { values } = form;
  const url = values.url ?? "https://example.org/";
  const site: Site = {
    title: values.title ?? "",
    url,
    id: values.id ?? url,
    lang: values.lang ?? "ko",
    timeZone: values.timeZone ?? "Asia/Seoul",
    author: values.author,
    description: values.description ?? "",
    epigraph: values.epigraph,
    license: values.license,
    social: values.social ?? [],
    edit: values.edit,
    html: values.html ?? false,
    typography: values.typography ?? true,
    notes: {
      style: values.notes?.style ?? "brackets",
      labels: values.notes?.labels ?? "number",
    },
    links: { titles: values.links?.titles ?? true },
    feeds: {
      formats: values.feeds?.formats ?? ["rss", "atom", "json"],
      items: values.feeds?.items ?? 20,
      titles: values.feeds?.titles ?? "number",
      updated: values.feeds?.updated ?? "author",
    },
    next: values.next ?? "date",
    csp: values.csp === false ? null : (values.csp ?? {}),
    extra: values.extra ?? {},
  };
  return { site, markdown: door, problems };
}
