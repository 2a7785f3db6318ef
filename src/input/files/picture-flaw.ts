import type { PictureFlaw } from "../../core/picture-flaw.ts";

/** Formats of pictures that not every browser shows, by file extension and as image-size names them. */
const FORMATS: ReadonlySet<string> = new Set(
  (
    "heic heif hif bmp dib tif tiff jp2 j2k jpx jxl jxr psd psb xcf kra tga ico cur icns dds pnm pbm pgm ppm " +
    "eps ai wmf emf raw dng cr2 cr3 nef arw orf rw2"
  ).split(" "),
);

/** The flaw of a file that is no picture by its ending. */
export function flawByEnding(path: string): PictureFlaw {
  const [, ending = ""] = /\.([^./]+)$/.exec(path) ?? [];
  return { is: FORMATS.has(ending.toLowerCase()) ? "format" : "other", ending: ending.toLowerCase() };
}

/** The flaw of a file by its first bytes. `format` is what they say, null where no size can be read. */
export function flawByContent(path: string, head: Uint8Array, format: string | null): PictureFlaw | null {
  if (head.length === 0) return { is: "empty" };
  if (isPointer(head)) return { is: "lfs" };
  if (format !== null && FORMATS.has(format)) return { is: "format", ending: format };
  const beginning = String.fromCharCode(...head.subarray(0, BEGINNING));
  const hasSvg = format === null ? SVG.test(beginning) && !PAGE.test(beginning) : format === "svg";
  // Browsers tell the other formats apart by themselves, but SVG by its media type.
  if (/\.svg$/i.test(path)) return hasSvg ? null : { is: "bytes" };
  return (format !== null && !hasSvg) || BITMAP.test(beginning) ? null : { is: "bytes" };
}

/** How pictures begin, as Latin-1; an SVG perhaps with a byte order mark, declarations and comments. */
const BEGINNING = 512;
const BITMAP = /^(?:\x89PNG|\xff\xd8|GIF8|RIFF.{4}WEBP|.{4}ftyp(?:avi|mi|ms))/s;
const SVG = /^(?:\xff\xfe|\xfe\xff|(?:\xef\xbb\xbf)?\s*<(?:[?!]|(?:[\w-]+:)?svg[\s>]))/;
const PAGE = /<(?:!doctype\s+)?html\b/i;

/** https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md: a pointer is less than 1024 bytes. */
const LFS = "version https://git-lfs";
const LFS_LIMIT = 1024;

/** Whether a file may be a pointer of Git LFS by its size. */
export function isSmall(bytes: number): boolean {
  return bytes >= LFS.length && bytes < LFS_LIMIT;
}

export function isPointer(bytes: Uint8Array): boolean {
  return isSmall(bytes.length) && Array.from(LFS).every((each, at) => bytes[at] === each.charCodeAt(0));
}
