import { html, type Layout, type Views } from "yeonjae";

/** A cover, with `width` and `height` so that loading it causes no layout shift. */
export default (({ picture, lazy }) =>
  html`<img src="${picture.src}" alt="${picture.alt}"${picture.width !== null && html` width="${picture.width}"`}${
    picture.height !== null && html` height="${picture.height}"`
  }${lazy ? html` loading="lazy"` : html` fetchpriority="high"`}>`) satisfies Layout<Views["picture"]>;
