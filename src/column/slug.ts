/**
 * One part of an address: in NFC, letters and digits of every script, with "-" for spaces and nothing that a URL,
 * a shell or a disk gives a meaning of its own. Keeps the author's case.
 */
export function slugify(name: string): string {
  return name
    .normalize("NFC")
    .trim()
    .replace(/[\s\u00a0]+/g, "-")
    .replace(/[^\p{L}\p{N}\p{M}._~-]+/gu, "")
    .replace(/^\.+|\.+$/g, "");
}

/** Names that Windows keeps for devices, with or without an extension. */
export function isWindowsName(part: string): boolean {
  return /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i.test(part);
}
