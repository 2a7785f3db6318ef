import { html, type Layout, type PictureView, type Views } from "yeonjae";

/** A cover, with `width` and `height` so that loading it causes no layout shift, in the sizes that it comes in. */
export default (({ picture, lazy, narrow }) => {
  const image = imageOf(picture, lazy);
  const { classes, sources } = picture;
  if (sources.length === 0 && narrow === undefined) return image;
  return html`<picture${classes && html` class="${classes}"`}>${
    narrow && html`<source media="${narrow.media}" srcset="${narrow.src}">`
  }${sources.map(
    ({ type, srcset, sizes }) => html`<source type="${type}" srcset="${srcset}" sizes="${sizes}">`,
  )}${image}</picture>`;
}) satisfies Layout<Views["picture"]>;

function imageOf({ alt, height, src, width }: PictureView, lazy: boolean) {
  return html`<img src="${src}" alt="${alt}"${width !== null && html` width="${width}"`}${
    height !== null && html` height="${height}"`
  }${lazy ? html` loading="lazy"` : html` fetchpriority="high"`}>`;
}
