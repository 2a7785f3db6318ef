import { createHash } from "node:crypto";

/** The hash of a picture's bytes, as `PictureFacts` has it. */
export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 16);
}
