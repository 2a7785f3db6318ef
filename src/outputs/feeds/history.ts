import { type Xml, xml } from "../../core/xml.ts";
import type { FeedPart } from "./record.ts";

export const HISTORY = "http://purl.org/syndication/history/1.0";

/**
 * Which part of a feed a document is, in the words of RFC 5005, which are the same in Atom and RSS (appendix B): an
 * archive is marked and names the document to subscribe to; both name the archive before.
 *
 * @param link Atom's link, as the format writes it
 */
export function history(part: FeedPart, link: (rel: string, href: string) => Xml): Xml {
  if (part.is === "complete") return xml`<fh:complete/>\n`;
  const before = part.previous === null ? null : link("prev-archive", part.previous);
  if (part.is === "newest") return xml`${before}`;
  return xml`<fh:archive/>\n${link("current", part.current)}${before}`;
}
