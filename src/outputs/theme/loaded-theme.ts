import type { Problem } from "../../core/problems/problem.ts";
import type { Words } from "../../core/words/words.ts";
import type { Theme } from "./theme.ts";

/** A theme, loaded: layouts, style sheets, scripts and the words of the interface. */
export interface LoadedTheme {
  readonly layouts: Theme;
  /**
   * Whether every layout and every language file is a stock one, so that a worker can load the same without the
   * author's code.
   */
  readonly isStockTheme: boolean;
  /** Of the author's words, and of files that the site needs besides. */
  readonly problems: readonly Problem[];
  /** Words of the interface by language, "en-GB" falling back on "en"; null when there are none. */
  words(lang: string): Words | null;
  /**
   * The texts of style sheets, scripts and the icon by name, the author's in place of the stock ones. Read from disk at
   * each call, so that an edited style sheet needs no restart.
   */
  assetFiles(): ReadonlyMap<string, string>;
}
