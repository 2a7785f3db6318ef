import { type Xml, xml } from "../../core/xml.ts";
import type { FeedPart } from "./record.ts";

export const HISTORY = "http://purl.org/syndication/history/1.0";

/**
 * Feed history elements of RFC 5005, the same in Atom and RSS (appendix B): an archive is marked with `fh:archive` and
 * links the document to subscribe to as `current`; both link the archive before as `prev-archive`.
 *
 * @param link serializes an Atom link in the format
 */
export function history(part: FeedPart, link: (rel: string, href: string) => Xml): Xml {
  if (part.is === "complete") return xml`<fh:complete/>\n`;
  const before = part.previous === null ? null : link("prev-archive", part.previous);
  if (part.is === "newest") return xml`${before}`;
  return xml`<fh:archive/>\n${link("current", part.current)}${before}`;
}
