import { existsSync, readdirSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Html } from "../html.ts";
import { en } from "../words/en.ts";
import { ko } from "../words/ko.ts";
import type { Words } from "../words/words.ts";
import { type Asset, bindAssets } from "./assets.ts";
import type { Theme, Views } from "./theme.ts";

const OURS = fileURLToPath(new URL("../../layouts/", import.meta.url));

/** Everything that gives a column its look: layouts, style sheets, scripts and the words of the interface. */
export interface Look {
  readonly theme: Theme;
  /** By language, "en-GB" falling back on "en"; null where there are none. */
  words(lang: string): Words | null;
  /**
   * Style sheets, then scripts, then the icon. Read anew at each call: an edited style sheet needs no restart.
   *
   * @param longest how many notes the longest list of the site has
   */
  assets(longest: number): readonly Asset[];
}

/** Our look with the author's `layouts/` laid over it, file by file. */
export async function loadTheme(root: string): Promise<Look> {
  const theirs = join(root, "layouts");
  const theme = await loadLayouts(overlay(theirs, [".ts"]));
  const words = await loadWords(join(theirs, "words"));
  return { theme, words, assets: (longest) => bindAssets(overlay(theirs, [".css", ".js", ".svg"]), longest) };
}

/** The files of some kinds in our layouts and the author's: by name, the author's winning. */
function overlay(theirs: string, extensions: readonly string[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const folder of [OURS, theirs]) {
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder).sort()) {
      const extension = extname(name);
      if (extensions.includes(extension) && !name.endsWith(`.d${extension}`))
        files.set(name, join(folder, name));
    }
  }
  return files;
}

async function loadLayouts(files: ReadonlyMap<string, string>): Promise<Theme> {
  const theme: Record<string, (view: never) => Html> = {};
  for (const [name, file] of files) {
    const layout = await importDefault(file);
    if (typeof layout !== "function") throw new LayoutError(file, "default-export");
    theme[camelCase(basename(name, ".ts"))] = (view) => layout(view, theme) as Html;
  }
  return theme as unknown as { [Name in keyof Views]: (view: Views[Name]) => Html };
}

/** A layout that can't be used, with its file. */
export class LayoutError extends Error {
  readonly file: string;
  constructor(file: string, cause: string) {
    super(cause);
    this.file = file;
  }
}

/** Ours, and one language a file in `layouts/words/`. */
async function loadWords(folder: string): Promise<Look["words"]> {
  const known = new Map<string, Words>([
    ["ko", ko],
    ["en", en],
  ]);
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  for (const name of files.filter((each) => each.endsWith(".ts"))) {
    const words = (await importDefault(join(folder, name))) as Words | undefined;
    if (words === undefined) throw new LayoutError(join(folder, name), "default-export");
    known.set(basename(name, ".ts").toLowerCase(), words);
  }
  return (lang) => known.get(lang.toLowerCase()) ?? known.get(lang.toLowerCase().split("-")[0] ?? "") ?? null;
}

async function importDefault(file: string): Promise<unknown> {
  const module = (await import(pathToFileURL(file).href)) as { readonly default?: unknown };
  return module.default;
}

/** "series-card" is "seriesCard". */
function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
