import type { Direction } from "../../../core/direction.ts";
import type { PostKind } from "../../../core/model.ts";

/**
 * What a share card shows. Texts are in NFC and without invisible characters, so that each of them is a glyph of the
 * font.
 */
export interface CardImageView {
  /** "site" is the card of the home page, and of what the font has no glyphs for. */
  readonly kind: PostKind | "series" | "site";
  readonly lang: string;
  readonly dir: Direction;
  /** Of the post, the series or the site. In an `<h1>` it is fitted: its size is `var(--title)`. */
  readonly title: string;
  readonly subtitle: string | null;
  /** The series of an episode. */
  readonly series: string | null;
  /** 25화 · 번외; 연재 for a series; "" for other pages. */
  readonly label: string;
  readonly author: string | null;
  /** The site's title. */
  readonly site: string;
  readonly extra: { readonly [key: string]: unknown };
}
