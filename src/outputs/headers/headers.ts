/** What a host says of the files at some addresses besides their bytes. */
export interface HeaderRule {
  /** Spelled, below the host: "/column/feed.xml". `:name` stands for one part of a path, `*` at its end for the rest. */
  readonly path: string;
  readonly headers: readonly Header[];
}

export type Header = readonly [name: string, value: string];

/**
 * What every answer says. No `Permissions-Policy`: no script of anybody else's runs on a page, and frames from elsewhere
 * are given nothing unless the page says so.
 */
const everywhere = (policy: string | null): readonly Header[] => [
  // Also what makes Safari show a feed as the document that it is, instead of looking for a program that reads feeds.
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "strict-origin-when-cross-origin"],
  ...(policy === null ? [] : [["Content-Security-Policy", policy] as const]),
];

/** The address of such a file carries a mark of its content, so nobody needs to ask whether it has changed. */
const FOR_EVER: readonly Header[] = [["Cache-Control", "public, max-age=31536000, immutable"]];

/** `application/xml`, because most browsers offer to save what is `application/rss+xml`; readers take both. */
const XML = "application/xml; charset=utf-8";
/** https://www.jsonfeed.org/version/1.1/ */
const JSON_FEED = "application/feed+json; charset=utf-8";

/** Readers ask often, and some of them run in a browser, on a page of another host. */
const feed = (type: string): readonly Header[] => [
  ["Content-Type", type],
  ["Cache-Control", "public, max-age=600"],
  ["Access-Control-Allow-Origin", "*"],
];

/** The feeds that every site has, by patterns: a host may read no more than a hundred rules. */
const FEEDS: readonly (readonly [path: string, type: string])[] = [
  ["feed.xml", XML],
  ["atom.xml", XML],
  ["feed.json", JSON_FEED],
  [":series/feed.xml", XML],
  [":series/atom.xml", XML],
  [":series/feed.json", JSON_FEED],
  ["tags/:tag/feed.xml", XML],
  ["opml.xml", XML],
];

/** What the rules are made for: addresses as they are spelled below the host. */
export interface Served {
  /** Where the site begins: "/" or "/column/". */
  readonly root: string;
  /** The Content Security Policy of the whole site, if there is one. */
  readonly policy: string | null;
  /** Style sheets, scripts, the icon. */
  readonly assets: readonly string[];
  /** Feeds at addresses of their own. */
  readonly oldFeeds: readonly { readonly path: string; readonly json: boolean }[];
}

/**
 * No two rules name one header for one address: hosts join such values, or choose among them, each as it likes. So
 * nothing is said of how long a page keeps, and hosts have it asked for anew each time by themselves.
 */
export function headerRules({ root, policy, assets, oldFeeds }: Served): HeaderRule[] {
  return [
    { path: `${root}*`, headers: everywhere(policy) },
    ...assets.map((path) => ({ path, headers: FOR_EVER })),
    ...FEEDS.map(([path, type]) => ({ path: root + path, headers: feed(type) })),
    ...oldFeeds.map(({ path, json }) => ({ path, headers: feed(json ? JSON_FEED : XML) })),
  ];
}

/** `_headers`, as Netlify, Cloudflare Pages and others read it. https://docs.netlify.com/manage/routing/headers/ */
export function printHeaders(rules: readonly HeaderRule[]): string {
  const lines = (headers: readonly Header[]) => headers.map(([name, value]) => `  ${name}: ${value}\n`);
  return rules.map(({ path, headers }) => `${path}\n${lines(headers).join("")}`).join("\n");
}
