import { closeSync, constants, copyFileSync, openSync, writeSync } from "node:fs";
import type { Parts } from "../../core/strip/parts.ts";
import { strip } from "../../core/strip/strip.ts";
import { type OpenFile, withOpenFile } from "../../input/files/file-bytes.ts";
import { DRAWING, pictureType } from "../../input/files/picture-header.ts";
import type { PictureCopy } from "../../input/files/sources.ts";

/**
 * Copies a picture without its metadata. One that has become unsafe since the site was planned is left out: the next
 * build says so.
 */
export function copyPicture(from: string, to: string, known: PictureCopy): void {
  withOpenFile(from, (file) => {
    const stripped = strippedOf(file, from, known);
    if (stripped === "whole") copyFileSync(from, to, constants.COPYFILE_FICLONE);
    else if (stripped !== "unsafe") writeParts(file, stripped, to);
  });
}

/** The same as bytes; null for one that is left out. */
export function readPicture(from: string, known: PictureCopy): Buffer | null {
  return withOpenFile(from, (file) => {
    const stripped = strippedOf(file, from, known);
    if (stripped === "unsafe") return null;
    return Buffer.concat([...bytesOf(file, stripped === "whole" ? [[0, file.size]] : stripped)]);
  });
}

/** As it was planned, unless the file has changed. */
function strippedOf(file: OpenFile, path: string, { stripped, fingerprint }: PictureCopy) {
  return file.fingerprint === fingerprint ? stripped : strip(file, pictureType(path) === DRAWING);
}

function writeParts(file: OpenFile, parts: Parts, to: string): void {
  const target = openSync(to, "w");
  try {
    for (const bytes of bytesOf(file, parts))
      for (let at = 0; at < bytes.length; ) at += writeSync(target, bytes, at);
  } catch (error) {
    // Errors of `write(2)`, unlike those of `open(2)`, lack the path.
    throw Object.assign(error as Error, { path: to });
  } finally {
    closeSync(target);
  }
}

const CHUNK = 1024 * 1024;

function* bytesOf(file: OpenFile, parts: Parts): Generator<Uint8Array> {
  for (const part of parts) {
    if (typeof part === "string") yield Buffer.from(part, "latin1");
    else if (typeof part === "number")
      for (let left = part; left > 0; left -= CHUNK) yield Buffer.alloc(Math.min(left, CHUNK));
    else for (let at = part[0]; at < part[1]; at += CHUNK) yield file.read(at, Math.min(at + CHUNK, part[1]));
  }
}
