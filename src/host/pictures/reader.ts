import type { SourceLocation } from "../../core/problems/problem.ts";
import type { Attachment } from "../../input/files/sources.ts";
import type { Pictures } from "../../plan/site-plan.ts";

/** Reads the raster pictures of a column before it is planned, build after build. */
export interface PictureReader {
  read(files: readonly Attachment[]): Promise<Pictures>;
  /** Removes the variants from the cache that no build of this reader has asked for. */
  removeUnused(): void;
}

/** What a reader needs. */
export interface ReaderInput {
  /** The column's folder. */
  readonly root: string;
  /** Folder of the cache. */
  readonly folder: string;
  /** Where the setting stands, for what is wrong with the library. */
  readonly at: SourceLocation;
  /** Called with the number of new pictures that were read so far, and of all new ones. */
  readonly onRead: (done: number, all: number) => void;
}

/** Makes the reader of a command: a build waits for every picture, the server does not, a check encodes none. */
export type MakeReader = (input: ReaderInput) => PictureReader | Promise<PictureReader>;
