/** A text as counts of its lines, to be compared with many others. */
export interface LineCounts {
  readonly counts: ReadonlyMap<string, number>;
  readonly characters: number;
}

export function countLines(text: string): LineCounts {
  const counts = new Map<string, number>();
  let characters = 0;
  for (const line of text.split("\n")) {
    if (line.trim() === "") continue;
    counts.set(line, (counts.get(line) ?? 0) + 1);
    characters += line.length;
  }
  return { counts, characters };
}

/** The share of characters in lines that two texts have in common, from 0 to 1, as git tells renamed files. */
export function similarity(a: LineCounts, b: LineCounts): number {
  const most = Math.max(a.characters, b.characters);
  if (most === 0) return 0;
  let common = 0;
  for (const [line, count] of a.counts) common += Math.min(count, b.counts.get(line) ?? 0) * line.length;
  return common / most;
}
