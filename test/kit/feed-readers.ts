import { Readable } from "node:stream";
import FeedParser from "feedparser";
import { parseRssFeed } from "feedsmith";
import Parser from "rss-parser";
import { readFeed } from "./feed.ts";
import { readPiece } from "./markup.ts";

/** What a reader shows of an item, in the form in which all of them can be compared. */
export interface Heard {
  readonly title: string;
  readonly link: string;
  readonly guid: string;
  /** Milliseconds since 1970. */
  readonly date: number;
  /** The words of its content, without tags and doubled spaces. */
  readonly words: string;
  /** Each call of a note and each way back, where it leads, and whether that stands in the item, once. */
  readonly pairs: readonly string[];
}

export type FeedReader = (xml: string) => Promise<readonly Heard[]>;

/** Programs that other people wrote, each with a mind of its own. */
export const FEED_READERS: Readonly<Record<string, FeedReader>> = {
  "fast-xml-parser": async (xml) =>
    readFeed(xml).items.map(({ title, link, guid, date, content }) =>
      heard(title, link, guid, date, content),
    ),

  feedsmith: async (xml) =>
    (parseRssFeed(xml).items ?? []).map((item) =>
      heard(item.title, item.link, item.guid?.value, item.pubDate, item.content?.encoded),
    ),

  "rss-parser": async (xml) =>
    (await new Parser().parseString(xml)).items.map((item) =>
      heard(item.title, item.link, item.guid, item.pubDate, item["content:encoded"]),
    ),

  feedparser: async (xml) => {
    const items: Heard[] = [];
    for await (const item of Readable.from([xml]).pipe(new FeedParser({ addmeta: false }))) {
      const { title, link, guid, pubdate, description } = item as FeedParser.Item;
      items.push(heard(title, link, guid, pubdate?.toISOString(), description));
    }
    return items;
  },
};

const WAYS: Readonly<Record<string, string>> = { footnote: "call", reversefootnote: "back" };

export function heard(title = "", link = "", guid = "", date = "", content = ""): Heard {
  const { elements } = readPiece(content);
  const ids = elements.flatMap(({ attributes }) => attributes.get("id") ?? []);
  return {
    title: title.trim(),
    link,
    guid,
    date: Date.parse(date),
    words: wordsOf(content),
    pairs: elements.flatMap(({ attributes, text }) => {
      const way = WAYS[attributes.get("class") ?? ""];
      if (way === undefined) return [];
      // Some readers put the feed's own address before "#note-tide".
      const target = decodeURIComponent((attributes.get("href") ?? "").replace(/^[^#]*#/, ""));
      const times = ids.filter((id) => id === target).length;
      return [`${way} ${text()} to ${target}: ${times === 1 ? "found" : `stands ${times} times`}`];
    }),
  };
}

function wordsOf(content: string): string {
  const { elements } = readPiece(`<div>${content}</div>`);
  return (elements[0]?.text() ?? "").replace(/\s+/g, " ").trim();
}
