import type { Token } from "markdown-it";

/** Definition of a note, called or not. */
export interface Definition {
  readonly key: string;
  /** Null for an inline note. */
  readonly label: string | null;
  readonly offset: number;
  /** Whether it is outside quotations, lists and other notes. */
  readonly isTopLevel: boolean;
  readonly tokens: Token[];
  plain: string;
  /** 0 until the first call. */
  number: number;
  calls: number;
  /** Whether a later definition has the same label. Their order decides which one is used, so they must not move. */
  isRedefined: boolean;
}
