import type { Attachment, Sources } from "../../input/files/sources.ts";
import { lineOfField } from "../../input/settings/as-mapping.ts";
import { CONFIG } from "../../input/settings/settings.ts";
import type { Pictures } from "../../plan/site-plan.ts";
import type { PictureReader, ReaderInput } from "../pictures/reader.ts";
import { cachePaths } from "../publish/cache-paths.ts";
import type { Session } from "./session.ts";

/**
 * Reads the raster pictures of a column. Null where there are none, or where the settings leave them as they are; the
 * reader is loaded for the first one.
 */
export async function readPictures(session: Session, { attachments }: Sources): Promise<Pictures | null> {
  const { root, config, builder } = session;
  const files = attachments.filter(isRaster);
  if (files.length === 0 || builder === null) return null;
  const { makePictureReader = readAll, onPicture } = session;
  session.pictureReader ??= await makePictureReader({
    root,
    folder: cachePaths(root).pictures,
    at: { path: CONFIG, line: lineOfField(config, "pictures") },
    onRead: (done, all) => onPicture?.("read", done, all),
  });
  return session.pictureReader.read(files);
}

/** Lazy import: many columns have no pictures. */
async function readAll(input: ReaderInput): Promise<PictureReader> {
  return (await import("../pictures/readers.ts")).readAll(input);
}

/** Those with a flaw by their header are reported where a text shows them. */
function isRaster({ picture }: Attachment): boolean {
  return picture !== null && picture.type !== "image/svg+xml" && !picture.flaw;
}
