/**
 * Wrapper of sanitize-html. Loaded lazily, when the first text that may hold any HTML is rendered: loading takes 0.2 s.
 */

import { createRequire } from "node:module";
import type sanitizeHtml from "sanitize-html";
import type { Attributes, Options } from "sanitize-html";
import { mapSrcset } from "../../core/srcset.ts";
import { MATH_ATTRIBUTES, MATH_ELEMENTS } from "./mathml.ts";

/** `require`, because a dynamic `import()` is asynchronous. */
const require = createRequire(import.meta.url);

/** Allowed elements: those that Markdown is rendered to, and others that feed readers show. */
const ELEMENTS =
  "a abbr audio b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure " +
  "h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p picture pre q rp rt ruby s samp small source span strong sub summary sup " +
  "table tbody td tfoot th thead time tr u ul var video wbr";

const ATTRIBUTES: Options["allowedAttributes"] = {
  "*": ["id", "title", "lang", "dir"],
  a: ["href"],
  audio: ["src", "controls"],
  blockquote: ["cite"],
  col: ["span"],
  colgroup: ["span"],
  details: ["open"],
  img: ["src", "srcset", "sizes", "alt", "width", "height"],
  li: ["value"],
  ol: ["start", "type", "reversed"],
  q: ["cite"],
  source: ["src", "srcset", "sizes", "media", "type"],
  td: ["colspan", "rowspan"],
  th: ["colspan", "rowspan", "scope"],
  time: ["datetime"],
  video: ["src", "controls", "poster", "width", "height"],
};

/** Allowed classes: those of our own output. Authors' classes have no style sheet in a reader. */
const CLASSES: Options["allowedClasses"] = {
  a: ["footnote", "reversefootnote"],
  code: ["language-*"],
  div: ["table-scroll"],
  td: ["left", "center", "right"],
  th: ["left", "center", "right"],
};

/** Elements that are removed with their text. */
const NON_TEXT_ELEMENTS =
  "script style textarea option select xmp iframe noscript noembed noframes template title svg annotation annotation-xml object";

/** Limit of nesting: far more than prose needs, and few enough for every reader's parser. */
const MAX_NESTING = 100;

/** Attributes whose value is a URL, and the schemes allowed there. */
const URL_ATTRIBUTES: Readonly<Record<string, ReadonlySet<string>>> = {
  href: new Set(["http:", "https:", "mailto:", "tel:"]),
  src: new Set(["http:", "https:"]),
  poster: new Set(["http:", "https:"]),
  cite: new Set(["http:", "https:"]),
};

const IN_SRCSET: ReadonlySet<string> = new Set(["http:", "https:"]);

export interface ItemScope {
  /** The post's URL, the base of relative addresses. */
  readonly own: string;
  /** Prefix of the item's ids. Ids without it are the author's, and are removed: another item may have the same. */
  readonly prefix: string;
}

/** Sanitizes any HTML: no scripts, absolute URLs, balanced tags. */
export function sanitize(html: string, scope: ItemScope): string {
  const library = require("sanitize-html") as typeof sanitizeHtml;
  return library(html, {
    allowedTags: [...ELEMENTS.split(" "), ...MATH_ELEMENTS.split(" ")],
    allowedAttributes: { ...ATTRIBUTES, ...MATH_ATTRIBUTES },
    allowedClasses: CLASSES,
    allowedSchemes: ["http", "https", "mailto", "tel"],
    nonTextTags: NON_TEXT_ELEMENTS.split(" "),
    selfClosing: ["br", "col", "hr", "img", "source", "wbr"],
    nestingLimit: MAX_NESTING,
    transformTags: {
      "*": (tagName, attribs) => ({ tagName, attribs: sanitizeAttributes(tagName, attribs, scope) }),
    },
    exclusiveFilter: ({ tag, attribs }) => tag === "img" && !attribs.src,
  });
}

function sanitizeAttributes(tag: string, attributes: Attributes, scope: ItemScope): Attributes {
  const sanitized: [string, string][] = Object.entries(attributes).flatMap(([name, value]) => {
    if (name === "srcset") {
      const absolute = mapSrcset(value, (address) => safeUrl(address, IN_SRCSET, scope));
      return absolute === "" ? [] : [[name, absolute]];
    }
    const schemes = Object.hasOwn(URL_ATTRIBUTES, name) ? URL_ATTRIBUTES[name] : undefined;
    const safe = schemes ? safeUrl(value, schemes, scope) : name === "id" ? prefixedId(value, scope) : value;
    return safe === null ? [] : [[name, safe]];
  });
  // A player without controls shows nothing in a reader, where no script can start it.
  if (tag === "audio" || tag === "video") sanitized.push(["controls", ""]);
  return Object.fromEntries(sanitized);
}

function prefixedId(id: string, { prefix }: ItemScope): string | null {
  return id.startsWith(prefix) ? id : null;
}

/**
 * An absolute URL, or the fragment of a note in the same item; null for an invalid URL or a scheme that is not allowed.
 */
function safeUrl(address: string, schemes: ReadonlySet<string>, scope: ItemScope): string | null {
  if (address.startsWith(`#${scope.prefix}`)) return address;
  if (!URL.canParse(address, scope.own)) return null;
  const url = new URL(address, scope.own);
  return schemes.has(url.protocol) ? url.href : null;
}
