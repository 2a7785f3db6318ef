import { createHash } from "node:crypto";
import { directionOf } from "../../core/direction.ts";
import type { Post, Series } from "../../core/model.ts";
import { CARD_SIZE, type CardImage, type GlyphRange } from "../card-drawing.ts";
import type { RenderContext } from "../output.ts";
import type { CardImageView } from "../theme/views/card-image.ts";
import { labelledTitle, labelOf } from "./cards.ts";
import { isShareable } from "./share-picture.ts";

/** The folder of the cards. */
export const CARDS = "/assets/cards/";

/** The share cards of a site, and what the font lacks for them. */
export interface ShareCards {
  /** By the address of the page that shows them. The site's own stands at "/". */
  readonly byPage: ReadonlyMap<string, CardImage>;
  readonly lacks: readonly MissingGlyphs[];
}

/** Texts of a page for which the font has no glyphs. */
export interface MissingGlyphs {
  /** The source of the post or series; null for the site's title. */
  readonly source: string | null;
  /** Each once, in order. */
  readonly characters: readonly string[];
}

/**
 * The card of each page with a title of its own, unless it has a picture of its own. Where the font lacks a glyph, the
 * page has the site's card, and none where the font lacks one of the site's title too.
 */
export function shareCards(ctx: RenderContext): ShareCards {
  const byPage = new Map<string, CardImage>();
  const lacks: MissingGlyphs[] = [];
  if (ctx.cards === null) return { byPage, lacks };
  const { recipe, glyphs } = ctx.cards;
  for (const { source, address, view, alt } of subjectsOf(ctx)) {
    const markup = ctx.theme.cardImage(view).html;
    const characters = missingGlyphs(markup, glyphs);
    if (characters.length > 0) lacks.push({ source, characters });
    const image = characters.length === 0 ? imageOf(markup, recipe, alt) : byPage.get("/");
    if (image !== undefined) byPage.set(address, image);
  }
  return { byPage, lacks };
}

/** A page that has a card. */
interface Subject {
  readonly source: string | null;
  readonly address: string;
  readonly view: CardImageView;
  readonly alt: string;
}

/** The home page first. */
function subjectsOf(ctx: RenderContext): Subject[] {
  const { series, posts, pages, site } = ctx.column;
  const dated = [...series.flatMap(({ episodes }) => episodes), ...posts];
  return [
    { source: null, address: "/", view: siteView(ctx), alt: site.title },
    ...series.filter(({ cover }) => !isShareable(cover)).map((each) => seriesSubject(each, ctx)),
    ...[...dated, ...pages]
      .filter(({ cover, withdrawn }) => !withdrawn && !isShareable(cover))
      .map((each) => postSubject(each, ctx)),
  ];
}

function siteView({ column }: RenderContext): CardImageView {
  const { author, extra, lang, title } = column.site;
  return {
    kind: "site",
    lang,
    dir: directionOf(lang),
    title: shown(title),
    subtitle: null,
    series: null,
    label: "",
    author: author && shown(author.name),
    site: shown(title),
    extra,
  };
}

function seriesSubject(series: Series, ctx: RenderContext): Subject {
  const { address, author, extra, lang, source, title } = series;
  const site = siteView(ctx);
  const view: CardImageView = {
    ...site,
    kind: "series",
    lang,
    dir: directionOf(lang),
    title: shown(title),
    label: ctx.wordsIn(lang).series,
    author: author ? shown(author.name) : site.author,
    extra,
  };
  return { source, address, view, alt: `${view.title} — ${view.site}` };
}

function postSubject(post: Post, ctx: RenderContext): Subject {
  const { address, author, extra, kind, lang, source, subtitle, title } = post;
  const series = ctx.seriesOf(post);
  const site = siteView(ctx);
  const view: CardImageView = {
    kind,
    lang,
    dir: directionOf(lang),
    title: shown(title),
    subtitle: subtitle && shown(subtitle),
    series: series && shown(series.title),
    label: labelOf(post, series, ctx.wordsIn(lang)),
    author: author ? shown(author.name) : site.author,
    site: site.site,
    extra,
  };
  const alt = [
    labelledTitle(view.label, view.title),
    ...(view.series === null ? [] : [view.series]),
    view.site,
  ];
  return { source, address, view, alt: alt.join(" — ") };
}

/** In NFC, as fonts have their glyphs, and without what shows nothing or controls the direction of letters. */
function shown(text: string): string {
  return text.normalize("NFC").replace(INVISIBLE, "");
}

const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Bidi_Control}]/gu;

function imageOf(markup: string, recipe: string, alt: string): CardImage {
  const key = createHash("sha256").update(`${recipe}\n${markup}`).digest("hex").slice(0, 16);
  return { key, markup, alt, address: `${CARDS}${key}.png`, type: "image/png", ...CARD_SIZE };
}

/** The characters of HTML, besides its tags and its style sheet, that a font lacks. Every font has ASCII. */
function missingGlyphs(markup: string, glyphs: readonly GlyphRange[]): string[] {
  const text = markup.replace(NOT_SHOWN, "");
  if (!BEYOND_ASCII.test(text)) return [];
  return [...new Set(text)].filter(
    (each) => each > "\u007f" && !hasGlyph(each.codePointAt(0) as number, glyphs),
  );
}

const NOT_SHOWN = /<style[\s\S]*?<\/style>|<[^>]*>/g;
const BEYOND_ASCII = /[^\0-\u007f]/;

function hasGlyph(code: number, glyphs: readonly GlyphRange[]): boolean {
  let from = 0;
  let to = glyphs.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const [first, last] = glyphs[middle] as GlyphRange;
    if (code < first) to = middle;
    else if (code > last) from = middle + 1;
    else return true;
  }
  return false;
}
