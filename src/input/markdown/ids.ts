import { withoutInvisible } from "../../core/invisible.ts";

/** Registry of the ids of one post. */
export interface Ids {
  readonly taken: Set<string>;
  /** Next suffix to try for a stem, so that many equal headings take linear time. */
  readonly next: Map<string, number>;
}

/**
 * Reserves the first of `stem`, `stem-2`, `stem-3` … that is free with every one of the prefixes:
 * `["note-", "call-"]` reserves "note-tide" and "call-tide".
 */
export function takeId(ids: Ids, stem: string, prefixes: readonly string[]): string {
  for (let nth = ids.next.get(stem) ?? 1; ; nth++) {
    const candidate = nth === 1 ? stem : `${stem}-${nth}`;
    if (prefixes.some((prefix) => ids.taken.has(prefix + candidate))) continue;
    for (const prefix of prefixes) ids.taken.add(prefix + candidate);
    ids.next.set(stem, nth + 1);
    return candidate;
  }
}

/** Slug of a text: "도시의 안개?" becomes "도시의-안개"; "" when there is neither letter nor digit. */
export function slugOf(text: string): string {
  if (PLAIN.test(text)) return text;
  const words = withoutInvisible(text).normalize("NFC").toLowerCase().normalize("NFC");
  return (words.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).join("-");
}

/** Fast path, above all for labels of notes. */
const PLAIN = /^[0-9a-z]+$/;
