import { html, type Layout, type Views } from "yeonjae";

/** State badges of an unpublished post: 초안, 예약. */
export default ((marks) =>
  html`${marks.map((mark) => html` <span class="state">${mark}</span>`)}`) satisfies Layout<Views["marks"]>;
