import { XMLParser } from "fast-xml-parser";

/** One feed document as a reader sees it, in any format. */
export interface Page {
  readonly ids: readonly string[];
  readonly self: string;
  readonly current: string | null;
  readonly previous: string | null;
  readonly next: string | null;
  readonly marks: readonly string[];
}

interface Link {
  readonly "@rel": string;
  readonly "@href": string;
}
interface Item {
  readonly id?: string;
  readonly guid?: { readonly "#text": string };
}
interface Channel {
  readonly link?: readonly Link[];
  readonly "atom:link"?: readonly Link[];
  readonly entry?: readonly Item[];
  readonly item?: readonly Item[];
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  parseTagValue: false,
  isArray: (name) => ["item", "entry", "link", "atom:link"].includes(name),
});

export function readPage(text: string): Page {
  if (text.startsWith("{")) {
    const { feed_url, next_url, items } = JSON.parse(text) as {
      feed_url: string;
      next_url?: string;
      items: { id: string }[];
    };
    const ids = items.map(({ id }) => id);
    return { ids, self: feed_url, current: null, previous: next_url ?? null, next: null, marks: [] };
  }
  const { rss, feed } = parser.parse(text) as { rss?: { channel: Channel }; feed?: Channel };
  const channel = (rss?.channel ?? feed) as Channel;
  const links = [...(channel["atom:link"] ?? []), ...(feed ? (channel.link ?? []) : [])];
  const to = (rel: string): string | null => links.find((link) => link["@rel"] === rel)?.["@href"] ?? null;
  return {
    ids: (channel.item ?? channel.entry ?? []).map(({ id, guid }) => guid?.["#text"] ?? id ?? ""),
    self: to("self") ?? "",
    current: to("current"),
    previous: to("prev-archive"),
    next: to("next-archive"),
    marks: ["fh:archive", "fh:complete"].filter((mark) => mark in channel),
  };
}

/** Follows the chain from a subscription document to the oldest archive (RFC 5005, section 4.2). */
export function walk(from: string, fetch: (url: string) => string): Page[] {
  const pages: Page[] = [];
  const seen = new Set<string>();
  for (let url: string | null = from; url !== null; url = pages.at(-1)?.previous ?? null) {
    if (seen.has(url)) throw new Error(`in a circle: ${url}`);
    seen.add(url);
    pages.push(readPage(fetch(url)));
  }
  return pages;
}

/** The ids of all items, each once, in order of first occurrence. */
export function idsIn(pages: readonly Page[]): string[] {
  return [...new Set(pages.flatMap(({ ids }) => ids))];
}
