import type { NewFile } from "../edits/file-change.ts";

/** What can be wrong with a column besides its content, and the facts that its sentence needs. */
export interface FindingFacts {
  "no-config": Record<never, never>;
  "no-posts": Record<never, never>;
  "no-package": Record<never, never>;
  "package-broken": Record<never, never>;
  "not-module": Record<never, never>;
  "script-publish": Record<never, never>;
  /** Each as npm is told of it: `scripts.status="yeonjae status"`. */
  "scripts-missing": { readonly names: readonly string[]; readonly settings: readonly string[] };

  "node-unsupported": { readonly found: string; readonly wanted: string };
  "engine-unlisted": Record<never, never>;
  "engine-not-installed": Record<never, never>;
  "engine-other": { readonly installed: string; readonly wanted: string };
  /** Older than the engine that runs the command. */
  "engine-older": { readonly installed: string; readonly running: string };
  "lock-missing": Record<never, never>;
  /** `locked` is what the lock file was made for, or has written down; `wanted` what `package.json` asks for. */
  "lock-other": { readonly locked: string; readonly wanted: string };

  /** The settings can't be read, for a reason that is reported by itself. */
  "settings-unread": Record<never, never>;
  /** `isKept`: identities are made from it already. `line` is to be written by hand. */
  "id-missing": { readonly line: string; readonly isKept: boolean };
  "url-placeholder": { readonly url: string };
  "url-example": { readonly url: string };
  /** Git does not know when a text was changed. */
  "git-dates": { readonly git: "none" | "shallow" };

  "ignore-missing": { readonly lines: readonly string[] };
  "file-older": Record<never, never>;
  "action-older": { readonly action: string; readonly found: number; readonly wanted: number };
  "node-in-workflow": { readonly found: string; readonly wanted: string };
  "no-schedule": Record<never, never>;
  "no-lfs": Record<never, never>;
  "no-history": Record<never, never>;
  /** Forms of an editor, changed by their author, without a series. */
  "series-unlisted": { readonly slug: string };
  /** Copied from a stock file that is another now; `stamp` in its first line says that it has been compared. */
  "layout-older": { readonly version: string; readonly stamp: string };
}

export type FindingCode = keyof FindingFacts;

/** Something wrong, and the file that mends it where that is safe. */
export type Finding = {
  readonly [C in FindingCode]: {
    readonly code: C;
    readonly path: string;
    readonly line: number | null;
    readonly facts: FindingFacts[C];
    readonly fix: NewFile | null;
  };
}[FindingCode];

export function finding<C extends FindingCode>(
  code: C,
  at: { readonly path: string; readonly line?: number; readonly fix?: NewFile | null },
  facts: FindingFacts[C],
): Finding {
  const { path, line = null, fix = null } = at;
  return { code, path, line, facts, fix } as Finding;
}

/** The line of an offset in a text. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
