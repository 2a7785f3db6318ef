import type { Reader } from "./reader.ts";

/** A box of an ISO base media file (ISO/IEC 14496-12), such as an AVIF. */
export interface Box {
  readonly type: string;
  readonly from: number;
  /** Where its content begins. */
  readonly content: number;
  readonly to: number;
}

/** The boxes between two offsets, the last of which may be cut off. What is no box ends them, as `rest`. */
export function* boxesIn(reader: Reader, start: number, end: number): Generator<Box> {
  for (let from = start; from < end; ) {
    const short = reader.u32(from);
    const head = short === 1 ? 16 : 8;
    const length = short === 1 ? u64(reader, from + 8) : short === 0 ? end - from : short;
    if (from + head > end || length < head) {
      yield { type: REST, from, content: from, to: end };
      return;
    }
    const to = Math.min(end, from + length);
    yield { type: reader.text(from + 4, 4), from, content: from + head, to };
    from = to;
  }
}

export const REST = "rest of the file";

export function u64(reader: Reader, at: number): number {
  return reader.u32(at) * 2 ** 32 + reader.u32(at + 4);
}
