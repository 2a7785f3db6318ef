import { excerpt, shaped } from "./schema.ts";

/** 128 bits in base32 (RFC 4648, section 6), in lower case: 25 characters of five bits, and one of the other three. */
const PREVIEW = /^[a-z2-7]{25}[aeimquy4]$/;

/** The secret part of an unlisted address. No other text will do: one that can be guessed would be no secret. */
export const preview = shaped({ type: "text", pattern: PREVIEW }, (value, field): string | undefined => {
  const typed = excerpt(value);
  return PREVIEW.test(typed) ? typed : field.report("preview-wrong", { found: typed }, value);
});
