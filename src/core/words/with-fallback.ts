import type { Words } from "./words.ts";

export interface CheckedWords {
  readonly words: Words;
  /** Words that are missing or of another type, by path: "home", "status.paused". */
  readonly missing: readonly string[];
}

type Table = Readonly<Record<string, unknown>>;

/** Validates an author's words and fills in what they lack, so that a word added by an upgrade breaks no build. */
export function withFallback(theirs: unknown, fallback: Words): CheckedWords {
  const missing: string[] = [];
  const merged = merge(theirs, fallback as unknown as Table, "", missing);
  return { words: (missing.length === 0 ? theirs : merged) as Words, missing };
}

function merge(theirs: unknown, fallback: Table, path: string, missing: string[]): Table {
  const given = Object(theirs) as Table;
  const merged: Record<string, unknown> = { ...given };
  for (const [name, ours] of Object.entries(fallback)) {
    const word = given[name];
    if (isTable(ours)) merged[name] = merge(word, ours, `${path}${name}.`, missing);
    else if (typeof word === typeof ours) merged[name] = word;
    else {
      merged[name] = ours;
      missing.push(path + name);
    }
  }
  return merged;
}

function isTable(word: unknown): word is Table {
  return typeof word === "object" && word !== null;
}
