import type { Attachment, Sources } from "../input/files/sources.ts";

/** Allowlist of attachments that are copied when a post links to them. Nothing that a browser would run. */
const LINKED =
  /\.(?:pdf|epub|txt|csv|zip|mp3|m4a|ogg|opus|wav|mp4|webm|mov|docx?|xlsx?|pptx?|hwpx?|od[tsp])$/i;

/** Whether a file may be copied into the site: a picture, or an attachment of an allowed type. */
export function isServed(file: Attachment): boolean {
  return file.picture !== null || LINKED.test(file.path);
}

/** The route of a copied file: "posts/city/map.png" is "/city/map.png". */
export function attachmentAddress(file: Attachment, { folder }: Pick<Sources, "folder">): string {
  return file.path.slice(folder.length).normalize("NFC");
}
