import type { SeriesStatus } from "../../../core/model.ts";
import type { CardGroup } from "./card.ts";
import type { Frame } from "./frame.ts";
import type { SeriesCard } from "./series-card.ts";
import type { TextView } from "./text.ts";

export interface SeriesView extends Frame {
  readonly kind: "series";
  readonly series: SeriesCard;
  /** Longer than a line or two: it is set smaller. */
  readonly hasLongTitle: boolean;
  readonly status: SeriesStatus;
  /** Below the title; "" where the introduction begins with it. */
  readonly description: string;
  readonly introduction: TextView;
  readonly author: { readonly name: string; readonly href: string | null } | null;
  /** In reading order; one group without a title when the series has no seasons. */
  readonly groups: readonly CardGroup[];
}
