import type MarkdownIt from "markdown-it";
import { type Form, type Reader, type Readers, readForm } from "../front/form.ts";
import { author, extra, knowsAll, language, link, oneOf, text, truth, whole } from "../front/readers.ts";
import { suggest } from "../front/suggest.ts";
import { isList, isMapping, type Mapping, type Value } from "../front/value.ts";
import type { Epigraph, NextShown, NoteLabels, NoteStyle, Site } from "../model.ts";
import { type Problem, problem } from "../problems/problem.ts";
import { isTimeZone } from "../time/zone.ts";

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
  /** Let all HTML in posts through: only for posts that you trust like your own code. */
  readonly html?: boolean;
  /** Quotes, dashes and ellipses as the page's language has them, true unless set: "안개" is “안개”, -- is –, ... is …. */
  readonly typography?: boolean;
  /** The door for markdown-it plugins of your own. */
  readonly markdown?: MarkdownDoor;
  readonly notes?: { readonly style?: NoteStyle; readonly labels?: NoteLabels };
  /** `titles`: link a title in angle brackets, `<안개>`, where it is that of one post; true unless set. */
  readonly links?: { readonly titles?: boolean };
  /** `items`: how many posts a feed holds, newest first; 20 unless set. */
  readonly feeds?: { readonly items?: number };
  /** What readers learn of the next episode; "date" unless set. */
  readonly next?: NextShown;
  /** Anything for your own layouts. */
  readonly extra?: { readonly [key: string]: unknown };
}

export type MarkdownDoor = (md: MarkdownIt) => void;

export interface Settings {
  readonly site: Site;
  readonly markdown: MarkdownDoor | null;
  readonly problems: readonly Problem[];
}

const webAddress: Reader<string> = (value, field) => {
  const typed = text(value, field);
  if (typed === undefined) return undefined;
  const url = URL.canParse(typed) ? new URL(typed) : null;
  const sound = url !== null && /^https?:$/.test(url.protocol) && url.search === "" && url.hash === "";
  if (!sound || url.username !== "") return field.wrong("web-address", value);
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
};

const links: Reader<readonly string[]> = (value, field) => {
  const all = (isList(value.is) ? value.is : [value]).map((item) => link(item, field));
  return all.includes(undefined) ? undefined : (all as string[]);
};

/** "https://github.com/someone/column/edit/main/{path}" */
const editLink: Reader<string> = (value, field) => {
  const typed = text(value, field);
  if (typed === undefined) return undefined;
  return URL.canParse(typed.replaceAll("{path}", "x")) ? typed : field.wrong("web-address", value);
};

const timeZone: Reader<string> = (value, field) =>
  isTimeZone(value.typed) ? value.typed : field.wrong("time-zone", value);

const epigraph: Reader<Epigraph> = (value, field) => {
  if (!knowsAll(value, ["text", "author"], field)) return undefined;
  const read = isMapping(value.is) ? value.is.get("text")?.value : value;
  if (!read) return field.wrong("text", value);
  const words = text(read, field);
  const by = isMapping(value.is) ? value.is.get("author")?.value : undefined;
  return words === undefined ? undefined : { text: words, author: by ? (text(by, field) ?? null) : null };
};

/** A mapping whose fields are read by a form of their own. */
function group<R extends Readers>(readers: R): Reader<Form<R>["values"]> {
  return (value, field) => {
    if (!isMapping(value.is)) return field.wrong("mapping", value);
    const form = readForm("", value.is, readers);
    for (const slip of form.problems) {
      const facts = {
        ...slip.facts,
        field: `${field.name}.${"field" in slip.facts ? slip.facts.field : ""}`,
      };
      field.report(slip.code, facts, value);
    }
    return form.values;
  };
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
  feeds: group({ items: whole(1) }),
  next: oneOf("hidden", "date", "title"),
  extra,
};

/**
 * Checks what `.eleventy.ts` says and fills in the defaults. `config` is the text of that file: it tells on which
 * line a wrong setting stands.
 */
export function readSettings(settings: unknown, config = ""): Settings {
  const path = ".eleventy.ts";
  const problems: Problem[] = [];
  const { markdown, ...rest } = isRecord(settings) ? settings : {};
  const lineOf = (field: string) => lineOfField(config, field);
  const form = readForm(path, asMapping(rest, lineOf), FIELDS);
  problems.push(...form.problems);

  const door = typeof markdown === "function" ? (markdown as MarkdownDoor) : null;
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
    feeds: { items: values.feeds?.items ?? 20 },
    next: values.next ?? "date",
    extra: values.extra ?? {},
  };
  return { site, markdown: door, problems };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Plain JavaScript data as the forms read it, so that settings and front matter are judged by the same rules. */
function asMapping(record: Record<string, unknown>, lineOf: (field: string) => number): Mapping {
  return new Map(
    Object.entries(record)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => {
        const line = lineOf(key);
        return [key, { key, line, column: 1, value: asValue(value, line) }];
      }),
  );
}

function asValue(value: unknown, line: number): Value {
  const place = { line, column: 1, typed: "" };
  if (Array.isArray(value)) return { ...place, is: value.map((item) => asValue(item, line)) };
  if (isRecord(value)) return { ...place, is: asMapping(value, () => line) };
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return { ...place, is: value, typed: String(value) };
  }
  return { ...place, is: value === null ? null : String(value), typed: String(value) };
}

function lineOfField(config: string, field: string): number {
  const at = config.search(
    new RegExp(`(?<![\\w.])["']?${field.replace(/[^\p{L}\p{N}_]/gu, "\\$&")}["']?\\s*:`),
  );
  return at < 0 ? 1 : config.slice(0, at).split("\n").length;
}
