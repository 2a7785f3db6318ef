import type { Direction } from "../../../core/direction.ts";
import type { Html } from "../../../core/html.ts";
import type { Words } from "../../../core/words/words.ts";

/** What every page has: head, site and words. */
export interface Frame {
  readonly kind: PageKind;
  readonly head: Head;
  readonly site: SiteView;
  /** The interface in the page's language. */
  readonly words: Words;
}

export type PageKind =
  | "home"
  | "series"
  | "episode"
  | "post"
  | "page"
  | "archive"
  | "tag"
  | "feeds"
  | "notFound";

export interface Head {
  readonly lang: string;
  /** Of the language's script, for `<html dir>`. */
  readonly dir: Direction;
  /** For `<title>`: "25화 안개 — 도시 산책". */
  readonly title: string;
  /** Complete `<meta>`: the Content Security Policy, which applies to what follows it, and a preview's referrer policy. */
  readonly policy: Html | null;
  readonly description: string;
  /** Absolute; null for a page without a canonical address (404). */
  readonly canonical: string | null;
  readonly robots: string | null;
  /** Open Graph and the like, in order: `property` and `content`. */
  readonly meta: readonly { readonly property: string; readonly content: string }[];
  /** `twitter:card`, a `name` unlike those: its kind fits the picture; null without one, for which services choose. */
  readonly card: "summary" | "summary_large_image" | null;
  /** For `<link rel="alternate">`: the feeds of the page's series or tag, then those of the site. */
  readonly feeds: readonly { readonly href: string; readonly title: string; readonly type: string }[];
  readonly previous: string | null;
  readonly next: string | null;
  /** A complete `<script type="application/ld+json">`. */
  readonly jsonLd: Html | null;
  readonly icon: string | null;
  /** The ground of the page, for the browser's bar; null where no style sheet tells it at build. */
  readonly themeColor: { readonly light: string; readonly dark: string } | null;
  readonly stylesheets: readonly string[];
  readonly scripts: readonly ScriptView[];
}

/** A script, as progressive enhancement: the page works without it. */
export interface ScriptView {
  readonly src: string;
  /**
   * "parsing": while the head is parsed, so that what it decides holds from the first paint; "painting": before the
   * first paint, because it changes what is above the fold; "later": when the page has been parsed.
   */
  readonly runs: "parsing" | "painting" | "later";
  /** Its interface words, in the page's language, as JSON for `data-words`; null when it shows none. */
  readonly words: string | null;
}

export interface SiteView {
  readonly title: string;
  readonly href: string;
  readonly lang: string;
  readonly description: string;
  readonly epigraph: { readonly text: string; readonly author: string | null } | null;
  readonly author: { readonly name: string; readonly href: string | null } | null;
  /** Without the home page. */
  readonly navigation: readonly NavigationItem[];
  readonly social: readonly { readonly href: string; readonly label: string }[];
  readonly license: { readonly text: string; readonly href: string | null } | null;
  readonly feed: { readonly href: string; readonly title: string };
  /** The page that explains how to subscribe. */
  readonly subscribe: string;
  readonly extra: { readonly [key: string]: unknown };
}

export interface NavigationItem {
  readonly href: string;
  readonly label: string;
  readonly lang: string;
  /** For `aria-current="page"`. */
  readonly current: boolean;
}
