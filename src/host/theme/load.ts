import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Html, html, joined, type Part } from "../../core/html.ts";
import { en } from "../../core/words/en.ts";
import { ko } from "../../core/words/ko.ts";
import type { Words } from "../../core/words/words.ts";
import type { LoadedTheme } from "../../outputs/theme/loaded-theme.ts";
import type { Theme, Views } from "../../outputs/theme/theme.ts";
import type { Card } from "../../outputs/theme/views.ts";
import { PACKAGE } from "../package.ts";

const OURS = fileURLToPath(new URL("layouts/", PACKAGE));

/** Our look with the author's `layouts/` laid over it, file by file; with none, ours. */
export async function loadTheme(root: string | null): Promise<LoadedTheme> {
  const theirs = root === null ? null : join(root, "layouts");
  const layouts = overlay(theirs, [".ts"]);
  const words = theirs === null ? [] : wordsIn(join(theirs, "words"));
  return {
    layouts: await loadLayouts(layouts),
    isStockTheme: words.length === 0 && [...layouts.values()].every((file) => file.startsWith(OURS)),
    words: await loadWords(words),
    assetFiles: () => readAll(overlay(theirs, [".css", ".js", ".svg"])),
  };
}

/** The files of some kinds in our layouts and the author's: by name, the author's winning. */
function overlay(theirs: string | null, extensions: readonly string[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const folder of [OURS, theirs]) {
    if (folder === null || !existsSync(folder)) continue;
    for (const name of readdirSync(folder).sort()) {
      const extension = extname(name);
      if (extensions.includes(extension) && !name.endsWith(`.d${extension}`))
        files.set(name, join(folder, name));
    }
  }
  return files;
}

function readAll(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...files].map(([name, file]) => [name, readText(file)]));
}

/** A folder that has the name of a style sheet fails without saying which. */
function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw Object.assign(error as Error, { path });
  }
}

async function loadLayouts(files: ReadonlyMap<string, string>): Promise<Theme> {
  const theme: Record<string, (view: never) => Html> = {};
  const ours = await loadOurs();
  // Asked for all at once, and taken in order: whose fault is told does not hang on which came first.
  const loading = new Map([...files].map(([name, file]) => [name, layoutIn(file, ours)]));
  await Promise.allSettled(loading.values());
  for (const [name, file] of files) {
    const layout = await loading.get(name);
    if (typeof layout !== "function") throw new LayoutError(file, { code: "layout-export" });
    theme[nameOf(file)] = (view) => printed(layout(view, theme), file);
  }
  const layouts = theme as unknown as { [Name in keyof Views]: (view: Views[Name]) => Html };
  layouts.numberedRow = memoizeRows(layouts.numberedRow);
  return layouts;
}

/** A row is rendered once for each card and language of the page, and kept as one string. */
function memoizeRows(render: Theme["numberedRow"]): Theme["numberedRow"] {
  const rows = new WeakMap<Card, Map<string, Html>>();
  return (view) => {
    const { lang } = view.page.head;
    const byLanguage = rows.get(view.card) ?? new Map<string, Html>();
    const row = byLanguage.get(lang) ?? joined(render(view));
    if (byLanguage.size === 0) rows.set(view.card, byLanguage);
    byLanguage.set(lang, row);
    return row;
  };
}

/** What a layout gave. The types ask for `Html`; an author may also give words, or nothing. */
function printed(given: Part | Promise<unknown>, file: string): Html {
  if (typeof given === "object" && given !== null) {
    if ("html" in given) return given;
    if ("then" in given) throw new LayoutError(file, { code: "layout-promise" });
  }
  return html`${given}`;
}

/** Why a file of the author's `layouts/` can't be used. */
export type LayoutFault =
  | { readonly code: "layout-export" | "layout-promise" }
  | { readonly code: "words-missing"; readonly names: readonly string[] }
  /** Its own code failed while it was loaded: the error's `cause`. */
  | { readonly code: "template-failed" };

/** Known by its name, as are all errors that leave the plugin. */
export class LayoutError extends Error {
  override readonly name = "YeonjaeLayoutError";
  readonly file: string;
  readonly fault: LayoutFault;

  constructor(file: string, fault: LayoutFault, cause?: unknown) {
    super(fault.code, { cause });
    this.file = file;
    this.fault = fault;
  }

  static is(error: unknown): error is LayoutError {
    return error instanceof Error && error.name === "YeonjaeLayoutError";
  }
}

function wordsIn(folder: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return names.filter((name) => name.endsWith(".ts")).map((name) => join(folder, name));
}

/** Ours, and one language a file. */
async function loadWords(files: readonly string[]): Promise<LoadedTheme["words"]> {
  const known = new Map<string, Words>([
    ["ko", ko],
    ["en", en],
  ]);
  for (const file of files) {
    const words = await importDefault(file);
    const names = missingIn(words);
    if (names.length > 0) throw new LayoutError(file, { code: "words-missing", names });
    known.set(basename(file, ".ts").toLowerCase(), words as Words);
  }
  return (lang) => known.get(lang.toLowerCase()) ?? known.get(lang.toLowerCase().split("-")[0] ?? "") ?? null;
}

/** What the English words have and others lack, or have in another form. */
function missingIn(words: unknown): string[] {
  const theirs = Object(words) as Readonly<Record<string, unknown>>;
  return Object.entries(en).flatMap(([name, ours]) => (typeof theirs[name] === typeof ours ? [] : [name]));
}

type Layouts = { readonly [name: string]: unknown };

/** Those that come with the engine, all at once. None where one of them fails: one by one, then, to see which. */
async function loadOurs(): Promise<Layouts> {
  try {
    return (await import("../../outputs/theme/layouts.ts")).LAYOUTS;
  } catch {
    return {};
  }
}

async function layoutIn(file: string, ours: Layouts): Promise<unknown> {
  const name = nameOf(file);
  return file.startsWith(OURS) && Object.hasOwn(ours, name) ? ours[name] : importDefault(file);
}

async function importDefault(file: string): Promise<unknown> {
  try {
    const module = (await import(pathToFileURL(file).href)) as { readonly default?: unknown };
    return module.default;
  } catch (error) {
    throw new LayoutError(file, { code: "template-failed" }, error);
  }
}

/** "layouts/series-card.ts" holds `seriesCard`. */
function nameOf(file: string): string {
  return basename(file, ".ts").replace(/-(\w)/g, (_, message: string) => message.toUpperCase());
}
