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
import { bool, integer, language, oneOf, someOf, text } from "../front-matter/fields.ts";
import { author, extra } from "../front-matter/mappings.ts";
import { defineSchema, validate } from "../front-matter/schema.ts";
import { isList, type Value } from "../front-matter/value.ts";
import type { MarkdownIt } from "../markdown/markdown-it-types.ts";
import { asMapping, isRecord, lineOfField } from "./as-mapping.ts";
import { csp } from "./csp.ts";
import { type EditorSetting, editor } from "./editor.ts";
import { editLink, epigraph, group, links, timeZone, webAddress } from "./fields.ts";
import { navigation } from "./navigation.ts";

/** Settings that an author passes to the Eleventy plugin in `.eleventy.ts`. */
export interface SiteSettings {
  readonly title: string;
  /** Base URL of the published site: "https://example.org/" or "https://example.org/column/". */
  readonly url: string;
  /** Namespace of generated ids (guid), written once by `yeonjae init`, so that they survive a change of `url`. */
  readonly id?: string;
  /** BCP 47; "ko" by default. */
  readonly lang?: string;
  /** IANA; "Asia/Seoul" by default. */
  readonly timeZone?: string;
  readonly author?: string | { readonly name: string; readonly url?: string; readonly email?: string };
  readonly description?: string;
  /** Quotation shown at the head of the site. */
  readonly epigraph?: string | { readonly text: string; readonly author?: string };
  readonly license?: string;
  readonly social?: readonly string[];
  /** URL template for editing a post; `{path}` stands for its file. */
  readonly edit?: string;
  /** Renders all HTML in posts: only for posts that you trust like your own code. In feeds it is sanitized. */
  readonly html?: boolean;
  /** Smart quotes, dashes and ellipses by language: "안개" is “안개”, -- is –, ... is …; true by default. */
  readonly typography?: boolean;
  /** Hook for markdown-it plugins of your own. */
  readonly markdown?: MarkdownHook;
  readonly notes?: { readonly style?: NoteStyle; readonly labels?: NoteLabels };
  /**
   * `titles`: link a title in angle brackets, `<안개>`, where exactly one post has it; true by default.
   * `bare`: link an address typed as it is, `https://example.org`; true by default.
   */
  readonly links?: { readonly titles?: boolean; readonly bare?: boolean };
  /** `ids`: let `## 안개 {#fog}` set the id of a heading; true by default. */
  readonly headings?: { readonly ids?: boolean };
  /** `tasks`: let `- [ ]` and `- [x]` begin items of a task list; true by default. */
  readonly lists?: { readonly tasks?: boolean };
  readonly feeds?: {
    /** All three by default. */
    readonly formats?: FeedFormat | readonly FeedFormat[];
    /** Maximum number of posts in a feed, newest first; 20 by default. */
    readonly items?: number;
    /** Form of an item's title: "number" (25화 안개, the default), "series" ([도시 25] 안개) or "plain" (안개). */
    readonly titles?: FeedTitles;
    /** "git" takes the date of the last commit where a post has no `updated`; "author" (the default) does not. */
    readonly updated?: FeedUpdated;
  };
  /** How much of the next episode is shown; "date" by default. */
  readonly next?: NextShown;
  /**
   * Content Security Policy: sources allowed besides those that the stock pages need, by directive:
   * `{ "img-src": ["https://img.example.org"] }`. `false` for no policy.
   */
  readonly csp?: boolean | { readonly [D in CspDirective]?: string | readonly string[] };
  /**
   * What stands in the navigation, in order; unless set, every page for it: `["archive", "/about/", { label: "Shop",
   * url: "https://…" }]`. A page is named by its address or the slug of it, and can be given another label: `{ label:
   * "All", address: "archive" }`.
   */
  readonly navigation?: readonly NavigationSetting[];
  /** Editor at `/admin/`, from the package `@sveltia/cms`. Not with `html: true`: its token lies in the site's origin. */
  readonly editor?: EditorSetting;
  /** Arbitrary data for your own layouts. */
  readonly extra?: { readonly [key: string]: unknown };
}

