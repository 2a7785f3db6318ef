import { type Xml, xml } from "../xml.ts";

/** What a feed says to somebody who has opened it in a browser. */
export interface Notice {
  readonly lang: string;
  readonly text: string;
  readonly links: readonly { readonly href: string; readonly label: string }[];
}

/** How a feed looks in a browser. https://www.w3.org/TR/xml-stylesheet/ */
export function dressed(stylesheet: string): Xml {
  return xml`<?xml-stylesheet type="text/css" href="${stylesheet}"?>`;
}

/**
 * The notice, with the address to be copied. XHTML is shown by browsers as it is, links and all, and passed over by
 * readers; a `div` without a prefix, once in a channel or feed, is what the W3C's validator takes without a word.
 * Atom allows such markup anywhere (RFC 4287, section 6), RSS wherever it has a name space.
 */
export function notice({ lang, text, links }: Notice, address: string): Xml {
  return xml`<div xmlns="http://www.w3.org/1999/xhtml" lang="${lang}" xml:lang="${lang}"><p>${text}</p><p><code>${address}</code></p><p>${links.map(
    ({ href, label }) => xml`<a href="${href}">${label}</a> `,
  )}</p></div>`;
}
