import { withoutInvisible } from "../core/invisible.ts";

/**
 * Slug, one URL path segment: in NFC, letters and digits of every script, "-" for spaces, no invisible one, and none
 * that is special in a URL, a shell or a file system. Keeps the author's case.
 */
export function slugify(name: string): string {
  return withoutInvisible(name)
    .normalize("NFC")
    .trim()
    .replace(/[\s\u00a0]+/g, "-")
    .replace(/[^\p{L}\p{N}\p{M}._~-]+/gu, "")
    .replace(/^\.+|\.+$/g, "");
}

/** Device names that Windows reserves, with or without an extension. */
export function isWindowsName(segment: string): boolean {
  return /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i.test(segment);
}
