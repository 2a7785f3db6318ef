import { asContent } from "../../../src/outputs/feeds/content.ts";
import type { Feed } from "../../../src/outputs/feeds/record.ts";

const SITE = "https://example.org/column/";

const COVER = { url: `${SITE}map.png`, alt: "지도", width: 8, height: 6, type: "image/png", bytes: 9 };

const NOTICE: Feed["browserNotice"] = {
  lang: "ko",
  text: "피드 & 리더",
  address: `${SITE}city/feed.xml`,
  links: [
    { href: `${SITE}feeds/`, label: "구독하는 법" },
    { href: `${SITE}city/`, label: "도시" },
  ],
  posts: [
    { href: `${SITE}fog/`, title: "안개 & <b>", lang: "ko", date: "2024년 3월 27일" },
    { href: `${SITE}sea/`, title: "The sea", lang: "en", date: "2024년 3월 20일" },
  ],
};

/** An archive document in which every field is given. */
export const FULL_FEED: Feed = {
  id: "urn:uuid:0",
  title: "도시 & 바다",
  description: "길 <b>",
  lang: "ko",
  link: `${SITE}city/`,
  self: `${SITE}city/feed-26-50.xml`,
  author: { name: "김 & 이", url: "https://a.example/?a&b", email: "kim@a.example" },
  license: "CC <b>BY 4.0",
  picture: COVER,
  browserNotice: NOTICE,
  stylesheet: "/column/assets/feed.css",
  updated: { iso: "2024-03-27T07:00:00+09:00", epoch: 1711490400000 },
  part: { is: "archive", current: `${SITE}city/feed.xml`, previous: `${SITE}city/feed-1-25.xml` },
  items: [
    {
      id: "urn:uuid:1",
      link: `${SITE}city/26/`,
      title: "26화 <안개> & <b>R&D</b>",
      summary: "1 < 2 <b>",
      content: asContent("<p>글 & 말</p>"),
      lang: "en",
      author: { name: "박 <b>", url: null, email: "park@a.example" },
      tags: ["도시", "<i>밤"],
      published: { iso: "2024-03-27T07:00:00+09:00", epoch: 1711490400000 },
      updated: { iso: "2024-04-01T00:00:00+09:00", epoch: 1711897200000 },
      cover: COVER,
      series: { title: "도시 & 밤", link: `${SITE}city/`, number: 26, season: 2 },
    },
  ],
};

/** A whole feed in which every field is left out that can be. */
export const BARE_FEED: Feed = {
  id: "urn:uuid:0",
  title: "도시",
  description: "길",
  lang: "ko",
  link: SITE,
  self: `${SITE}feed.xml`,
  author: null,
  license: null,
  picture: null,
  browserNotice: { ...NOTICE, links: [], posts: [] },
  stylesheet: "/column/assets/feed.css",
  updated: null,
  part: { is: "complete" },
  items: [
    {
      id: "urn:uuid:1",
      link: `${SITE}fog/`,
      title: "안개 <b>",
      summary: "",
      content: asContent("<p>글</p>"),
      lang: "ko",
      author: null,
      tags: [],
      published: { iso: "2024-03-27T07:00:00+09:00", epoch: 1711490400000 },
      updated: null,
      cover: null,
      series: null,
    },
  ],
};

/** The one item of a feed, with other fields. */
export function withItem(feed: Feed, fields: Partial<Feed["items"][number]>): Feed {
  return { ...feed, items: feed.items.map((item) => ({ ...item, ...fields })) };
}
