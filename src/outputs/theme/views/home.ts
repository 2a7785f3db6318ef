import type { Card, PictureView } from "./card.ts";
import type { Frame } from "./frame.ts";
import type { SeriesGroup } from "./series-card.ts";
import type { TextView } from "./text.ts";

export interface HomeView extends Frame {
  readonly kind: "home";
  /** The newest post that can be read, notices aside. */
  readonly lead: LeadView | null;
  /** The other posts that can be read, newest first, across series and posts. */
  readonly newest: readonly Card[];
  /** Link to the archive; null when the page shows every post. */
  readonly more: { readonly href: string; readonly label: string } | null;
  /** What is due within seven days of the build, soonest first. */
  readonly week: readonly DueView[];
  readonly introduction: TextView | null;
  /** Series that go on, then those that are complete or paused; null where there are none. */
  readonly ongoing: SeriesGroup | null;
  readonly ended: SeriesGroup | null;
}

export interface LeadView {
  readonly card: Card;
  /** Of the post, else of its series. */
  readonly cover: PictureView | null;
  /** 주석 4개; null without notes. */
  readonly notes: string | null;
}

/** A post that is announced: "수 12. 2. 간판을 읽다 61화 ‘다음 골목의 이름’". */
export interface DueView {
  readonly iso: string;
  readonly weekday: string;
  /** 12. 2. */
  readonly short: string;
  readonly series: { readonly title: string; readonly href: string; readonly lang: string };
  /** 61화; "" where the number is not known. */
  readonly label: string;
  /** With quotation marks, where the setting `next` shows it. */
  readonly title: { readonly text: string; readonly lang: string } | null;
}
