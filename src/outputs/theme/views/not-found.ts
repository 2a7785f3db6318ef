import type { Frame } from "./frame.ts";
import type { SeriesGroup } from "./series-card.ts";

export interface NotFoundView extends Frame {
  readonly kind: "notFound";
  /** Series that go on; all series where none does. */
  readonly series: SeriesGroup | null;
}
