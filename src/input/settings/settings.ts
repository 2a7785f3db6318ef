import { FONT_NAMES, type Site } from "../../core/model.ts";
import { type Problem, problem } from "../../core/problems/problem.ts";
import { suggest } from "../../core/suggest.ts";
import { bool, integer, language, oneOf, someOf, text } from "../front-matter/fields.ts";
import { author, extra } from "../front-matter/mappings.ts";
import { defineSchema, type Reader, validate } from "../front-matter/schema.ts";
import { asMapping, isRecord, lineOfField } from "./as-mapping.ts";
import { csp } from "./csp.ts";
import { editor } from "./editor.ts";
import {
  columnUrl,
  editLink,
  epigraph,
  feedsMeant,
  folderPath,
  group,
  links,
  mountPath,
  timeZone,
  webAddress,
} from "./fields.ts";
import { navigation } from "./navigation.ts";
import { pictures } from "./pictures.ts";
import type { MarkdownHook } from "./site-settings.ts";

export interface Settings {
  readonly site: Site;
  readonly markdown: MarkdownHook | null;
  /** Folder of the posts; null where the command says it. */
  readonly posts: string | null;
  readonly problems: readonly Problem[];
}

const FIELDS = {
  title: text,
  url: webAddress,
  at: mountPath,
  posts: folderPath,
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
  font: oneOf(...FONT_NAMES),
  pictures,
  cards: bool,
  extra,
};

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
  const at = values.at ?? "/";
  const url = columnUrl(values.url ?? "https://example.org/", at);
  const site: Site = {
    title: values.title ?? "",
    url,
    at,
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
    font: values.font,
    pictures: picturesOf(values.pictures),
    cards: values.cards ?? false,
    extra: values.extra ?? {},
  };
  return { site, markdown: hook, posts: values.posts, problems };
}

function picturesOf(
  typed: typeof FIELDS.pictures extends Reader<infer T> ? T | null : never,
): Site["pictures"] {
  if (typed === false) return null;
  const { widths = null, formats = null, original = null } = typed === true ? {} : (typed ?? {});
  return { widths, formats: formats ?? ["avif", "webp"], original: original ?? false };
}
