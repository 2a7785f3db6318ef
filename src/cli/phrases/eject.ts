/** Messages of `eject`. */
export interface EjectPhrases {
  /** What a stock file is for, by its name; where it is not here, its own first comment says it, in English. */
  readonly files: { readonly [name: string]: string };
  /** Behind a file that the author has. */
  readonly yours: string;
  /** Below the list. */
  readonly how: string;
  copied(path: string, version: string, dry: boolean): string;

  // Usage errors.
  unknown(typed: string, suggestion: string | null): string;
  exists(path: string): string;
  /** The folder holds templates of the site that the column is mounted in. */
  foreign(folder: string, config: string): string;
}
