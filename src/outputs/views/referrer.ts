import { html } from "../../core/html.ts";

/** Keeps a page's address from the sites that it links to. It wins over the header of all files, since it comes later. */
export const NO_REFERRER = html`<meta name="referrer" content="no-referrer">`;
