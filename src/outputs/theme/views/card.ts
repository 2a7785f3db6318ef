/** A post in a list. */
export interface Card {
  readonly href: string;
  readonly kind: "episode" | "special" | "notice" | "post" | "page";
  readonly title: string;
  readonly subtitle: string | null;
  readonly summary: string;
  readonly lang: string;
  /** For `<li value>`; null without a number, and for a prologue, which shows its label. */
  readonly number: number | null;
  /** 25화 · 프롤로그 · 번외 · 휴재; "" for posts in no series. */
  readonly label: string;
  readonly date: DateView | null;
  readonly readingTime: string;
  /** Its series, for lists of posts from several. */
  readonly series: { readonly title: string; readonly href: string; readonly lang: string } | null;
  /** State badges, 초안 or 예약: only in builds that show unpublished posts. */
  readonly marks: readonly string[];
}

/** The episodes of one season, in reading order. */
export interface CardGroup {
  readonly title: string | null;
  readonly years: readonly CardYear[];
}

/** Posts of one year, among which short dates are enough. */
export interface CardYear {
  /** 2024년 */
  readonly label: string;
  readonly cards: readonly Card[];
}

/** For `<time datetime>`. */
export interface DateView {
  readonly iso: string;
  /** 2024년 3월 27일 */
  readonly words: string;
  /** 3. 27. */
  readonly short: string;
}

export interface PictureView {
  readonly src: string;
  readonly alt: string;
  readonly width: number | null;
  readonly height: number | null;
  /** In other formats and sizes, for `<source>`; none where it is shown as it is. */
  readonly sources: readonly PictureSource[];
  /** For `<picture>`, or for the `<img>` without sources. */
  readonly classes: string;
}

export interface PictureSource {
  /** Media type: "image/avif". */
  readonly type: string;
  readonly srcset: string;
  readonly sizes: string;
}
