/** The door to sanitize-html, loaded when the first text that may hold any HTML is printed: loading takes 0.2 s. */

import { createRequire } from "node:module";
import type sanitizeHtml from "sanitize-html";
import type { Attributes, Options } from "sanitize-html";

/** Node loads a module once, when it is first required. */
const require = createRequire(import.meta.url);

/** What our own Markdown becomes, and what readers show besides. */
const ELEMENTS =
  "a abbr audio b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure " +
  "h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small source span strong sub summary sup " +
  "table tbody td tfoot th thead time tr u ul var video wbr";

const ATTRIBUTES: Options["allowedAttributes"] = {
  "*": ["id", "title", "lang", "dir"],
  a: ["href"],
  audio: ["src", "controls"],
  blockquote: ["cite"],
  col: ["span"],
  colgroup: ["span"],
  details: ["open"],
  img: ["src", "alt", "width", "height"],
  li: ["value"],
  ol: ["start", "type", "reversed"],
  q: ["cite"],
  source: ["src", "type"],
  td: ["colspan", "rowspan"],
  th: ["colspan", "rowspan", "scope"],
  time: ["datetime"],
  video: ["src", "controls", "poster", "width", "height"],
};

/** Ours; others have no style sheet there. */
const CLASSES: Options["allowedClasses"] = {
  a: ["footnote", "reversefootnote"],
  code: ["language-*"],
  div: ["table-scroll"],
  td: ["left", "center", "right"],
  th: ["left", "center", "right"],
};

const MUTE =
  "script style textarea option select xmp iframe noscript noembed noframes template title svg math object";

/** How deep elements may stand in each other: far more than words need, and little enough for every reader. */
const DEEPEST = 100;

/** Attributes that hold one address, and the schemes that may stand there. */
const ADDRESSES: Readonly<Record<string, ReadonlySet<string>>> = {
  href: new Set(["http:", "https:", "mailto:", "tel:"]),
  src: new Set(["http:", "https:"]),
  poster: new Set(["http:", "https:"]),
  cite: new Set(["http:", "https:"]),
};

export interface ItemScope {
  /** The post's own URL, from which relative addresses are meant. */
  readonly own: string;
  /** Begins every id of the item; the ids of its author might be those of another. */
  readonly prefix: string;
}

/** Any HTML as harmless HTML that means the same wherever it is read; balanced, whatever it was. */
export function sanitize(html: string, place: ItemScope): string {
  const library = require("sanitize-html") as typeof sanitizeHtml;
  return library(html, {
    allowedTags: ELEMENTS.split(" "),
    allowedAttributes: ATTRIBUTES,
    allowedClasses: CLASSES,
    allowedSchemes: ["http", "https", "mailto", "tel"],
    nonTextTags: MUTE.split(" "),
    nestingLimit: DEEPEST,
    transformTags: { "*": (tagName, attribs) => ({ tagName, attribs: settle(tagName, attribs, place) }) },
    exclusiveFilter: ({ tag, attribs }) => tag === "img" && !attribs.src,
  });
}

function settle(tag: string, attributes: Attributes, place: ItemScope): Attributes {
  const settled: [string, string][] = Object.entries(attributes).flatMap(([name, value]) => {
    const schemes = Object.hasOwn(ADDRESSES, name) ? ADDRESSES[name] : undefined;
    const kept = schemes ? whole(value, schemes, place) : name === "id" ? ownId(value, place) : value;
    return kept === null ? [] : [[name, kept]];
  });
  // Without, there is nothing to be seen and nothing to press.
  if (tag === "audio" || tag === "video") settled.push(["controls", ""]);
  return Object.fromEntries(settled);
}

function ownId(id: string, { prefix }: ItemScope): string | null {
  return id.startsWith(`${prefix}-`) ? id : null;
}

/** A link to a note stays in the item; any other address becomes a whole URL. Null for what may not stand here. */
function whole(address: string, schemes: ReadonlySet<string>, place: ItemScope): string | null {
  if (address.startsWith(`#${place.prefix}-`)) return address;
  if (!URL.canParse(address, place.own)) return null;
  const url = new URL(address, place.own);
  return schemes.has(url.protocol) ? url.href : null;
}
