import type { Attachment, Sources } from "../input/files/sources.ts";

/** Files that may be linked from a post and are copied then. Nothing that a browser would run. */
const LINKED =
  /\.(?:pdf|epub|txt|csv|zip|mp3|m4a|ogg|opus|wav|mp4|webm|mov|docx?|xlsx?|pptx?|hwpx?|od[tsp])$/i;

/** Whether a post can bring this file into the site. */
export function isServed(file: Attachment): boolean {
  return file.picture !== null || LINKED.test(file.path);
}

/** "posts/city/map.png" is "/city/map.png". */
export function attachmentAddress(file: Attachment, { folder }: Pick<Sources, "folder">): string {
  return file.path.slice(folder.length).normalize("NFC");
}
