import { bool, integers, someOf } from "../front-matter/fields.ts";
import type { Reader, Validated } from "../front-matter/schema.ts";
import { group } from "./fields.ts";

/** In pixels. */
const LEAST = 16;
const MOST = 10_000;

const widths: Reader<readonly number[]> = (value, field) => {
  const all = integers(value, field);
  if (all === undefined) return undefined;
  const isRight = all.length > 0 && all.every((width) => width >= LEAST && width <= MOST);
  return isRight ? [...new Set(all)].sort((a, b) => a - b) : field.wrong("picture-widths", value);
};

const READERS = { widths, formats: someOf("avif", "webp"), original: bool };

const mapping = group(READERS, () => "{ original: true }");

/** `false`, `true`, or `{ widths: [680, 1280], formats: ["webp"], original: true }`. */
export const pictures: Reader<boolean | Validated<typeof READERS>["values"]> = (value, field) =>
  typeof value.is === "boolean" ? value.is : mapping(value, field);
