import { XMLParser } from "fast-xml-parser";

/**
 * Errors and warnings of the W3C's feed validator (w3c/feedvalidator), as far as they apply to our documents. Rules
 * name the validator's class that they are taken from.
 */
export function brokenRules(text: string): string[] {
  const { rss, feed } = parser.parse(text) as { rss?: { channel: Parsed }; feed?: Parsed };
  if (rss) return [...channelRules(rss.channel), ...orderRules(text)];
  return feed ? atomRules(feed) : [];
}

type Parsed = Readonly<Record<string, unknown>>;

const LISTS = ["item", "entry", "link", "atom:link", "category", "enclosure", "author", "dcterms:isPartOf"];
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  parseTagValue: false,
  isArray: (name) => LISTS.includes(name),
});

const all = (parsed: Parsed, name: string): readonly Parsed[] => (parsed[name] ?? []) as readonly Parsed[];
const text = (value: unknown): string =>
  typeof value === "object" && value !== null
    ? String((value as Parsed)["#text"] ?? "")
    : String(value ?? "");

/** ContainsHTML, ContainsUndeclaredHTML, CharacterData, NotBlank. */
function plain(parsed: Parsed, ...names: readonly string[]): string[] {
  return names
    .filter((name) => name in parsed)
    .flatMap((name) => [parsed[name]].flat().map((value) => [name, text(value)] as const))
    .filter(([, value]) => value.trim() === "" || /<[/a-z]|&#|&[a-z]{2}/i.test(value))
    .map(([name, value]) => `<${name}> is blank, or HTML to some: ${value}`);
}

function missing(parsed: Parsed, ...names: readonly string[]): string[] {
  return names.filter((name) => !(name in parsed)).map((name) => `<${name}> is missing`);
}

/** InvalidRFC2822Date, ImplausibleDate. */
const RFC_822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} (?:199|2\d\d)\d \d\d:\d\d:\d\d [+-]\d{4}$/;
/** InvalidRFC3339Date, ImplausibleDate. */
const RFC_3339 = /^(?:199|2\d\d)\d-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/;

function dates(parsed: Parsed, form: RegExp, ...names: readonly string[]): string[] {
  return names
    .filter((name) => name in parsed && !form.test(text(parsed[name])))
    .map((name) => `<${name}> is no date: ${text(parsed[name])}`);
}

/** RFC 5005, sections 2 and 4: FeedRelInCompleteFeed, MissingCurrentInArchive. */
function partRules(parsed: Parsed, links: readonly Parsed[]): string[] {
  const rels = links.map((link) => String(link["@rel"]));
  const found: string[] = [];
  if (rels.filter((rel) => rel === "self").length !== 1) found.push("not one link to itself");
  const chained = rels.filter((rel) => ["current", "prev-archive", "next-archive"].includes(rel));
  if ("fh:complete" in parsed && chained.length > 0) found.push("complete, and with archives");
  if ("fh:archive" in parsed && !rels.includes("current")) found.push("an archive of nothing current");
  return found;
}

function channelRules(channel: Parsed): string[] {
  const image = channel.image as Parsed | undefined;
  return [
    ...missing(channel, "title", "link", "description", "language"),
    ...plain(channel, "title", "description", "copyright", "generator"),
    ...dates(channel, RFC_822, "lastBuildDate"),
    ...partRules(channel, all(channel, "atom:link")),
    // ImageTitleDoesntMatch, ImageLinkDoesntMatch.
    ...(image &&
    (image.title !== channel.title || text(all(image, "link")[0]) !== text(all(channel, "link")[0]))
      ? ["the image is another's"]
      : []),
    ...all(channel, "item").flatMap((item) => [
      ...missing(item, "title", "link", "guid", "pubDate", "description", "content:encoded"),
      ...plain(item, "title", "dc:creator", "category"),
      ...dates(item, RFC_822, "pubDate"),
      ...dates(item, RFC_3339, "atom:updated"),
      ...(all(item, "enclosure").length > 1 ? ["DuplicateEnclosure"] : []),
      ...all(item, "enclosure")
        .filter(
          (each) =>
            !/^https?:/.test(String(each["@url"])) ||
            !/^\d+$/.test(String(each["@length"])) ||
            !/^\w+\/[\w.+-]+$/.test(String(each["@type"])),
        )
        .map((each) => `an odd enclosure: ${JSON.stringify(each)}`),
    ]),
  ];
}

/** NeedDescriptionBeforeContent, MisplacedItem. */
function orderRules(document: string): string[] {
  const items = document
    .replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, "")
    .split("<item>")
    .slice(1);
  const late = items.filter((item) => item.indexOf("<description>") > item.indexOf("<content:encoded>"));
  return late.length > 0 ? ["content before its description"] : [];
}

function atomRules(feed: Parsed): string[] {
  const named = (parsed: Parsed): string[] => [
    ...missing(parsed, "id", "title", "updated", "author"),
    ...plain(parsed, "title", "subtitle", "rights", "summary"),
    ...dates(parsed, RFC_3339, "published", "updated"),
    ...all(parsed, "author").flatMap((author) => [...missing(author, "name"), ...plain(author, "name")]),
    // NonCanonicalURI, InvalidFullLink.
    ...(/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/.test(text(parsed.id))
      ? []
      : [`an odd id: ${text(parsed.id)}`]),
    // DuplicateAtomLink.
    ...(all(parsed, "link").filter((link) => link["@rel"] === "alternate").length === 1
      ? []
      : ["not one page"]),
  ];
  const ids = all(feed, "entry").map(({ id }) => text(id));
  return [
    ...named(feed),
    // MissingDCLanguage.
    ...("@xml:lang" in feed ? [] : ["no language"]),
    ...partRules(feed, all(feed, "link")),
    ...(new Set(ids).size === ids.length ? [] : ["DuplicateEntries"]),
    ...all(feed, "entry").flatMap((entry) => [
      // An entry without one has that of the feed.
      ...named({ author: feed.author, ...entry }),
      ...missing(entry, "content", "published"),
      ...all(entry, "category")
        .filter((each) => !each["@term"])
        .map(() => "a category without a term"),
    ]),
  ];
}
