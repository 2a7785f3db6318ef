/** Random access to the bytes of a file, so that a large one need not be in memory. */
export interface ByteSource {
  readonly size: number;
  /** The bytes from one offset to another, both within the file. */
  read(from: number, to: number): Uint8Array;
}

/** Reads numbers and names. What lies beyond the end of the file reads as 0 and "". */
export interface Reader {
  readonly size: number;
  byte(at: number): number;
  u16(at: number): number;
  u32(at: number): number;
  /** Little-endian. */
  u16le(at: number): number;
  u32le(at: number): number;
  /** As Latin-1. */
  text(at: number, length: number): string;
  /** The offset of the next byte of a value; the file's size where there is none. */
  find(value: number, from: number): number;
  /** The bytes of a file in order, in pieces that overlap by `overlap` bytes. */
  pieces(overlap: number): Iterable<Uint8Array>;
}

const WINDOW = 64 * 1024;

export function createReader(source: ByteSource): Reader {
  const { size } = source;
  let start = 0;
  let window: Uint8Array = new Uint8Array(0);

  /** The index of an offset in the window, which moves there. */
  const seek = (at: number): number => {
    if (at < start || at >= start + window.length) {
      start = at;
      window = at >= 0 && at < size ? source.read(at, Math.min(at + WINDOW, size)) : new Uint8Array(0);
    }
    return at - start;
  };
  const byte = (at: number) => {
    const index = seek(at);
    return window[index] ?? 0;
  };
  const u16 = (at: number) => byte(at) * 0x100 + byte(at + 1);
  const u16le = (at: number) => byte(at) + byte(at + 1) * 0x100;

  return {
    size,
    byte,
    u16,
    u16le,
    u32: (at) => u16(at) * 0x10000 + u16(at + 2),
    u32le: (at) => u16le(at) + u16le(at + 2) * 0x10000,
    text: (at, length) =>
      String.fromCharCode(
        ...Array.from({ length: Math.max(0, Math.min(length, size - at)) }, (_, index) => byte(at + index)),
      ),
    find(value, from) {
      for (let at = from; at < size; at = start + window.length) {
        const index = seek(at);
        const found = window.indexOf(value, index);
        if (found >= 0) return start + found;
        if (window.length === 0) break;
      }
      return size;
    },
    *pieces(overlap) {
      for (let at = 0; at < size; at += WINDOW) yield source.read(at, Math.min(at + WINDOW + overlap, size));
    },
  };
}
