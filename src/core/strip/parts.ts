/** A piece of a copy: a range of the original, bytes in its place (as Latin-1), or a number of zeros. */
export type Part = readonly [from: number, to: number] | string | number;

/** The pieces of a copy, in order. */
export type Parts = readonly Part[];

/** A file of more pieces is no picture that a program has written. It bounds the memory. */
const MOST = 50_000;

export interface PartList {
  /** Adds a range of the original, as far as it exists. */
  keep(from: number, to: number): void;
  put(bytes: string): void;
  zeros(count: number): void;
  /** Null for too many. */
  all(): Parts | null;
}

export function createParts(size: number): PartList {
  const parts: Part[] = [];
  let isFull = false;
  const add = (part: Part) => {
    isFull ||= parts.length === MOST;
    if (!isFull) parts.push(part);
  };
  return {
    keep(from, to) {
      const end = Math.min(to, size);
      if (end <= from) return;
      const last = parts.at(-1);
      if (Array.isArray(last) && last[1] === from) parts[parts.length - 1] = [last[0], end];
      else add([from, end]);
    },
    put: (bytes) => void (bytes !== "" && add(bytes)),
    zeros: (count) => void (count > 0 && add(count)),
    all: () => (isFull ? null : parts),
  };
}

/** Whether a copy of these pieces is the original. */
export function isWhole(parts: Parts, size: number): boolean {
  const [first] = parts;
  return parts.length === 1 && Array.isArray(first) && first[0] === 0 && first[1] === size;
}

export function lengthOf(parts: Parts): number {
  return parts.reduce<number>((sum, part) => {
    if (typeof part === "number") return sum + part;
    return sum + (typeof part === "string" ? part.length : part[1] - part[0]);
  }, 0);
}
