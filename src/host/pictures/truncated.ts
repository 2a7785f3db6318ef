import { closeSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import type { Attachment } from "../../input/files/sources.ts";

/** Bytes at the beginning and at the end that are looked at. */
const LOOK = 64;

/**
 * Whether the end of a picture is missing, by the marks of its format: cheap, and right for most files that a transfer
 * has cut off. Phones write more behind the end of some, so that only decoding tells.
 */
export function seemsTruncated(root: string, { path, bytes }: Attachment): boolean {
  const ends = endsOf(join(root, path), bytes);
  if (ends === null) return false;
  const { head, tail } = ends;
  switch (head.toString("latin1", 0, 4)) {
    case "\x89PNG":
      return !tail.includes("IEND");
    case "GIF8":
      return tail.at(-1) !== 0x3b;
    case "RIFF":
      return head.readUInt32LE(4) + 8 > bytes;
    default:
      return head.readUInt16BE(0) === 0xffd8 && !tail.includes("\xff\xd9", 0, "latin1");
  }
}

/** Null where the file is too short, or can't be read: the file reader reports that. */
function endsOf(file: string, bytes: number): { readonly head: Buffer; readonly tail: Buffer } | null {
  if (bytes < LOOK) return null;
  try {
    const handle = openSync(file, "r");
    try {
      const [head, tail] = [Buffer.alloc(LOOK), Buffer.alloc(LOOK)];
      readSync(handle, head, 0, LOOK, 0);
      readSync(handle, tail, 0, LOOK, bytes - LOOK);
      return { head, tail };
    } finally {
      closeSync(handle);
    }
  } catch {
    return null;
  }
}
