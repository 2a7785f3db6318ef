import { stripAvif } from "./avif.ts";
import { stripGif } from "./gif.ts";
import { stripJpeg } from "./jpeg.ts";
import { mayHoldMetadata } from "./other.ts";
import { isWhole, type Parts } from "./parts.ts";
import { stripPng } from "./png.ts";
import { type ByteSource, createReader, type Reader } from "./reader.ts";
import { stripWebp } from "./webp.ts";

/**
 * How a picture is published: "whole" where it holds no metadata, in parts where it does, "unsafe" where it may hold some
 * that can't be told from the picture.
 */
export type Stripped = Parts | "whole" | "unsafe";

interface Format {
  /** Bytes near the beginning, by offset. The ending of a name may say another format. */
  readonly signs: Readonly<Record<number, string>>;
  readonly strip: (reader: Reader) => Parts | null;
}

const FORMATS: readonly Format[] = [
  { signs: { 0: "\xff\xd8\xff" }, strip: stripJpeg },
  { signs: { 0: "\x89PNG\r\n\x1a\n" }, strip: stripPng },
  { signs: { 0: "RIFF", 8: "WEBP" }, strip: stripWebp },
  { signs: { 0: "GIF8" }, strip: stripGif },
  { signs: { 4: "ftyp" }, strip: stripAvif },
];

/**
 * Removes EXIF, XMP, IPTC, comments and previews from a picture without encoding it anew. The colour profile stays, and
 * the orientation stays alone. In linear time, for any bytes; a drawing (SVG) is a text of its author and stays as it is.
 *
 * @param isDrawing whether the file is served as SVG
 */
export function strip(source: ByteSource, isDrawing: boolean): Stripped {
  const reader = createReader(source);
  const format = FORMATS.find(({ signs }) =>
    Object.entries(signs).every(([at, sign]) => reader.text(Number(at), sign.length) === sign),
  );
  if (format === undefined) return !isDrawing && mayHoldMetadata(reader) ? "unsafe" : "whole";
  const parts = format.strip(reader);
  if (parts === null) return "unsafe";
  return isWhole(parts, source.size) ? "whole" : parts;
}