export type NavigationSetting =
  | string
  | { readonly label: string; readonly address: string }
  | { readonly label: string; readonly url: string };

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
  html: bool,
  typography: bool,
  notes: group(
    { style: oneOf("brackets", "superscript", "circled"), labels: oneOf("number", "keep") },
    ({ typed }) =>
      typed === "keep" || typed === "number" ? `{ labels: "${typed}" }` : '{ style: "superscript" }',
  ),
  links: group({ titles: bool, bare: bool }, ({ is }) => `{ titles: ${is !== false} }`),
  headings: group({ ids: bool }, ({ is }) => `{ ids: ${is !== false} }`),
  lists: group({ tasks: bool }, ({ is }) => `{ tasks: ${is !== false} }`),
  feeds: group(
    {
      formats: someOf("rss", "atom", "json"),
      items: integer(1),
      titles: oneOf("number", "series", "plain"),
      updated: oneOf("author", "git"),
    },
    feedsMeant,
  ),
  next: oneOf("hidden", "date", "title"),
  csp,
  navigation,
  editor,
  extra,
};

/** `feeds: "rss"`, `["rss", "atom"]` or `20` as the mapping that is meant. */
function feedsMeant({ is, typed }: Value): string {
  if (typeof is === "number") return `{ items: ${typed} }`;
  const names = (isList(is) ? is : [{ typed }]).map((item) => item.typed.toLowerCase());
  const known = names.filter((name) => ["rss", "atom", "json"].includes(name));
  return `{ formats: [${(known.length > 0 ? known : ["rss"]).map((name) => `"${name}"`).join(", ")}] }`;
}

const SCHEMA = defineSchema(FIELDS);

/** Path of the configuration file. */
export const CONFIG = ".eleventy.ts";

/**
 * Validates the settings and fills in the defaults. `config` is the text of `.eleventy.ts`, in which the lines of
 * problems are found.
 */
export function readSettings(settings: unknown, config = ""): Settings {
  const path = CONFIG;
  const problems: Problem[] = [];
  const { markdown, ...rest } = isRecord(settings) ? settings : {};
  const lineOf = (field: string) => lineOfField(config, field);
  const result = validate(path, asMapping(rest, lineOf), SCHEMA);
  problems.push(...result.problems);

  const hook = typeof markdown === "function" ? (markdown as MarkdownHook) : null;
  if (markdown !== undefined && hook === null) {
    const at = { path, line: lineOf("markdown") };
    problems.push(
      problem("field-wrong", at, { field: "markdown", found: typeof markdown, expected: "function" }),
    );
  }
  for (const [field, example] of [
    ["title", "나의 칼럼"],
    ["url", "https://example.org/"],
  ] as const) {
    if (result.has(field)) continue;
    const near = suggest(field, Object.keys(rest));
    if (near === null) problems.push(problem("field-missing", { path, line: 1 }, { field, example }));
  }

  const { values } = result;
  if (result.has("editor") && values.html === true)
    problems.push(problem("editor-html", result.locationOf("editor"), {}));
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
    links: { titles: values.links?.titles ?? true, bare: values.links?.bare ?? true },
    headings: { ids: values.headings?.ids ?? true },
    lists: { tasks: values.lists?.tasks ?? true },
    feeds: {
      formats: values.feeds?.formats ?? ["rss", "atom", "json"],
      items: values.feeds?.items ?? 20,
      titles: values.feeds?.titles ?? "number",
      updated: values.feeds?.updated ?? "author",
    },
    next: values.next ?? "date",
    csp: values.csp === false ? null : (values.csp ?? {}),
    navigation: values.navigation,
    editor: values.editor,
    extra: values.extra ?? {},
  };
  return { site, markdown: hook, problems };
}
