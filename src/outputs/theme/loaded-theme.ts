import type { Words } from "../../core/words/words.ts";
import type { Theme } from "./theme.ts";

/** Everything that gives a column its look, loaded: layouts, style sheets, scripts and the words of the interface. */
export interface LoadedTheme {
  readonly layouts: Theme;
  /** Whether every layout and word is ours, and no code of the author's. */
  readonly isStockTheme: boolean;
  /** By language, "en-GB" falling back on "en"; null where there are none. */
  words(lang: string): Words | null;
  /**
   * The texts of style sheets, scripts and the icon by name, the author's in place of ours. Read anew at each call: an
   * edited style sheet needs no restart.
   */
  assetFiles(): ReadonlyMap<string, string>;
}
