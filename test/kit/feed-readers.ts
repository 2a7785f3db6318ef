import { Readable } from "node:stream";
import FeedParser from "feedparser";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import Parser from "rss-parser";
import type { FeedFormat } from "../../src/core/model.ts";
import { readPiece } from "./markup.ts";
import { readFeed } from "./read-feed.ts";

/** An item as a feed reader parses it, normalized so that results of several readers can be compared. */
export interface ParsedItem {
  readonly title: string;
  readonly link: string;
  readonly guid: string;
  /** Milliseconds since 1970. */
  readonly date: number;
  /** The text of its content, with white space collapsed. */
  readonly words: string;
  /** Each call of a note and each back link: its target, and whether that id exists once in the item. */
  readonly pairs: readonly string[];
}

export type FeedReader = (xml: string) => Promise<readonly ParsedItem[]>;

/** Third-party feed parsers, and the formats that they read. */
export const FEED_READERS: Readonly<Record<string, Partial<Readonly<Record<FeedFormat, FeedReader>>>>> = {
  "fast-xml-parser": { rss: readPlainly, atom: readPlainly, json: readPlainly },

  feedsmith: {
    rss: async (text) =>
      (parseRssFeed(text).items ?? []).map((item) =>
        toParsedItem(item.title, item.link, item.guid?.value, item.pubDate, item.content?.encoded),
      ),
    atom: async (text) =>
      (parseAtomFeed(text).entries ?? []).map((entry) =>
        toParsedItem(
          entry.title?.value,
          entry.links?.find(({ rel }) => rel === "alternate")?.href,
          entry.id,
          entry.published,
          entry.content?.value,
        ),
      ),
    json: async (text) =>
      (parseJsonFeed(text).items ?? []).map((item) =>
        toParsedItem(item.title, item.url, item.id, item.date_published, item.content_html),
      ),
  },

  "rss-parser": {
    rss: async (text) =>
      (await new Parser().parseString(text)).items.map((item) =>
        toParsedItem(item.title, item.link, item.guid, item.pubDate, item["content:encoded"]),
      ),
    atom: async (text) =>
      (await new Parser().parseString(text)).items.map((item) =>
        toParsedItem(item.title, item.link, (item as { id?: string }).id, item.pubDate, item.content),
      ),
  },

  feedparser: { rss: readInStream, atom: readInStream },
};

async function readPlainly(text: string): Promise<ParsedItem[]> {
  return readFeed(text).items.map(({ title, link, guid, date, content }) =>
    toParsedItem(title, link, guid, date, content),
  );
}

async function readInStream(text: string): Promise<ParsedItem[]> {
  const items: ParsedItem[] = [];
  for await (const item of Readable.from([text]).pipe(new FeedParser({ addmeta: false }))) {
    const { title, link, guid, pubdate, description } = item as FeedParser.Item;
    items.push(toParsedItem(title, link, guid, pubdate?.toISOString(), description));
  }
  return items;
}

const NOTE_LINKS: Readonly<Record<string, string>> = { footnote: "call", reversefootnote: "back" };

export function toParsedItem(title = "", link = "", guid = "", date = "", content = ""): ParsedItem {
  const { elements } = readPiece(content);
  const ids = elements.flatMap(({ attributes }) => attributes.get("id") ?? []);
  return {
    title: title.trim(),
    link,
    guid,
    date: Date.parse(date),
    words: wordsOf(content),
    pairs: elements.flatMap(({ attributes, text }) => {
      const kind = NOTE_LINKS[attributes.get("class") ?? ""];
      if (kind === undefined) return [];
      // Some readers resolve "#note-tide" against the feed's URL.
      const target = decodeURIComponent((attributes.get("href") ?? "").replace(/^[^#]*#/, ""));
      const times = ids.filter((id) => id === target).length;
      return [`${kind} ${text()} to ${target}: ${times === 1 ? "found" : `stands ${times} times`}`];
    }),
  };
}

function wordsOf(content: string): string {
  const { elements } = readPiece(`<div>${content}</div>`);
  return (elements[0]?.text() ?? "").replace(/\s+/g, " ").trim();
}
