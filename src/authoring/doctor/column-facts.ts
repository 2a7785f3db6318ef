import type { Site } from "../../core/model.ts";
import type { EditorSeries } from "../editors/editor-column.ts";
import type { NewFile } from "../edits/file-change.ts";

/** What is known of a column and the machine that it lies on. */
export interface ColumnFacts {
  /** The texts of the files that are looked at, by path; without those that do not exist. */
  readonly files: ReadonlyMap<string, string>;
  /** The file of the settings; another than `.eleventy.ts` is that of a site that Eleventy's own command builds. */
  readonly config: { readonly path: string; readonly isOwn: boolean } | null;
  /** The folder of the posts. */
  readonly input: string;
  readonly hasInput: boolean;
  /** Of Node: "20.19.4", and what the engine needs. */
  readonly node: string;
  readonly engines: string;
  /** Versions of the engine: that which runs, and that which the column has. */
  readonly running: string;
  readonly installed: string | null;
  /** Null where they can't be read. */
  readonly settings: SettingsFacts | null;
  readonly git: "none" | "shallow" | "whole";
  /** The `.gitignore` of folders above, up to that of the repository. */
  readonly ignoredAbove: readonly string[];
  /** The author's files in `layouts/` that take the place of stock ones, and those, by name. */
  readonly layouts: ReadonlyMap<string, string>;
  readonly stockFiles: ReadonlyMap<string, string>;
  /** What a new column has, by path. */
  readonly skeleton: ReadonlyMap<string, string>;
}

export interface SettingsFacts {
  readonly site: Site;
  readonly series: readonly EditorSeries[];
  /** The `id` that is missing; null where it is there. */
  readonly missingId: MissingId | null;
}

export interface MissingId {
  readonly id: string;
  readonly line: string;
  /** The settings with it; null where it has to be written by hand. */
  readonly file: NewFile | null;
}
