import { XMLParser } from "fast-xml-parser";

/** A feed as plain data, parsed without any code of the engine. */
export interface Feed {
  readonly title: string;
  readonly link: string;
  /** Null for JSON Feed, which does not tell it of a document. */
  readonly self: string | null;
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  readonly title: string;
  readonly link: string;
  readonly guid: string;
  /** When it was published, as written: "Wed, 27 Mar 2024 07:00:00 +0900". */
  readonly date: string;
  /** HTML. */
  readonly content: string;
}

interface Link {
  readonly "@rel"?: string;
  readonly "@href"?: string;
}

interface RawItem {
  title?: string;
  link?: string;
  guid?: string | { "#text": string };
  pubDate?: string;
  "content:encoded"?: string;
}

interface RawEntry {
  title?: string;
  id?: string;
  link?: Link[];
  published?: string;
  content?: { "#text"?: string };
}

interface RawFeed {
  title?: string;
  link?: Link[];
  entry?: RawEntry[];
}

interface RawJson {
  title: string;
  home_page_url: string;
  items: { id: string; url: string; title: string; date_published: string; content_html: string }[];
}

interface RawChannel {
  title?: string;
  link?: string;
  "atom:link"?: Link[];
  item?: RawItem[];
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  parseTagValue: false,
  isArray: (name, path) =>
    name === "item" || name === "atom:link" || /feed\.(?:entry|(?:entry\.)?link)$/.test(String(path)),
});

/** RSS, Atom or JSON Feed. */
export function readFeed(text: string): Feed {
  if (text.startsWith("{")) return readJson(text);
  return /<rss[\s>]/.test(text) ? readRss(text) : readAtom(text);
}

function readRss(text: string): Feed {
  const channel = (parser.parse(text) as { rss: { channel: RawChannel } }).rss.channel;
  return {
    title: channel.title ?? "",
    link: channel.link ?? "",
    self: channel["atom:link"]?.find((link) => link["@rel"] === "self")?.["@href"] ?? null,
    items: (channel.item ?? []).map((item) => ({
      title: item.title ?? "",
      link: item.link ?? "",
      guid: (typeof item.guid === "object" ? item.guid["#text"] : item.guid) ?? "",
      date: item.pubDate ?? "",
      content: item["content:encoded"] ?? "",
    })),
  };
}

function readAtom(text: string): Feed {
  const { feed } = parser.parse(text) as { feed: RawFeed };
  const to = (links: readonly Link[] | undefined, rel: string): string | null =>
    links?.find((link) => link["@rel"] === rel)?.["@href"] ?? null;
  return {
    title: feed.title ?? "",
    link: to(feed.link, "alternate") ?? "",
    self: to(feed.link, "self"),
    items: (feed.entry ?? []).map((entry) => ({
      title: entry.title ?? "",
      link: to(entry.link, "alternate") ?? "",
      guid: entry.id ?? "",
      date: entry.published ?? "",
      content: entry.content?.["#text"] ?? "",
    })),
  };
}

function readJson(text: string): Feed {
  const { title, home_page_url, items } = JSON.parse(text) as RawJson;
  return {
    title,
    link: home_page_url,
    self: null,
    items: items.map((item) => ({
      title: item.title,
      link: item.url,
      guid: item.id,
      date: item.date_published,
      content: item.content_html,
    })),
  };
}
