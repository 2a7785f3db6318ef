import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { flattened, type Html, html, type Part } from "../../core/html.ts";
import type { LoadedTheme } from "../../outputs/theme/loaded-theme.ts";
import type { Theme, Views } from "../../outputs/theme/theme.ts";
import type { Card } from "../../outputs/theme/views/card.ts";
import { withoutComments } from "../../outputs/without-comments.ts";
import { PACKAGE } from "../package.ts";
import { importDefault, LayoutError } from "./layout-error.ts";
import { loadWords } from "./load-words.ts";
import { unusedLayouts } from "./unused-layouts.ts";

const STOCK_FOLDER = fileURLToPath(new URL("layouts/", PACKAGE));

/**
 * Loads the stock theme, each file replaced by the author's of the same name in `layouts/`.
 *
 * @param root the column's folder; null for the stock theme alone
 */
export async function loadTheme(root: string | null): Promise<LoadedTheme> {
  const ownFolder = root === null ? null : join(root, "layouts");
  const files = listFiles(ownFolder, [".ts"]);
  const layouts = await loadLayouts(files);
  const { byLanguage, isStock, problems } = await loadWords(root);
  const stock = [...listFiles(null, [".ts"]).keys()];
  const names = new Set(stock.map(layoutNameOf));
  const others = [...files.keys()].filter((file) => !names.has(layoutNameOf(file)));
  return {
    layouts,
    isStockTheme: isStock && [...files.values()].every(isStockFile),
    words: (lang) => byLanguage.get(lang.toLowerCase()) ?? byLanguage.get(primaryOf(lang)) ?? null,
    problems: ownFolder === null ? problems : [...problems, ...unusedLayouts(ownFolder, others, stock)],
    assetFiles: () => readAll(listFiles(ownFolder, [".css", ".js", ".svg"])),
  };
}

/** The primary subtag: "en" of "en-GB". */
function primaryOf(lang: string): string {
  return lang.toLowerCase().split("-")[0] ?? "";
}

function isStockFile(file: string): boolean {
  return file.startsWith(STOCK_FOLDER);
}

/** Paths by file name, of some extensions, in the stock folder and the author's; the author's files win. */
function listFiles(ownFolder: string | null, extensions: readonly string[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const folder of [STOCK_FOLDER, ownFolder]) {
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
  return new Map([...files].map(([name, file]) => [name, readAsset(file)]));
}

function readAsset(file: string): string {
  const text = readText(file);
  return isStockFile(file) && extname(file) !== ".svg" ? withoutComments(text) : text;
}

/** Adds the path to errors of reading, which lack it: a folder may have the name of a style sheet (EISDIR). */
function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw Object.assign(error as Error, { path });
  }
}

async function loadLayouts(files: ReadonlyMap<string, string>): Promise<Theme> {
  const theme: Record<string, (view: never) => Html> = {};
  const stock = await loadStockLayouts();
  // Loaded in parallel and awaited in order, so that of several errors always the same is reported.
  const loading = new Map([...files].map(([name, file]) => [name, loadLayout(file, stock)]));
  await Promise.allSettled(loading.values());
  for (const [name, file] of files) {
    const layout = await loading.get(name);
    if (typeof layout !== "function") throw new LayoutError(file, { code: "layout-export" });
    theme[layoutNameOf(file)] = (view) => toHtml(layout(view, theme), file);
  }
  const layouts = theme as unknown as { [Name in keyof Views]: (view: Views[Name]) => Html };
  layouts.numberedRow = memoizeRows(layouts.numberedRow);
  layouts.datedRow = memoizeRows(layouts.datedRow);
  return layouts;
}

/** Memoizes rows by card and language of the page, each joined into one string. */
function memoizeRows(render: Theme["numberedRow" | "datedRow"]): Theme["numberedRow"] {
  const rows = new WeakMap<Card, Map<string, Html>>();
  return (view) => {
    const { lang } = view.page.head;
    const byLanguage = rows.get(view.card) ?? new Map<string, Html>();
    const row = byLanguage.get(lang) ?? flattened(render(view));
    if (byLanguage.size === 0) rows.set(view.card, byLanguage);
    byLanguage.set(lang, row);
    return row;
  };
}

/**
 * Converts a layout's result to HTML. The types ask for `Html`; an author's layout may also return a string, or
 * nothing.
 */
function toHtml(result: Part | Promise<unknown>, file: string): Html {
  if (typeof result === "object" && result !== null) {
    if ("html" in result) return result;
    if ("then" in result) throw new LayoutError(file, { code: "layout-promise" });
  }
  return html`${result}`;
}

type Layouts = { readonly [name: string]: unknown };

/** The stock layouts in one import. None when that fails: then each is imported alone, to find the faulty one. */
async function loadStockLayouts(): Promise<Layouts> {
  try {
    return (await import("../../outputs/theme/layouts.ts")).LAYOUTS;
  } catch {
    return {};
  }
}

async function loadLayout(file: string, stock: Layouts): Promise<unknown> {
  const name = layoutNameOf(file);
  return isStockFile(file) && Object.hasOwn(stock, name) ? stock[name] : importDefault(file);
}

/** "layouts/series-card.ts" holds `seriesCard`. */
function layoutNameOf(file: string): string {
  return basename(file, ".ts").replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
