import type { Token } from "markdown-it";
import type { TextPlace } from "../../core/model.ts";

/** Meta of an `image` token, which several rules add to. */
export interface ImageMeta {
  /** Set where it was typed as `<img>`. */
  readonly tag?: {
    /** Whether it says `alt=""`, which in HTML means a picture without a meaning of its own. */
    readonly decorative: boolean;
  };
  /** Where it stands; in the column unless set. */
  readonly place?: TextPlace;
  /** The file beside the posts that it shows in several sizes, and the width that was typed; NaN or 0 without one. */
  readonly file?: { readonly source: string; readonly address: string; readonly typedWidth: number };
}

export function imageMetaOf(image: Token): ImageMeta {
  return (image.meta ?? {}) as ImageMeta;
}
