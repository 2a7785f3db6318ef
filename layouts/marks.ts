import { html } from "../src/core/html.ts";
import type { Layout, Views } from "../src/outputs/theme/theme.ts";

/** 초안, 예약: what tells an unpublished post from the others. */
export default ((marks) =>
  html`${marks.map((mark) => html` <span class="state">${mark}</span>`)}`) satisfies Layout<Views["marks"]>;
