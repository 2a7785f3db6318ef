import { html, type Layout, type Views } from "yeonjae";

/** 초안, 예약: what tells an unpublished post from the others. */
export default ((marks) =>
  html`${marks.map((mark) => html` <span class="state">${mark}</span>`)}`) satisfies Layout<Views["marks"]>;
